import type { ReactNode } from 'react';
import styles from '../side-column.module.css';

interface PartProps {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of the column beside the form. */
export const Part = ({ title, note, children }: PartProps) => (
  <section className={styles['part']} aria-label={title}>
    <h2>
      {title} {note && <span>{note}</span>}
    </h2>
    {children}
  </section>
);
