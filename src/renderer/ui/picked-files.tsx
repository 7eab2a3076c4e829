import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './icon-button';
import styles from './picked-files.module.css';
import { sizeText } from './size-text';
import { useFormat } from './use-format';

interface PickedFilesProps<F> {
  readonly files: readonly F[];
  readonly onLeaveOut: (file: F) => void;
}

/** Files that go with what is being written, each with a way to leave it out. */
export const PickedFiles = <F extends { readonly name: string; readonly size: number }>({
  files,
  onLeaveOut,
}: PickedFilesProps<F>) => {
  const { t } = useTranslation('files');
  const { language } = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={styles['list']} aria-label={t('picked')}>
      {files.map((file, n) => (
        <li key={`${n} ${file.name}`} className={styles['file']}>
          <IconPaperclip size={14} stroke={1.7} aria-hidden="true" />
          <span className={styles['name']}>{file.name}</span>
          <small>{sizeText(file.size, language)}</small>
          <IconButton label={t('leaveOut', { name: file.name })} size={24} onClick={() => onLeaveOut(file)}>
            <IconX size={14} />
          </IconButton>
        </li>
      ))}
    </ul>
  );
};
