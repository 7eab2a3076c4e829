import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** Why there is nothing. */
  readonly title: string;
  readonly children?: ReactNode;
  /** One step onwards. */
  readonly actions?: ReactNode;
}

/** Says why, offers one step. */
export const EmptyState = ({ title, children, actions }: EmptyStateProps) => (
  <div className={styles['root']}>
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {actions && <div className={styles['actions']}>{actions}</div>}
  </div>
);
