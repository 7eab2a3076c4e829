import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './error-note.module.css';

interface ErrorNoteProps {
  /** What happened, in a few words. */
  readonly title?: string;
  /** What is safe, and what to do. */
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** An error where it belongs: inline, never modal. */
export const ErrorNote = ({ title, children, action }: ErrorNoteProps) => (
  <div className={styles['root']} role="alert">
    <IconAlertTriangle size={16} stroke={1.8} aria-hidden="true" />
    <span className={styles['words']}>
      {title && <b>{title} </b>}
      {children}
    </span>
    {action}
  </div>
);

interface BannerProps {
  readonly tone: 'amber' | 'violet';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A line across the top of a region: signed out, storage full, list as of. */
export const Banner = ({ tone, icon, children, action }: BannerProps) => (
  <div className={styles[tone]} role="status">
    {icon}
    <span className={styles['words']}>{children}</span>
    {action}
  </div>
);
