// What a calendar comes to in a year. Everything is asked of the function that counts for clocks.
import { elapsedWithin } from '@shared/domain/calendar';
import type { Calendar } from '@shared/domain/settings';
import { offsetAt, stretchesOf } from '@shared/domain/time-zone';
import { minutesOf } from './times';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** A day on which clocks are moved. */
export interface SwitchDay {
  /** YYYY-MM-DD */
  readonly date: string;
  readonly forward: boolean;
  /** By how much, ms. */
  readonly by: number;
  /** Working time that counts on that day, and what the week says; ms. */
  readonly counted: number;
  readonly said: number;
}

export interface YearSum {
  readonly days: number;
  /** ms */
  readonly work: number;
  readonly switches: readonly SwitchDay[];
}

/** The instant at which a local day begins. */
const startOf = (timeZone: string, day: number): number => {
  const guess = day * DAY - offsetAt(timeZone, day * DAY);
  return day * DAY - offsetAt(timeZone, guess);
};

const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;
const isoOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

const workOn = (calendar: Calendar, day: number): number =>
  elapsedWithin(calendar, startOf(calendar.timeZone, day), startOf(calendar.timeZone, day + 1));

const saidOn = (calendar: Calendar, day: number): number =>
  calendar.holidays.includes(isoOf(day)) ? 0 : minutesOf(calendar.week[weekdayOf(day)] ?? []) * MINUTE;

const switchesIn = (calendar: Calendar, year: number): SwitchDay[] => {
  const stretches = stretchesOf(calendar.timeZone, year);
  return stretches.slice(1).map((stretch, n) => {
    const before = stretches[n]?.offset ?? stretch.offset;
    const day = Math.floor((stretch.from + before) / DAY);
    return {
      date: isoOf(day),
      forward: stretch.offset > before,
      by: Math.abs(stretch.offset - before),
      counted: workOn(calendar, day),
      said: saidOn(calendar, day),
    };
  });
};

/** Only for a calendar whose zone is known and whose hours are in order. */
export const yearSum = (calendar: Calendar, year: number): YearSum => {
  const first = Date.UTC(year, 0, 1) / DAY;
  const last = Date.UTC(year + 1, 0, 1) / DAY;
  let days = 0;
  for (let day = first; day < last; day += 1) if (saidOn(calendar, day) > 0) days += 1;
  const work = elapsedWithin(calendar, startOf(calendar.timeZone, first), startOf(calendar.timeZone, last));
  return { days, work, switches: switchesIn(calendar, year) };
};

/** Today's date in the calendar's zone. */
export const todayIn = (timeZone: string, now: number): string =>
  new Date(now + offsetAt(timeZone, now)).toISOString().slice(0, 10);

export const nextHoliday = (calendar: Calendar, today: string): string | null =>
  calendar.holidays.toSorted().find((date) => date >= today) ?? null;
