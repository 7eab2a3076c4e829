import type { Ticket } from '@shared/domain/ticket';
import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '@/ui/now';
import { useFormat } from '@/ui/use-format';
import head from '../page/head.module.css';
import styles from './duty.module.css';
import { dutyTone, firstDuty } from './duty-clock';

/** In the ticket's head: the duty that ends first, whoever may be looking at which part of the page. */
export const DutyChip = ({ ticket }: { readonly ticket: Ticket }) => {
  const { t } = useTranslation('duty');
  const { duration, fullMoment } = useFormat();
  const now = useNow();
  const duty = firstDuty(ticket);
  if (!duty) return null;
  const tone = dutyTone(duty, now);
  const time = duration(Math.max(60_000, Math.abs(duty.dueAt - now)));
  return (
    <span className={head['property']} title={t('due', { due: fullMoment(duty.dueAt) })}>
      <IconGavel size={14} stroke={1.7} aria-hidden="true" />
      <span className={styles['chip']}>{duty.name}</span>
      <span className={styles['time']} data-tone={tone}>
        {t(tone === 'over' ? 'over' : 'left', { time })}
      </span>
    </span>
  );
};
