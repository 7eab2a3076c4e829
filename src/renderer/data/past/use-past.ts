// What is seen of the past, for pages.
import type { Happened } from '@shared/past/happenings';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { runtime } from '../runtime';
import type { SearchState } from '../search/protocol';
import { HAPPENED, type HappenedAsk, type HappenedReply } from './calls';
import { callPast, pastState, watchPast } from './line';
import { type Looking, lookingNow, watchLooking } from './looking';
import { dayOf } from './server';
import { type Then, ticketThen } from './then';
import { askTold, toldTicket, toldVersion, watchTold } from './told-tickets';

export const useLooking = (): Looking => useSyncExternalStore(watchLooking, lookingNow);

/** How far the worker is in reading what this device holds. */
export const usePastState = (): SearchState => useSyncExternalStore(watchPast, pastState);

const NOTHING: readonly Happened[] = [];

/** What happened on the day of a moment, oldest first. */
export const useHappened = (at: number): readonly Happened[] => {
  const { from, to } = useMemo(() => dayOf(at), [at]);
  const { seen } = useLooking();
  const [found, setFound] = useState<{ readonly from: number; readonly list: readonly Happened[] } | null>(null);
  const shelf = seen?.shelf;
  const mark = seen?.mark;
  const isOfDay = seen !== null && seen.at >= from && seen.at < to;
  useEffect(() => {
    if (!shelf || !isOfDay || mark === undefined) return;
    let wanted = true;
    callPast<HappenedReply>(HAPPENED, { shelf, from, to } satisfies HappenedAsk).then(
      (list) => wanted && setFound({ from, list }),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [shelf, mark, isOfDay, from, to]);
  return found?.from === from ? found.list : NOTHING;
};

export interface TicketThen {
  readonly kind: Then['kind'] | 'unreachable';
  readonly source: 'device' | 'server';
}

const subscribe = (watch: () => void): (() => void) => {
  const leave = [runtime().store.subscribe(watch), watchTold(watch)];
  return () => {
    for (const each of leave) each();
  };
};

const kindOf = (number: string, at: number): string => {
  const then = ticketThen(runtime().store.getState(), number, at);
  if (then.kind !== 'unknown') return `${then.kind} device`;
  const told = toldTicket(number, at);
  if (told === undefined) return 'unknown device';
  if (told === null) return 'loading server';
  if (told === 'unreachable') return 'unreachable server';
  return told.ticket ? 'loaded server' : 'notYet server';
};

/** Whether a ticket can be shown as it was, and from where; what the device lacks is asked of the server. */
export const useTicketThen = (number: string, at: number, isOnline: boolean): TicketThen => {
  const told = useSyncExternalStore(subscribe, () => `${kindOf(number, at)} ${toldVersion()}`);
  const [kind = 'loading', source = 'device'] = told.split(' ');
  const lacks = kind === 'unknown' || source === 'server';
  // Once for each moment, and once more when the connection is back.
  useEffect(() => {
    if (isOnline && lacks) void askTold(number, at);
  }, [number, at, isOnline, lacks]);
  return { kind, source } as TicketThen;
};
