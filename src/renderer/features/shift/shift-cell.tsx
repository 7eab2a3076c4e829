import { useStandings } from '@/data/on-shift';
import { useNow } from '@/ui/now';
import text from '@/ui/text.module.css';
import { useShiftWords } from '@/ui/use-shift-words';
import styles from './shift-cell.module.css';

const MINUTE = 60_000;

/** Whether somebody is there, and since when their device is silent. */
export const ShiftCell = ({ personId }: { readonly personId: string }) => {
  const shiftWords = useShiftWords();
  const standing = useStandings(useNow(MINUTE))?.(personId);
  if (!standing) return null;
  const { words, silent, full } = shiftWords(standing);
  const { kind } = standing.onShift;
  return (
    <span className={styles['cell']} data-kind={kind} data-tip={full}>
      {kind === 'unknown' && <span aria-hidden="true">–</span>}
      <span className={kind === 'unknown' ? text['hidden'] : undefined}>{words}</span>
      {silent && <small>{silent}</small>}
    </span>
  );
};
