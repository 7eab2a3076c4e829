import type { Person } from '@shared/domain/person';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import { useLeftAt } from '@/data/day-marks';
import { promisesOf, useMine } from '@/data/mine';
import type { DeskRootState } from '@/data/store';
import { useLink, useMe, useWorld } from '@/data/use-desk';
import { EmptyState } from '@/ui/empty-state';
import { dayText } from '@/ui/format';
import { useNow } from '@/ui/now';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import { useFormat } from '@/ui/use-format';
import { ClocksPart, NextBreach } from './clocks';
import { Part } from './line';
import { changedSince, clocksOf, restingOf, waitingFor } from './lines';
import styles from './my-day.module.css';
import { PromisedPart } from './promised';
import { recordsFor } from './records';
import { useLines } from './use-lines';
import { WaitingPart } from './waiting';
import { hasDay } from './works';

/** So many tickets are told of in sentences; who was away for longer begins with the list. */
const MOST_TOLD = 25;

type TellChanges = (number: string, since: number) => ReactNode;

const Day = ({ me, changes }: { readonly me: Person; readonly changes: TellChanges }) => {
  const { t } = useTranslation('day');
  const { moment, language } = useFormat();
  const rows = useMine();
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  const world = useWorld();
  const minute = useNow(60_000);
  const since = useLeftAt(me.id);
  const promises = useMemo(() => promisesOf(rows, me.id), [rows, me.id]);
  const clocks = useMemo(() => clocksOf(rows, me), [rows, me]);
  const resting = useMemo(() => restingOf(rows, me).length, [rows, me]);
  const waiting = useMemo(() => waitingFor(rows, me), [rows, me]);
  const records = useMemo(() => recordsFor([...heads.values()], me, world, minute), [heads, me, world, minute]);
  const shown = useRef(new Set<string>());
  const changed = useMemo(() => changedSince(rows, me, since, shown.current), [rows, me, since]);
  useEffect(() => {
    for (const { number } of changed) shown.current.add(number);
  }, [changed]);
  const root = useLines();
  const figures = { promises: promises.length, clocks: clocks.length, waiting: waiting.length + records.length };
  useSayStatus(t('status', figures));
  return (
    <section ref={root} className={styles['page']} data-region="list" aria-label={t('title')}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        <span>{dayText(minute, language)}</span>
      </header>
      <div className={styles['parts']}>
        <NextBreach clocks={clocks} />
        <PromisedPart promises={promises} me={me} />
        <ClocksPart clocks={clocks} resting={resting} />
        <WaitingPart waiting={waiting} records={records} />
        <Part
          id="changed"
          title={t('changed.title')}
          count={t('changed.since', { time: moment(since) })}
          none={t('changed.none')}
          empty={changed.length === 0}
          foot={
            changed.length > MOST_TOLD && (
              <p className={styles['nothing']}>{t('changed.more', { count: changed.length - MOST_TOLD })}</p>
            )
          }
        >
          {changed.slice(0, MOST_TOLD).map(({ number }) => (
            <li key={number} className={styles['told']} data-item>
              {changes(number, since)}
            </li>
          ))}
        </Part>
      </div>
    </section>
  );
};

/** `/my-day`: what somebody who works here has to know in the morning, from what this device has. */
export const MyDayPage = ({ changes }: { readonly changes: TellChanges }) => {
  const { t } = useTranslation('day');
  const me = useMe();
  const link = useLink();
  const isEmpty = useSelector((state: DeskRootState) => state.tickets.rows.size === 0);
  if (me && !hasDay(me))
    return (
      <EmptyState whole title={t('notForYou')}>
        {t('notForYouHow')}
      </EmptyState>
    );
  if (!me || (isEmpty && link.firstSync !== null)) return <SkeletonRows />;
  return <Day me={me} changes={changes} />;
};
