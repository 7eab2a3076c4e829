import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Major } from '@shared/domain/major';
import { isDesk } from '@shared/domain/permissions';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { TicketView } from '@/data/model';
import { markRead } from '@/data/read-marks';
import { useMe } from '@/data/use-desk';
import { useTicket } from '@/data/use-ticket';
import { ActionButton } from '@/ui/action-button';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { onStepBack } from '@/ui/step-back';
import { mountRoom } from '../controls';
import { KnownColumn } from './known-column';
import styles from './room.module.css';
import { RoomHead } from './room-head';
import { type RoomPart, RoomTabs } from './room-tabs';
import { RoomWork } from './room-work';
import { UpdatesColumn } from './updates-column';

type Ready = Extract<TicketView, { kind: 'ready' }>;

/** Below this width the columns become tabs. */
const NARROW = '(max-width: 999px)';

/** At once where it is there, so that the next key already goes into it; else when its tab is shown. */
const focusIn = (part: string): void => {
  const find = () => document.querySelector<HTMLElement>(`[data-room="${part}"]`);
  const there = find();
  if (there) there.focus();
  else requestAnimationFrame(() => find()?.focus());
};

interface RoomProps {
  readonly view: Ready;
  readonly major: Major;
}

const Room = ({ view, major }: RoomProps) => {
  const { t } = useTranslation('major');
  const { ticket } = view;
  const { number, version } = ticket;
  const [, go] = useLocation();
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const [part, setPart] = useState<RoomPart>('timeline');
  useSayStatus(t('room.status', { number }));
  useEffect(() => markRead(number, version), [number, version]);
  useEffect(
    () =>
      onStepBack(() => {
        go('/v/majorIncidents');
        return true;
      }),
    [go],
  );
  const show = useCallback((wanted: RoomPart, focused: string) => {
    setPart(wanted);
    focusIn(focused);
  }, []);
  useEffect(
    () =>
      mountRoom({
        writeEntry: () => show('timeline', 'entry'),
        writeUpdate: () => show('updates', 'update'),
        choosePhase: () => focusIn('phase'),
      }),
    [show],
  );
  const shown = narrow ? part : 'all';
  return (
    <div className={styles['page']} data-status={major.status} data-narrow={narrow || undefined}>
      <RoomHead ticket={ticket} major={major} onUpdate={() => show('updates', 'update')} />
      {narrow && <RoomTabs part={part} onChoose={setPart} />}
      <div className={styles['body']}>
        {(shown === 'all' || shown === 'known') && <KnownColumn ticket={ticket} major={major} />}
        {(shown === 'all' || shown === 'timeline') && <RoomWork view={view} major={major} />}
        {(shown === 'all' || shown === 'updates') && <UpdatesColumn view={view} major={major} />}
      </div>
    </div>
  );
};

const NoRoom = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('major');
  return (
    <EmptyState
      whole
      title={t('room.none', { number })}
      actions={
        <>
          <ActionButton id="major.propose" tickets={[number]} variant="filled" />
          <Button component={Link} href={`/t/${number}`}>
            {t('action.openTicket')}
          </Button>
        </>
      }
    >
      {t('room.noneHow')}
    </EmptyState>
  );
};

/** The room of a major incident: what is known, what is done, who does it, and who has been told. */
export const RoomPage = ({ number }: { readonly number: string }) => {
  const { t } = useTranslation('major');
  const me = useMe();
  const view = useTicket(number);
  useEffect(() => {
    setAtHand({ place: 'room', tickets: [number], selected: false });
    return () => setAtHand(null);
  }, [number]);
  if (me && !isDesk(me)) {
    return (
      <EmptyState whole title={t('room.notForYou')}>
        {t('room.notForYouHow')}
      </EmptyState>
    );
  }
  if (view.kind === 'loading') return <SkeletonRows count={8} />;
  if (view.kind === 'missing') {
    return (
      <EmptyState whole title={t('room.missing', { number })}>
        {t('room.missingHow')}
      </EmptyState>
    );
  }
  const { major } = view.ticket;
  return major ? <Room key={number} view={view} major={major} /> : <NoRoom number={number} />;
};
