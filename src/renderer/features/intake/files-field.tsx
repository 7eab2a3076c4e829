import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftFiles } from '@/data/files/draft-files';
import { ErrorNote } from '@/ui/error-note';
import { FileChooser } from '@/ui/file-chooser';
import { PickedFiles } from '@/ui/picked-files';
import { Field } from './field';
import styles from './form.module.css';

interface FilesFieldProps {
  readonly draft: DraftFiles;
  /** Callers see what they add themselves. */
  readonly byDesk: boolean;
}

/** Files that go on the ticket with the report. */
export const FilesField = ({ draft, byDesk }: FilesFieldProps) => {
  const { t } = useTranslation('files');
  return (
    <Field label={t('form.label')} hint={t(byDesk ? 'form.hintDesk' : 'form.hint')}>
      <div className={styles['files']}>
        <FileChooser label={t('choose')} onFiles={draft.add}>
          {(open) => (
            <Button size="xs" onClick={open}>
              {t('choose')}
            </Button>
          )}
        </FileChooser>
        <PickedFiles files={draft.files} onLeaveOut={draft.leaveOut} />
      </div>
      {draft.refused.map(({ name, why }) => (
        <ErrorNote key={name}>{t(`refused.${why}`, { name })}</ErrorNote>
      ))}
    </Field>
  );
};
