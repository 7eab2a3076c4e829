import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addressAt } from '@/data/past/address';
import { useFormat } from '@/ui/use-format';
import styles from './timeline.module.css';

const MINUTE = 60_000;

interface EntryTimeProps {
  readonly at: number;
  /** The ticket of which it is: the time leads to the ticket as it was then. */
  readonly of?: string;
}

/** The time of day; the day is told by the separator above, and in full by the title. */
export const EntryTime = ({ at, of }: EntryTimeProps) => {
  const { t } = useTranslation('past');
  const { time, fullMoment } = useFormat();
  const shown = (
    <time dateTime={new Date(at).toISOString()} title={fullMoment(at)}>
      {time(at)}
    </time>
  );
  if (of === undefined) return shown;
  // Moments are whole minutes, and what was done within one shows at its end.
  const then = Math.ceil(at / MINUTE) * MINUTE;
  return (
    <Link
      href={addressAt(`/t/${of}`, then)}
      className={styles['then'] ?? ''}
      aria-label={t('action.ticketAt', { time: time(at) })}
    >
      {shown}
    </Link>
  );
};
