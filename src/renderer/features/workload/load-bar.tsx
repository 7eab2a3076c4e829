import { type LoadPart, loadParts } from '@/data/figures/board';
import styles from './table.module.css';

interface LoadBarProps {
  readonly load: Readonly<Record<LoadPart, number>>;
  /** Tickets that the whole width stands for. */
  readonly most: number;
  /** Where the soft limit is marked; null: not marked. */
  readonly limit: number | null;
}

/** What somebody has open, by clock. Decoration: the numbers stand beside it. */
export const LoadBar = ({ load, most, limit }: LoadBarProps) => (
  <span className={styles['load']} aria-hidden="true">
    {loadParts.map(
      (part) => load[part] > 0 && <i key={part} data-part={part} style={{ width: `${(load[part] / most) * 100}%` }} />,
    )}
    {limit !== null && <b style={{ left: `${(limit / most) * 100}%` }} />}
  </span>
);
