import { isDesk } from '@shared/domain/permissions';
import type { Row } from '@shared/domain/row';
import { IconAlertOctagon, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMe } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { IconButton } from '@/ui/icon-button';
import { Countdown } from '../countdown';
import { isOngoing, useMajors } from '../majors';
import styles from './banner.module.css';
import { hiddenKey, hide, useHidden } from './dismissed';

interface BarProps {
  readonly row: Row;
  /** How many others there are, which this bar speaks for too. */
  readonly others: number;
}

const Bar = ({ row, others }: BarProps) => {
  const { t } = useTranslation('major');
  const view = useTicket(row.number);
  const hidden = useHidden();
  const major = view.kind === 'ready' ? view.ticket.major : null;
  if (!major) return null;
  const key = hiddenKey(row.number, major.decidedAt);
  if (hidden.includes(key)) return null;
  return (
    <div className={styles['bar']}>
      <Link href={`/t/${row.number}/room`} className={styles['way'] ?? ''}>
        <IconAlertOctagon size={15} stroke={1.9} aria-hidden="true" />
        <b className={styles['number']}>{row.number}</b>
        <bdi className={styles['title']}>{row.shortDescription}</bdi>
        <span className={styles['phase']}>{t(`phase.${major.phase}`)}</span>
        <Countdown at={row.nextUpdateAt} short />
      </Link>
      {others > 0 && (
        <Link href="/v/majorIncidents" className={styles['others'] ?? ''}>
          {t('bar.more', { count: others })}
        </Link>
      )}
      <IconButton label={t('bar.dismiss', { number: row.number })} size={24} onClick={() => hide(key)}>
        <IconX size={13} />
      </IconButton>
    </div>
  );
};

const MOST = 2;

/** While a major incident is being worked on, everybody at the desk sees where it stands, above whatever they do. */
export const DeskBar = () => {
  const { t } = useTranslation('major');
  const me = useMe();
  const [location] = useLocation();
  const majors = useMajors().filter(isOngoing);
  // In its own room the bar would say what the page says.
  const elsewhere = majors.filter(({ number }) => location !== `/t/${number}/room`);
  if (!me || !isDesk(me) || elsewhere.length === 0) return null;
  const shown = elsewhere.slice(0, MOST);
  return (
    <section className={styles['bars']} aria-label={t('bar.label')} data-region="major">
      {shown.map((row, at) => (
        <Bar key={row.number} row={row} others={at === shown.length - 1 ? elsewhere.length - shown.length : 0} />
      ))}
    </section>
  );
};
