import type { Refusal } from '@shared/domain/refusal';
import { IconAlertTriangle, IconCheck, IconDeviceFloppy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './saved-note.module.css';
import { useRefusalText } from './use-refusal-text';

const bad = new Set(['notKept', 'refused', 'clash', 'incomplete']);
const look = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

interface SavedNoteProps {
  readonly state: 'clean' | 'kept' | 'notKept' | 'waits' | 'incomplete' | 'refused' | 'clash';
  readonly refusal: Refusal | null;
}

/** How it stands with what is being written. */
export const SavedNote = ({ state, refusal }: SavedNoteProps) => {
  const { t } = useTranslation('paper');
  const refusalText = useRefusalText();
  const Icon = bad.has(state) ? IconAlertTriangle : state === 'clean' ? IconCheck : IconDeviceFloppy;
  return (
    <span className={styles['note']} data-bad={bad.has(state) || undefined} role="status">
      <Icon {...look} />
      {t(`saved.${state}`, { why: refusal ? refusalText(refusal) : '' })}
    </span>
  );
};
