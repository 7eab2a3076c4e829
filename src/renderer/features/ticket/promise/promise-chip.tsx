import { openPromises } from '@shared/domain/promise';
import type { Ticket } from '@shared/domain/ticket';
import { IconPhoneOutgoing } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/ui/now';
import { useFormat } from '@/ui/use-format';
import head from '../page/head.module.css';
import styles from './promise.module.css';

/** In the ticket's head: the promise that is due first. */
export const PromiseChip = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('promise');
  const { duration, fullMoment } = useFormat();
  const now = useNow();
  const [promise] = openPromises(ticket);
  if (!promise) return null;
  const left = promise.at - now;
  return (
    <span className={head['property']} title={t('due', { due: fullMoment(promise.at) })}>
      <IconPhoneOutgoing size={14} stroke={1.7} aria-hidden="true" />
      <span className={styles['chip']}>{promise.text}</span>
      <span className={styles['time']} data-over={left < 0 || undefined}>
        {t(left < 0 ? 'over' : 'left', { time: duration(Math.abs(left)) })}
      </span>
    </span>
  );
};
