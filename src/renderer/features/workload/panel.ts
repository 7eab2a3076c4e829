// Everything that the panel shows, as values: what is open now from the rows, what happened from the facts.
import { spansWithin } from '@shared/domain/calendar';
import { type DeskSettings, goalsOf } from '@shared/domain/settings';
import type { FigureAnswer, FigureAsk } from '@shared/figures/ask';
import { startOfLocalDay } from '@shared/figures/series';
import { useMemo } from 'react';
import { type Board, type BoardScope, newBoard } from '@/data/figures/board';
import { useCalmRows } from '@/data/figures/calm-rows';
import { type Counted, useFigures } from '@/data/figures/figures';
import { useNow } from '@/ui/now';
import { type Chosen, type Days, daysOf } from './scope';

const MINUTE = 60_000;

/** The desk's day: of its first calendar. */
export const zoneOf = ({ calendars, targets }: DeskSettings): string => {
  const office = targets.at(-1)?.calendarId;
  return (calendars.find(({ id }) => id === office) ?? calendars[0])?.timeZone ?? 'UTC';
};

/** When today's work began: the first opening of the desk's calendar, or midnight before it. */
export const workBegan = ({ calendars, targets }: DeskSettings, now: number, timeZone: string): number => {
  const midnight = startOfLocalDay(now, timeZone);
  const office = calendars.find(({ id }) => id === targets.at(-1)?.calendarId) ?? calendars[0];
  return (office && spansWithin(office, midnight, now)[0]?.from) ?? midnight;
};

export interface OpenNow {
  readonly board: Board;
  readonly scope: BoardScope;
}

/** @param groupIds a new value only when they are others */
export const useOpenNow = (groupIds: readonly string[]): OpenNow => {
  const rows = useCalmRows();
  const now = useNow(MINUTE);
  const scope = useMemo((): BoardScope => ({ groupIds: new Set(groupIds), now }), [groupIds, now]);
  const count = useMemo(() => newBoard(scope), [scope]);
  const board = useMemo(() => count(rows), [count, rows]);
  return useMemo(() => ({ board, scope }), [board, scope]);
};

const names = [
  'inTime',
  'inTimeBefore',
  'inTimeByPolicy',
  'respondedByPolicy',
  'returned',
  'returnedBefore',
  'opened',
  'resolved',
  'doneBy',
] as const;
type Name = (typeof names)[number];
export type Answers = Readonly<Record<Name, FigureAnswer>>;

const asksFor = (groupIds: readonly string[], { from, to, days, before }: Days): Readonly<Record<Name, FigureAsk>> => {
  const where = { groupIds, from, to };
  return {
    inTime: { ...where, measure: 'resolvedInTime', by: 'priority' },
    inTimeBefore: { ...where, ...before, measure: 'resolvedInTime' },
    inTimeByPolicy: { ...where, measure: 'resolvedInTime', by: 'policyId' },
    respondedByPolicy: { ...where, measure: 'respondedInTime', by: 'policyId' },
    returned: { ...where, measure: 'handoffReturned' },
    returnedBefore: { ...where, ...before, measure: 'handoffReturned' },
    opened: { ...where, measure: 'opened', spans: days },
    resolved: { ...where, measure: 'resolved', spans: days },
    doneBy: { ...where, measure: 'resolved', by: 'resolvedBy' },
  };
};

export interface Happened extends Omit<Counted<unknown>, 'answer'> {
  readonly days: Days;
  /** The same value while nothing in it changed; so is each answer. */
  readonly answers: Answers | null;
}

export const useHappened = (groupIds: readonly string[], { days: count }: Chosen, timeZone: string): Happened => {
  // A new day begins a new period; the minutes of the same day do not.
  const hour = useNow(60 * MINUTE);
  const days = useMemo(() => daysOf(hour, count, timeZone), [hour, count, timeZone]);
  const asks = useMemo(() => {
    const named = asksFor(groupIds, days);
    return names.map((name) => named[name]);
  }, [groupIds, days]);
  const { answer, ...shown } = useFigures(asks);
  const answers = useMemo(
    () =>
      answer?.length === names.length
        ? (Object.fromEntries(names.map((name, at) => [name, answer[at]])) as Answers)
        : null,
    [answer],
  );
  return { ...shown, days, answers };
};

export const softLimitOf = (settings: DeskSettings): number => goalsOf(settings).softLimit;
