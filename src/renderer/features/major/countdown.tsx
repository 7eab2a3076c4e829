import { useTranslation } from 'react-i18next';
import { TEN_SECONDS, useNow } from '@/ui/now';
import { useFormat } from '@/ui/use-format';
import styles from './countdown.module.css';
import { dueOf } from './next-update';

interface CountdownProps {
  /** Null: none planned. */
  readonly at: number | null;
  /** One sentence of its own, for a bar. */
  readonly short?: boolean;
}

/** How long until the next update is due, or since when it is overdue. Ticks by itself: nothing round it renders. */
export const Countdown = ({ at, short = false }: CountdownProps) => {
  const { t } = useTranslation('major');
  const { duration, moment } = useFormat();
  const now = useNow(TEN_SECONDS);
  const due = dueOf(at, now);
  if (at === null || due === 'none') return <span className={styles['none']}>{t('next.none')}</span>;
  const left = duration(Math.abs(at - now));
  const over = due === 'overdue';
  const words = short
    ? t(over ? 'next.shortOver' : 'next.short', { left })
    : t(over ? 'next.over' : 'next.in', { left, time: moment(at) });
  return (
    <b className={styles[due]} data-due={due}>
      {words}
    </b>
  );
};
