import type { SlaClock } from '@shared/domain/sla';
import { IconCheck } from '@tabler/icons-react';
import { SlaBar } from '@/ui/sla-bar';
import styles from './sla.module.css';
import { useClockWords } from './use-clock-words';

interface ClockFaceProps {
  readonly clock: SlaClock;
  readonly note?: string | undefined;
  /** A target that was met keeps its bar: where several clocks stand below each other. */
  readonly aligned?: boolean;
}

/** Bar and words; what was met needs no bar. */
export const ClockFace = ({ clock, note, aligned = false }: ClockFaceProps) => {
  const { tone, words } = useClockWords(clock);
  if (tone === 'none') return <span className={styles['muted']}>{words}</span>;
  if (tone === 'met' && !aligned)
    return (
      <span className={styles['met']}>
        <IconCheck size={13} stroke={2.2} aria-hidden="true" />
        {words}
      </span>
    );
  return <SlaBar clock={clock} wide words={words} note={note} />;
};
