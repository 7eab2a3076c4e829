// Weeks as ISO 8601 counts them, Monday to Sunday, in the desk's own time zone: "2026-W46".
import { offsetAt, type Span, startOfLocalDay } from '../figures/series';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** 1970-01-05 was a Monday. */
const MONDAY = 4 * DAY;

/** Midnights of Monday, as if the local clock were UTC. */
const mondayOf = (local: number): number => Math.floor((local - MONDAY) / WEEK) * WEEK + MONDAY;

/** The Monday of week 1: the week with the year's first Thursday, hence with 4 January. */
const firstMonday = (year: number): number => mondayOf(Date.UTC(year, 0, 4));

/** The instant of a local midnight that is given as if the local clock were UTC. */
const instantOf = (local: number, timeZone: string): number =>
  startOfLocalDay(local - offsetAt(timeZone, local) + 12 * HOUR, timeZone);

/** The week in which a moment lies. */
export const weekOf = (at: number, timeZone: string): string => {
  const monday = mondayOf(at + offsetAt(timeZone, at));
  const year = new Date(monday + 3 * DAY).getUTCFullYear();
  return `${year}-W${String((monday - firstMonday(year)) / WEEK + 1).padStart(2, '0')}`;
};

/** Null: no week is called that. */
const mondayNamed = (week: string): number | null => {
  const [, year, count] = /^([0-9]{4})-W([0-9]{2})$/.exec(week) ?? [];
  if (year === undefined || count === undefined) return null;
  const monday = firstMonday(Number(year)) + (Number(count) - 1) * WEEK;
  return Number(count) >= 1 && monday < firstMonday(Number(year) + 1) ? monday : null;
};

export const isWeek = (week: string): boolean => mondayNamed(week) !== null;

/** `count` weeks up to and with this one, oldest first. @throws RangeError for what is no week */
export const weeksUntil = (week: string, count: number, timeZone: string): Span[] => {
  const monday = mondayNamed(week);
  if (monday === null) throw new RangeError(`no week is called ${week}`);
  return Array.from({ length: count }, (_, n) => {
    const from = monday - (count - 1 - n) * WEEK;
    return { from: instantOf(from, timeZone), to: instantOf(from + WEEK, timeZone) };
  });
};

/** From Monday's midnight to the next one's; 167 to 169 hours. @throws RangeError for what is no week */
export const spanOfWeek = (week: string, timeZone: string): Span => {
  const [span] = weeksUntil(week, 1, timeZone);
  if (!span) throw new RangeError(`no week is called ${week}`);
  return span;
};

/** The last week that is over. */
export const lastWeek = (now: number, timeZone: string): string => {
  const { from } = spanOfWeek(weekOf(now, timeZone), timeZone);
  return weekOf(from - 1, timeZone);
};
