import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** At the right of the title: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a side column; hairline below, no card. */
export const Section = ({ title, aside, children }: SectionProps) => (
  <section className={styles['root']} aria-label={title}>
    <SectionTitle aside={aside}>{title}</SectionTitle>
    {children}
  </section>
);

export const SectionTitle = ({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) => (
  <header className={styles['head']}>
    <h3>{children}</h3>
    {aside && <span className={styles['aside']}>{aside}</span>}
  </header>
);
