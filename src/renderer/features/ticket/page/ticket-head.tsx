import type { SlaClocks } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { IconChevronDown, IconChevronLeft, IconChevronUp, IconCloudUp, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { IconButton } from '@/ui/icon-button';
import { ask } from '../ask/asking';
import { DutyChip } from '../duty/duty-chip';
import { PromiseChip } from '../promise/promise-chip';
import { ClockButton } from '../sla/clock-button';
import styles from './head.module.css';
import { HeadActions } from './head-actions';
import { HeadProperties } from './head-properties';
import type { Place } from './place';
import { Title } from './title';

interface TicketHeadProps {
  readonly ticket: Ticket;
  /** Null for whoever is not told about clocks. */
  readonly clocks: SlaClocks | null;
  readonly place: Place | null;
  readonly unsent: number;
  readonly narrow: boolean;
}

/** "6 of 41", and the neighbours in the list's order. */
const Position = ({ number, place }: { readonly number: string; readonly place: Place }) => {
  const { t } = useTranslation('ticket');
  const [, go] = useLocation();
  const at = place.numbers.indexOf(number);
  if (at === -1) return null;
  const before = place.numbers[at - 1];
  const after = place.numbers[at + 1];
  return (
    <>
      <span className={styles['position']}>{t('page.position', { n: at + 1, count: place.numbers.length })}</span>
      <IconButton label={t('page.previous')} keys="[" disabled={!before} onClick={() => before && go(`/t/${before}`)}>
        <IconChevronUp size={15} />
      </IconButton>
      <IconButton label={t('page.next')} keys="]" disabled={!after} onClick={() => after && go(`/t/${after}`)}>
        <IconChevronDown size={15} />
      </IconButton>
    </>
  );
};

export const TicketHead = ({ ticket, clocks, place, unsent, narrow }: TicketHeadProps) => {
  const { t } = useTranslation('ticket');
  const [, go] = useLocation();
  const { number } = ticket;
  const list = place?.name ?? t('page.tickets');
  const path = place?.path ?? '/';
  return (
    <header className={styles['root']} data-region="head">
      <div className={styles['top']}>
        <IconButton label={t('page.back', { view: list })} keys="Escape" onClick={() => go(path)}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href={path} className={styles['list'] ?? ''}>
          {list}
        </Link>
        <span className={styles['slash']} aria-hidden="true">
          /
        </span>
        <span className={styles['number']}>{number}</span>
        {place && <Position number={number} place={place} />}
        <span className={styles['space']} />
        {unsent > 0 && (
          <span className={styles['unsent']}>
            <IconCloudUp size={14} stroke={1.8} aria-hidden="true" />
            {t('page.notSynced', { count: unsent })}
          </span>
        )}
        <IconButton
          label={t('page.more')}
          keys="."
          aria-haspopup="dialog"
          data-ask="ticket.more"
          onClick={(event) => ask('more', [number], event.currentTarget)}
        >
          <IconDots size={16} />
        </IconButton>
        {!narrow && <HeadActions ticket={ticket} />}
      </div>
      <Title key={number} ticket={ticket} />
      <div className={styles['properties']}>
        <HeadProperties ticket={ticket} />
        {clocks && (
          <>
            <span className={styles['rule']} aria-hidden="true" />
            <ClockButton ticket={ticket} clocks={clocks} kind="resolve" />
            <ClockButton ticket={ticket} clocks={clocks} kind="respond" />
            <PromiseChip ticket={ticket} />
            <DutyChip ticket={ticket} />
          </>
        )}
      </div>
    </header>
  );
};
