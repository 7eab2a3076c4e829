import type { StateKind } from '@shared/domain/lifecycle';
import { Link } from 'wouter';
import { StateIcon } from '@/ui/state-icon';
import styles from './properties.module.css';

interface TicketLineProps {
  readonly number: string;
  readonly title: string | null;
  /** Null: it is not on this device. */
  readonly state: StateKind | null;
  /** How it is related. */
  readonly kind?: string;
}

/** Another ticket, in a line. */
export const TicketLine = ({ number, title, state, kind }: TicketLineProps) => (
  <Link href={`/t/${number}`} className={styles['line'] ?? ''}>
    {state && <StateIcon state={state} />}
    {kind && <span className={styles['kind']}>{kind}</span>}
    <span className={styles['number']}>{number}</span>
    <bdi className={styles['truncate']}>{title}</bdi>
  </Link>
);
