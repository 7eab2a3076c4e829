// Working time. An instant counts if the wall clock of the calendar's zone then stands inside one of that local day's
// intervals and the local date is no holiday: so the hour that is repeated in autumn counts twice, the one that is
// skipped in spring not at all, and a minute-by-minute walk gives the same sum.
import type { Calendar } from './settings';
import { offsetAt, stretchesOf } from './time-zone';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** How far ahead a due time is looked for. Calendars without any hours never get there. */
const HORIZON_YEARS = 30;

interface Year {
  readonly year: number;
  /** The UTC year's ends. */
  readonly from: number;
  readonly to: number;
  /** Working spans, ascending, not touching. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Working ms before each span. */
  readonly before: readonly number[];
  readonly total: number;
}

interface Compiled {
  readonly years: Map<number, Year>;
  /** Most questions are about the same year as the one before. */
  recent: Year | null;
}

const compiled = new WeakMap<Calendar, Compiled>();

const dateOf = (localDay: number): string => new Date(localDay * DAY).toISOString().slice(0, 10);
/** 1970-01-01 was a Thursday; the week starts on Monday. */
const weekdayOf = (localDay: number): number => (((localDay + 3) % 7) + 7) % 7;

/** Minutes of work on a local day (days since 1970-01-01). */
const hoursOf = (calendar: Calendar, holidays: ReadonlySet<string>, localDay: number) =>
  holidays.has(dateOf(localDay)) ? [] : (calendar.week[weekdayOf(localDay)] ?? []);

const compile = (calendar: Calendar, year: number): Year => {
  const holidays = new Set(calendar.holidays);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { from, to, offset } of stretchesOf(calendar.timeZone, year)) {
    for (let day = Math.floor((from + offset) / DAY); day * DAY - offset < to; day += 1) {
      for (const [first, last] of hoursOf(calendar, holidays, day)) {
        const start = Math.max(from, day * DAY + first * MINUTE - offset);
        const end = Math.min(to, day * DAY + last * MINUTE - offset);
        if (start >= end) continue;
        if (ends.at(-1) === start) ends[ends.length - 1] = end;
        else {
          starts.push(start);
          ends.push(end);
        }
      }
    }
  }
  const before: number[] = [];
  let total = 0;
  for (const [n, start] of starts.entries()) {
    before.push(total);
    total += (ends[n] ?? start) - start;
  }
  return { year, from: Date.UTC(year, 0, 1), to: Date.UTC(year + 1, 0, 1), starts, ends, before, total };
};

const compiledOf = (calendar: Calendar): Compiled => {
  const known = compiled.get(calendar);
  if (known) return known;
  const fresh: Compiled = { years: new Map(), recent: null };
  compiled.set(calendar, fresh);
  return fresh;
};

const spansOf = (calendar: Calendar, year: number): Year => {
  const of = compiledOf(calendar);
  const spans = of.years.get(year) ?? compile(calendar, year);
  of.years.set(year, spans);
  of.recent = spans;
  return spans;
};

const spansAround = (calendar: Calendar, at: number): Year => {
  const { recent } = compiledOf(calendar);
  return recent && at >= recent.from && at < recent.to ? recent : spansOf(calendar, new Date(at).getUTCFullYear());
};

/** Index of the last element that is ≤ value, or -1. */
const lastAtMost = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Working ms of the year before an instant in it. */
const workBefore = (year: Year, at: number): number => {
  const n = lastAtMost(year.starts, at);
  if (n < 0) return 0;
  return (year.before[n] as number) + Math.min(at, year.ends[n] as number) - (year.starts[n] as number);
};

/** Working milliseconds in [from, to); 0 when `to` is not after `from`. */
export const elapsedWithin = (calendar: Calendar, from: number, to: number): number => {
  if (to <= from) return 0;
  const first = spansAround(calendar, from);
  const last = spansAround(calendar, to);
  let sum = workBefore(last, to) - workBefore(first, from);
  for (let { year } = first; year < last.year; year += 1) sum += spansOf(calendar, year).total;
  return sum;
};

/** The instant at which `work` ms of working time, begun at `from`, are used up; null if the calendar never gets there. */
export const addWorking = (calendar: Calendar, from: number, work: number): number | null => {
  let spans = spansAround(calendar, from);
  let left = work + workBefore(spans, from);
  for (const last = spans.year + HORIZON_YEARS; spans.year < last; spans = spansOf(calendar, spans.year + 1)) {
    if (left <= spans.total && spans.starts.length > 0) {
      // The end of a span and the start of the next are the same working moment: the earlier one is meant, but never
      // one before `from`.
      const n = Math.max(0, lastAtMost(spans.before, left - 1));
      return Math.max(from, (spans.starts[n] as number) + left - (spans.before[n] as number));
    }
    left -= spans.total;
  }
  return null;
};

/** The same wall-clock time on the n-th day with working hours after `from`; null if there is none in sight. */
export const addWorkingDays = (calendar: Calendar, from: number, days: number): number | null => {
  const holidays = new Set(calendar.holidays);
  const local = from + offsetAt(calendar.timeZone, from);
  let day = Math.floor(local / DAY);
  let left = days;
  for (const last = day + HORIZON_YEARS * 366; left > 0; day += 1) {
    if (day > last) return null;
    if (hoursOf(calendar, holidays, day + 1).length > 0) left -= 1;
  }
  const wall = day * DAY + (((local % DAY) + DAY) % DAY);
  return wall - offsetAt(calendar.timeZone, wall - offsetAt(calendar.timeZone, wall));
};

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The working spans in [from, to), cut to it, ascending and not touching: what `elapsedWithin` sums up. */
export const spansWithin = (calendar: Calendar, from: number, to: number): Span[] => {
  const found: Span[] = [];
  if (to <= from) return found;
  const last = new Date(to).getUTCFullYear();
  for (let year = new Date(from).getUTCFullYear(); year <= last; year += 1) {
    const { starts, ends } = spansOf(calendar, year);
    for (let n = Math.max(0, lastAtMost(starts, from)); n < starts.length; n += 1) {
      const span = { from: Math.max(from, starts[n] as number), to: Math.min(to, ends[n] as number) };
      if ((starts[n] as number) >= to) break;
      if (span.to <= span.from) continue;
      const before = found.at(-1);
      if (before?.to === span.from) found[found.length - 1] = { from: before.from, to: span.to };
      else found.push(span);
    }
  }
  return found;
};

/** Local dates touched by [from, to) on which work would be done if they were no holidays. */
export const holidaysWithin = (calendar: Calendar, from: number, to: number): string[] => {
  const dayAt = (at: number) => Math.floor((at + offsetAt(calendar.timeZone, at)) / DAY);
  const holidays = new Set(calendar.holidays);
  const found: string[] = [];
  for (let day = dayAt(from); to > from && day <= dayAt(to - 1); day += 1) {
    if (holidays.has(dateOf(day)) && (calendar.week[weekdayOf(day)] ?? []).length > 0) found.push(dateOf(day));
  }
  return found;
};
