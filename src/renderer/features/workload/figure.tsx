import styles from './workload.module.css';

interface FigureProps {
  readonly label: string;
  /** Null: not counted yet, or there is nothing to say it of. */
  readonly value: string | null;
  readonly note?: string | undefined;
  readonly tone?: 'red' | 'amber' | undefined;
  /** What is behind "how is that computed?": formula and source. */
  readonly definition: string;
  readonly onOpen: (() => void) | undefined;
}

/** A headline figure: a button, because behind every figure are its tickets. */
export const FigureButton = ({ label, value, note, tone, definition, onOpen }: FigureProps) => (
  <button
    type="button"
    className={styles['figure']}
    disabled={!onOpen}
    data-tone={tone}
    data-tip={definition}
    aria-description={definition}
    onClick={onOpen}
  >
    <span>{label}</span>
    <strong>{value ?? '–'}</strong>
    <small>{note ?? ' '}</small>
  </button>
);
