import type { ReactNode } from 'react';
import styles from './import-section.module.css';

/** A long table in a box of its own, which the keyboard can scroll. */
export const ScrollBox = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop the keyboard could not scroll it
  <section className={styles['scroll']} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
