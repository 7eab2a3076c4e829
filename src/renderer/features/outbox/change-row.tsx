import { Button } from '@mantine/core';
import { isNumbered } from '@shared/domain/records';
import { IconAlertTriangle, IconCheck, IconClock, IconLoader2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import type { OutboxItem } from '@/data/model';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { undo } from '@/data/undo';
import { classNames } from '@/ui/class-names';
import { showToast } from '@/ui/toast';
import { useFormat } from '@/ui/use-format';
import type { Standing } from './arrange';
import styles from './change-row.module.css';
import { useNames } from './use-names';
import { lineOf } from './wording';

const icons: Readonly<Record<Standing, ReactNode>> = {
  sent: <IconCheck size={14} stroke={2.2} aria-hidden="true" />,
  needsYou: <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />,
  sending: <IconLoader2 size={14} aria-hidden="true" />,
  held: <IconClock size={14} aria-hidden="true" />,
  next: <IconClock size={14} aria-hidden="true" />,
  waiting: <IconClock size={14} aria-hidden="true" />,
};

interface ChangeRowProps {
  readonly item: OutboxItem;
  readonly standing: Standing;
  /** Instead of the standing's own word. */
  readonly status?: string;
  /** At the right end: what can be done about it. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
}

/** One change: when, on which ticket, what, and where it stands. */
export const ChangeRow = ({ item, standing, status, action, children }: ChangeRowProps) => {
  const { t } = useTranslation('outbox');
  const { moment, time } = useFormat();
  const names = useNames();
  const { envelope, seen, answeredAt, from } = item;
  const callerId = useSelector(
    (state: DeskRootState) => seen?.callerId ?? selectRow(state, envelope.ticket)?.callerId ?? null,
  );
  const { what, quote } = lineOf(envelope, names, callerId);

  const withdraw = async () => {
    const result = await undo({ commandId: envelope.id });
    showToast(
      result.withdrawn.length > 0 ? t('withdrawn', { what, number: envelope.ticket }) : t('withdrawTooLate'),
      null,
      result.withdrawn.length > 0 ? 'plain' : 'error',
    );
  };

  const said = status ?? t(`status.${standing}`, { time: time(answeredAt ?? envelope.at) });
  const waits = !from && (standing === 'waiting' || standing === 'next' || standing === 'held');
  return (
    <li className={classNames(styles['row'], styles[standing])} tabIndex={-1} data-change={envelope.id}>
      <span className={styles['icon']}>{icons[standing]}</span>
      <time className={styles['at']} dateTime={new Date(envelope.at).toISOString()}>
        {moment(envelope.at)}
      </time>
      <div className={styles['what']}>
        {/* An id of what has no number means nothing to a reader. */}
        {isNumbered(envelope.ticket) && <span className={styles['number']}>{envelope.ticket} </span>}
        <b>{what}</b>
        {from && <span className={styles['origin']}>{t('fromFile', { person: names.person(from.personId) })}</span>}
        {quote !== null && standing !== 'needsYou' && <p className={styles['quote']}>“{quote}”</p>}
      </div>
      <span className={styles['end']}>
        {waits && (
          <Button
            size="xs"
            variant="subtle"
            aria-label={t('withdrawLabel', { what, number: envelope.ticket })}
            onClick={() => void withdraw()}
          >
            {t('withdraw')}
          </Button>
        )}
        {action}
        <span className={styles['status']}>{said}</span>
      </span>
      {children}
    </li>
  );
};
