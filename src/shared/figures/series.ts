// Figures over time: days and weeks of the desk's own calendar, and how much was open at a moment.
import { stretchesOf } from '../domain/time-zone';
import type { Fact } from './fact';
import type { Scope } from './measures';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Looked up, not asked of the platform: a panel asks it for a hundred thousand tickets. */
export const offsetAt = (timeZone: string, at: number): number => {
  const stretches = stretchesOf(timeZone, new Date(at).getUTCFullYear());
  return (stretches.find(({ to }) => at < to) ?? stretches.at(-1))?.offset ?? 0;
};

/** The instant at which the local day begins in which `at` lies. */
export const startOfLocalDay = (at: number, timeZone: string): number => {
  const local = at + offsetAt(timeZone, at);
  const midnight = Math.floor(local / DAY) * DAY;
  // The offset at midnight may be another one: the day on which clocks change.
  return midnight - offsetAt(timeZone, midnight - offsetAt(timeZone, at));
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `count` local days, the last one the day in which `at` lies; each as long as it was, 23 to 25 hours. */
export const lastDays = (at: number, count: number, timeZone: string): Span[] => {
  const days: Span[] = [];
  let to = startOfLocalDay(startOfLocalDay(at, timeZone) + 36 * HOUR, timeZone);
  while (days.length < count) {
    const from = startOfLocalDay(to - 12 * HOUR, timeZone);
    days.push({ from, to });
    to = from;
  }
  return days.reverse();
};

export type Stay = Pick<Fact, 'openedAt' | 'endedAt' | 'reopenedAt' | 'formerEnds'>;

/** Was it open at that moment? What was canceled or resolved and came back was not, in between. */
export const wasOpen = ({ openedAt, endedAt, reopenedAt, formerEnds }: Stay, at: number): boolean =>
  openedAt <= at &&
  (endedAt === null || endedAt > at) &&
  !reopenedAt.some((back, n) => back > at && (formerEnds[n] ?? back) <= at);

/** The group that had it at that moment. */
export const groupAt = ({ moves, groupId }: Pick<Fact, 'moves' | 'groupId'>, at: number): string | null =>
  moves.findLast((move) => move.at <= at)?.to ?? moves[0]?.from ?? groupId;

/** How many tickets of these groups (null: of all) were open at that moment. */
export const openAt = (facts: Iterable<Fact>, groupIds: ReadonlySet<string> | null, at: number): number => {
  let count = 0;
  for (const fact of facts) {
    if (!wasOpen(fact, at)) continue;
    if (groupIds === null || groupIds.has(groupAt(fact, at) ?? '')) count += 1;
  }
  return count;
};

/** Ends of the age bands, ms, exclusive; the last band has none (as in the picture of the panel). */
export const ageBands = [4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 7 * DAY, 14 * DAY, Number.POSITIVE_INFINITY] as const;
export const ageBandOf = (age: number): number => ageBands.findIndex((end) => age < end);

/** How many were opened in each hour of each local weekday, Monday first: 7 × 24. */
export const loadByHour = (facts: Iterable<Fact>, { groupIds, from, to }: Scope, timeZone: string): number[][] => {
  const load = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { openedAt, firstGroupId } of facts) {
    if (openedAt < from || openedAt >= to) continue;
    if (groupIds && (firstGroupId === null || !groupIds.has(firstGroupId))) continue;
    const local = openedAt + offsetAt(timeZone, openedAt);
    const day = load[(((Math.floor(local / DAY) + 3) % 7) + 7) % 7];
    const hour = Math.floor((((local % DAY) + DAY) % DAY) / HOUR);
    if (day) day[hour] = (day[hour] ?? 0) + 1;
  }
  return load;
};
