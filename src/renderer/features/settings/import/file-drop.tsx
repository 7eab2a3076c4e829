import { Button, FileButton } from '@mantine/core';
import { IconFiles, IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import styles from './file-drop.module.css';

interface FileDropProps {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
  /** What is asked for; left out: a table of tickets. */
  readonly words?: { readonly drop: string; readonly hint: string; readonly choose: string };
  readonly accept?: string;
}

/** Choose a file, or drop it anywhere on the field. */
export const FileDrop = ({ disabled, onFile, words, accept }: FileDropProps) => {
  const { t } = useTranslation('settings');
  const Icon = words ? IconFiles : IconFileTypeCsv;
  const [over, setOver] = useState(false);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same
    <div
      className={classNames(styles['root'], over && styles['over'])}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon size={26} stroke={1.4} aria-hidden="true" />
      <div>
        <b>{words?.drop ?? t('import.drop')}</b>
        <p>{words?.hint ?? t('import.dropHint')}</p>
      </div>
      <FileButton
        accept={accept ?? '.csv,.gz,.txt,text/csv,application/gzip'}
        onChange={(file) => file && onFile(file)}
      >
        {(props) => (
          <Button {...props} variant="filled" disabled={disabled}>
            {words?.choose ?? t('import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
};
