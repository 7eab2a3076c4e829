// Days off as people write and paste them.
import type { Calendar } from '@shared/domain/settings';

export interface Holiday {
  /** YYYY-MM-DD */
  readonly date: string;
  /** Empty: not named. */
  readonly name: string;
}

const NAME_MAX = 80;
/** Of one calendar: ten years of many. */
export const MOST_HOLIDAYS = 400;
const MOST_LINES = 1_000;

/** Null: no such day, such as 30 February, or not of this or the last century. */
export const dateOf = (year: number, month: number, day: number): string | null => {
  const at = new Date(Date.UTC(year, month - 1, day));
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists && year >= 1970 && year <= 2199 ? at.toISOString().slice(0, 10) : null;
};

/** One line, no control characters, at most as long as a name may be. */
export const nameIn = (text: string): string =>
  Array.from(text, (each) => (/\p{Cc}/u.test(each) ? ' ' : each))
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:–-]+|[\s,;]+$/gu, '')
    .slice(0, NAME_MAX)
    .trim();

type Reading = Holiday | 'none' | 'ambiguous';

/** 2026-12-24, 24.12.2026, 12/24/2026 when only one reading makes sense; what follows is its name. */
const readLine = (line: string): Reading => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(.*)$/su.exec(line);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)(.*)$/su.exec(line);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)(.*)$/su.exec(line);
  const of = (date: string | null, rest: string | undefined): Reading =>
    date === null ? 'none' : { date, name: nameIn(rest ?? '') };
  if (iso) return of(dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso[4]);
  if (dotted) return of(dateOf(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])), dotted[4]);
  if (!slashed) return 'none';
  const [a, b, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  const dayFirst = dateOf(year, b, a);
  const monthFirst = dateOf(year, a, b);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return 'ambiguous';
  return of(dayFirst ?? monthFirst, slashed[4]);
};

export interface ReadLines {
  readonly holidays: readonly Holiday[];
  /** Lines that are no date. */
  readonly unread: readonly string[];
  /** 04/05/2026: the fourth of May, or the fifth of April. */
  readonly ambiguous: readonly string[];
}

/** One date a line; on one line, parted by semicolons. */
export const readHolidays = (text: string): ReadLines => {
  const holidays: Holiday[] = [];
  const unread: string[] = [];
  const ambiguous: string[] = [];
  const lines = text
    .slice(0, 100_000)
    .split(/[\n;]/u)
    .map((line) => line.trim());
  for (const line of lines.filter(Boolean).slice(0, MOST_LINES)) {
    const read = readLine(line);
    if (read === 'none') unread.push(line.slice(0, NAME_MAX));
    else if (read === 'ambiguous') ambiguous.push(line.slice(0, NAME_MAX));
    else holidays.push(read);
  }
  return { holidays, unread, ambiguous };
};

/** Of those that come, the ones that the calendar has not: once each, in order of date. */
export const newOnes = (calendar: Calendar, coming: readonly Holiday[]): Holiday[] => {
  const there = new Set(calendar.holidays);
  const fresh = new Map<string, Holiday>();
  for (const each of coming) {
    const known = fresh.get(each.date);
    if (!there.has(each.date) && (!known || known.name === '')) fresh.set(each.date, each);
  }
  return [...fresh.values()].sort((a, b) => a.date.localeCompare(b.date));
};

const named = (calendar: Calendar, names: Readonly<Record<string, string>>): Calendar => {
  const { holidayNames: _before, ...bare } = calendar;
  const known = Object.fromEntries(
    calendar.holidays.flatMap((date) => {
      const name = names[date];
      return name ? [[date, name] as const] : [];
    }),
  );
  return Object.keys(known).length === 0 ? bare : { ...bare, holidayNames: known };
};

/** With these days off too. What is there twice is there once, and gets a name if it had none. */
export const withHolidays = (calendar: Calendar, coming: readonly Holiday[]): Calendar => {
  const dates = [...new Set([...calendar.holidays, ...coming.map(({ date }) => date)])].sort().slice(0, MOST_HOLIDAYS);
  const names = Object.fromEntries(coming.filter(({ name }) => name !== '').map(({ date, name }) => [date, name]));
  return named({ ...calendar, holidays: dates }, { ...names, ...calendar.holidayNames });
};

export const withoutHoliday = (calendar: Calendar, date: string): Calendar =>
  named({ ...calendar, holidays: calendar.holidays.filter((each) => each !== date) }, calendar.holidayNames ?? {});
