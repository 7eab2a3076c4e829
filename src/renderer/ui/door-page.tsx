import type { ReactNode } from 'react';
import styles from './door-page.module.css';

const Mark = () => (
  <svg width="28" height="28" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1.5 12.5h8M1.5 7.7h9M1.5 3h13" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
    <circle cx="13" cy="12.5" r="1.6" fill="var(--fl-accent)" />
  </svg>
);

interface DoorPageProps {
  readonly name: string;
  /** There is more to read than a form. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page before the desk, with nothing of the desk on it: one column in the middle. */
export const DoorPage = ({ name, wide = false, children }: DoorPageProps) => (
  <div className={styles['page']}>
    {window.firstline && <div className={styles['handle']} aria-hidden="true" />}
    <main className={styles['root']}>
      <div className={styles['column']} data-wide={wide || undefined}>
        <header className={styles['head']}>
          <Mark />
          <span>{name}</span>
        </header>
        {children}
      </div>
    </main>
  </div>
);
