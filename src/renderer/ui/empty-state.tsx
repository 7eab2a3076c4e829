import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** Why there is nothing. */
  readonly title: string;
  readonly children?: ReactNode;
  /** One step onwards. */
  readonly actions?: ReactNode;
  /** It is the page: its title is the page's heading. */
  readonly whole?: boolean;
}

/** Says why, offers one step. */
export const EmptyState = ({ title, children, actions, whole = false }: EmptyStateProps) => (
  <div className={styles['root']}>
    {whole ? <h1>{title}</h1> : <h2>{title}</h2>}
    {children && <p>{children}</p>}
    {actions && <div className={styles['actions']}>{actions}</div>}
  </div>
);
