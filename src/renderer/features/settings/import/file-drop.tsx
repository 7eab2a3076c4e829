import { Button, FileButton } from '@mantine/core';
import { IconFileTypeCsv } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '@/ui/class-names';
import styles from './file-drop.module.css';

/** Choose a file, or drop it anywhere on the field. */
export const FileDrop = ({
  disabled,
  onFile,
}: {
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
}) => {
  const { t } = useTranslation('settings');
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
      <IconFileTypeCsv size={26} stroke={1.4} aria-hidden="true" />
      <div>
        <b>{t('import.drop')}</b>
        <p>{t('import.dropHint')}</p>
      </div>
      <FileButton accept=".csv,.gz,.txt,text/csv,application/gzip" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} variant="filled" disabled={disabled}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  );
};
