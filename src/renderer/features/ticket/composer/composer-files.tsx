import { useTranslation } from 'react-i18next';
import type { DraftFiles } from '@/data/files/draft-files';
import { ErrorNote } from '@/ui/error-note';
import { PickedFiles } from '@/ui/picked-files';
import styles from './composer.module.css';

/** What goes with the note or the reply. */
export const ComposerFiles = ({ draft }: { readonly draft: DraftFiles }) => {
  const { t } = useTranslation('files');
  if (draft.files.length === 0 && draft.refused.length === 0) return null;
  return (
    <div className={styles['files']}>
      {draft.refused.map(({ name, why }) => (
        <ErrorNote key={name}>{t(`refused.${why}`, { name })}</ErrorNote>
      ))}
      <PickedFiles files={draft.files} onLeaveOut={draft.leaveOut} />
    </div>
  );
};
