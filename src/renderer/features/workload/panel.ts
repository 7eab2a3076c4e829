// Everything that the panel shows, as values: what is open now from the rows, what happened from the facts.
import { type DeskSettings, goalsOf } from '@shared/domain/settings';
import type { FigureAnswer, FigureAsk } from '@shared/figures/ask';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { type Board, type BoardScope, newBoard } from '@/data/figures/board';
import { type Counted, useFigures } from '@/data/figures/figures';
import type { DeskRootState } from '@/data/store';
import { useNow } from '@/ui/now';
import { type Chosen, type Days, daysOf } from './scope';

const MINUTE = 60_000;

/** The desk's day: of its first calendar. */
export const zoneOf = ({ calendars, targets }: DeskSettings): string => {
  const office = targets.at(-1)?.calendarId;
  return (calendars.find(({ id }) => id === office) ?? calendars[0])?.timeZone ?? 'UTC';
};

export interface OpenNow {
  readonly board: Board;
  readonly scope: BoardScope;
}

export const useOpenNow = (groupIds: readonly string[]): OpenNow => {
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  const now = useNow(MINUTE);
  const key = groupIds.join(' ');
  const scope = useMemo((): BoardScope => ({ groupIds: new Set(key.split(' ')), now }), [key, now]);
  const count = useMemo(() => newBoard(scope), [scope]);
  return { board: useMemo(() => count(rows), [count, rows]), scope };
};

const names = ['inTime', 'inTimeBefore', 'returned', 'returnedBefore', 'opened', 'resolved', 'doneBy'] as const;
type Name = (typeof names)[number];
export type Answers = Readonly<Record<Name, FigureAnswer>>;

const asksFor = (groupIds: readonly string[], { from, to, days, before }: Days): Readonly<Record<Name, FigureAsk>> => {
  const where = { groupIds, from, to };
  return {
    inTime: { ...where, measure: 'resolvedInTime', by: 'priority' },
    inTimeBefore: { ...where, ...before, measure: 'resolvedInTime' },
    returned: { ...where, measure: 'handoffReturned' },
    returnedBefore: { ...where, ...before, measure: 'handoffReturned' },
    opened: { ...where, measure: 'opened', spans: days },
    resolved: { ...where, measure: 'resolved', spans: days },
    doneBy: { ...where, measure: 'resolved', by: 'resolvedBy' },
  };
};

export interface Happened extends Omit<Counted<unknown>, 'answer'> {
  readonly days: Days;
  readonly answers: Answers | null;
}

export const useHappened = (groupIds: readonly string[], { days: count }: Chosen, timeZone: string): Happened => {
  // A new day begins a new period; the minutes of the same day do not.
  const hour = useNow(60 * MINUTE);
  const days = useMemo(() => daysOf(hour, count, timeZone), [hour, count, timeZone]);
  const asks = asksFor(groupIds, days);
  const { answer: answers, ...shown } = useFigures(names.map((name) => asks[name]));
  const named =
    answers?.length === names.length ? Object.fromEntries(names.map((name, at) => [name, answers[at]])) : null;
  return { ...shown, days, answers: named as Answers | null };
};

export const softLimitOf = (settings: DeskSettings): number => goalsOf(settings).softLimit;
