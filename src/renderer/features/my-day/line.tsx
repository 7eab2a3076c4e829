import type { Row } from '@shared/domain/row';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import part from '@/ui/list-part.module.css';
import { PriorityBadge } from '@/ui/priority-badge';
import styles from './my-day.module.css';

interface LineProps {
  readonly row: Row;
  /** What is to be said of it here. */
  readonly note?: ReactNode;
  /** At the end: a time. */
  readonly time: ReactNode;
  /** What can be done about it without opening it. */
  readonly acts?: ReactNode;
}

/** One ticket for one reason; opened by its title. */
export const Line = ({ row, note, time, acts }: LineProps) => (
  <li className={styles['line']} data-item>
    <PriorityBadge priority={row.priority} />
    <Link href={`/t/${row.number}`} className={styles['open'] ?? ''} data-line={row.number}>
      <span className={styles['number']}>{row.number}</span>
      <bdi className={styles['title']}>{row.shortDescription}</bdi>
      {note && <span className={styles['note']}>{note}</span>}
    </Link>
    {acts}
    <span className={styles['time']}>{time}</span>
  </li>
);

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly count?: ReactNode;
  /** Said where there is nothing. */
  readonly none: string;
  readonly empty: boolean;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}

export const Part = ({ id, title, count, none, empty, children, foot }: PartProps) => (
  <section className={part['part']} data-part={id} aria-labelledby={`day-${id}`}>
    <header>
      <h2 id={`day-${id}`}>{title}</h2>
      {count !== undefined && <span>{count}</span>}
    </header>
    {empty ? <p className={styles['nothing']}>{none}</p> : <ul>{children}</ul>}
    {foot}
  </section>
);
