import { Button } from '@mantine/core';
import { isActive } from '@shared/domain/lifecycle';
import type { Major } from '@shared/domain/major';
import { slaOf } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';
import { IconChevronLeft, IconSpeakerphone } from '@tabler/icons-react';
import { useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ActionButton } from '@/ui/action-button';
import { IconButton } from '@/ui/icon-button';
import { KeyHint } from '@/ui/key-hint';
import { useNow } from '@/ui/now';
import { PriorityBadge } from '@/ui/priority-badge';
import { SlaBar, SlaDesk } from '@/ui/sla-bar';
import { StateLabel } from '@/ui/state-icon';
import { useFormat } from '@/ui/use-format';
import { Countdown } from '../countdown';
import styles from './head.module.css';
import { PhaseSteps } from './phase-steps';
import { RoomMenu } from './room-menu';

const Age = ({ at }: { readonly at: number }) => {
  const { t } = useTranslation('major');
  const { duration } = useFormat();
  const now = useNow(30_000);
  return <span className={styles['age']}>{t('room.open', { time: duration(now - at) })}</span>;
};

const Standing = ({ ticket, major }: { readonly ticket: Ticket; readonly major: Major }) => {
  const { t } = useTranslation('major');
  const desk = useContext(SlaDesk);
  const clocks = useMemo(() => (desk ? slaOf(ticket, desk) : null), [ticket, desk]);
  return (
    <span className={styles['standing']}>
      {isActive(ticket.state.kind) && (
        <span className={styles['due']}>
          <span>{t('next.due')}</span> <Countdown at={major.nextUpdateAt} />
        </span>
      )}
      {clocks && clocks.resolve.state !== 'none' && (
        <span className={styles['due']}>
          <span>{t('room.resolveClock')}</span> <SlaBar clock={clocks.resolve} wide />
        </span>
      )}
    </span>
  );
};

interface RoomHeadProps {
  readonly ticket: Ticket;
  readonly major: Major;
  readonly onUpdate: () => void;
}

/** What it is, how far it has come, and when those who wait hear of it next. */
export const RoomHead = ({ ticket, major, onUpdate }: RoomHeadProps) => {
  const { t } = useTranslation('major');
  const [, go] = useLocation();
  const { number, state } = ticket;
  const promoted = major.status === 'promoted';
  const active = isActive(state.kind);
  return (
    <header className={styles['root']} data-region="head">
      <div className={styles['top']}>
        <IconButton label={t('room.back')} keys="Escape" onClick={() => go('/v/majorIncidents')}>
          <IconChevronLeft size={16} />
        </IconButton>
        <Link href="/v/majorIncidents" className={styles['crumb'] ?? ''}>
          {t('room.crumb')}
        </Link>
        <span className={styles['slash']} aria-hidden="true">
          /
        </span>
        <Link
          href={`/t/${number}`}
          className={styles['number'] ?? ''}
          aria-label={`${t('action.openTicket')} ${number}`}
        >
          {number}
        </Link>
        <span className={styles['buttons']}>
          <RoomMenu number={number} />
          {promoted && active && (
            <ActionButton id="room.resolve" tickets={[number]}>
              {t('resolve.submit')}
            </ActionButton>
          )}
          {promoted && (
            <Button
              variant="filled"
              leftSection={<IconSpeakerphone size={15} stroke={1.8} />}
              rightSection={<KeyHint keys="U" />}
              aria-keyshortcuts="U"
              onClick={onUpdate}
            >
              {t('room.sendUpdate')}
            </Button>
          )}
          {major.status === 'proposed' && (
            <>
              <ActionButton id="major.reject" tickets={[number]}>
                {t('reject.submit')}
              </ActionButton>
              <ActionButton id="major.promote" tickets={[number]} variant="filled">
                {t('promote.submit')}
              </ActionButton>
            </>
          )}
        </span>
      </div>
      <div className={styles['name']}>
        <PriorityBadge priority={ticket.priority} />
        <h1>
          <bdi>{ticket.shortDescription}</bdi>
        </h1>
        {active ? <Age at={ticket.openedAt} /> : <StateLabel state={state.kind} />}
      </div>
      {promoted ? (
        <div className={styles['way']}>
          <PhaseSteps ticket={ticket} major={major} />
          <Standing ticket={ticket} major={major} />
        </div>
      ) : (
        <p className={styles['status']} role="status">
          {t(`room.notPromoted.${major.status === 'promoted' ? 'proposed' : major.status}`, { reason: major.reason })}
        </p>
      )}
    </header>
  );
};
