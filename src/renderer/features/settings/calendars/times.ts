// Hours of a day as people type them, and a week of them.
import type { Calendar } from '@shared/domain/settings';

export type Interval = Calendar['week'][number][number];
export type Week = Calendar['week'];

const DAY = 1440;

/** "8", "830", "8:30", "08.30", "24": minutes after midnight; null: no time of day. */
export const parseTime = (text: string): number | null => {
  const found = /^(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(?:h|uhr)?$/iu.exec(text.trim());
  if (!found) return null;
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minutes <= DAY ? minutes : null;
};

export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export const minutesOf = (day: readonly Interval[]): number => day.reduce((sum, [from, to]) => sum + to - from, 0);

export type DayFault = 'backwards' | 'overlap';

/** What is wrong with the n-th interval of a day; null: nothing. */
export const faultAt = (day: readonly Interval[], at: number): DayFault | null => {
  const [from, to] = day[at] ?? [0, 1];
  if (from >= to) return 'backwards';
  return from < Math.max(0, ...day.slice(0, at).map(([, end]) => end)) ? 'overlap' : null;
};

export const weekHasFault = (week: Week): boolean =>
  week.some((day) => day.some((_interval, at) => faultAt(day, at) !== null));

export const withDay = (week: Week, weekday: number, day: readonly Interval[]): Week =>
  week.map((each, at) => (at === weekday ? [...day] : each));

/** The day with one end of an interval moved. */
export const moved = (day: readonly Interval[], at: number, end: 'from' | 'to', minutes: number): Interval[] =>
  day.map(([from, to], n): Interval => (n === at ? (end === 'from' ? [minutes, to] : [from, minutes]) : [from, to]));

/** In order of time. Only for days without a fault: a time that is being typed must stay in its place. */
export const sorted = (day: readonly Interval[]): Interval[] => day.toSorted(([a], [b]) => a - b);

const HOUR = 60;

/** After the last interval, an hour later and four hours long if there is room; null: the day is full. */
export const nextInterval = (day: readonly Interval[]): Interval | null => {
  if (day.length === 0) return [8 * HOUR, 17 * HOUR];
  const last = Math.max(...day.map(([, to]) => to));
  const from = last + HOUR < DAY ? last + HOUR : last;
  return from < DAY ? [from, Math.min(from + 4 * HOUR, DAY)] : null;
};

/** Tuesday to Friday as Monday is. */
export const likeMonday = (week: Week): Week =>
  week.map((day, at) => (at >= 1 && at <= 4 ? [...(week[0] ?? [])] : day));
