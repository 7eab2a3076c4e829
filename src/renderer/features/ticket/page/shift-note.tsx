import { useStandings } from '@/data/on-shift';
import { useNow } from '@/ui/now';
import { useShiftWords } from '@/ui/use-shift-words';
import styles from './head.module.css';

const MINUTE = 60_000;

/** Beside the assignee, where it is worth knowing: that they are not there, or that their device is silent. */
export const ShiftNote = ({ personId }: { readonly personId: string }) => {
  const shiftWords = useShiftWords();
  const standing = useStandings(useNow(MINUTE))?.(personId);
  if (!standing) return null;
  const { words, silent, full } = shiftWords(standing);
  const { kind } = standing.onShift;
  const note = silent ?? (kind === 'onShift' || kind === 'unknown' ? null : words);
  return note === null ? null : (
    <span className={styles['group']} data-tip={full}>
      {note}
    </span>
  );
};
