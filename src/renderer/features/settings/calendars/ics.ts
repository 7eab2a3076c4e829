// Days off out of an iCalendar file (RFC 5545): events of whole days, yearly ones for the years to come. What it is given
// comes from anywhere, so that everything is bounded, and nothing of it is trusted.
import { dateOf, type Holiday, nameIn } from './holidays';

export interface IcsReport {
  readonly holidays: readonly Holiday[];
  /** Events with a time of day: appointments, no days off. */
  readonly timed: number;
  /** Events that repeat in a way that is not read here ("every second Monday"). */
  readonly repeating: number;
  /** Events without a date that can be read. */
  readonly broken: number;
}

export type IcsRead =
  | { readonly kind: 'read'; readonly report: IcsReport }
  | { readonly kind: 'failed'; readonly why: 'noCalendar' | 'tooLarge' };

/** Characters. A country's holidays of ten years are about 100,000. */
export const MOST_ICS = 2_000_000;
const MOST_EVENTS = 5_000;
const MOST_DATES = 2_000;
/** Longer ones are school holidays and the like: no days on which a desk is closed, but read all the same up to here. */
const MOST_DAYS = 31;
const DAY = 86_400_000;

type Properties = Map<string, { readonly params: string; readonly value: string }>;

const unfolded = (text: string): string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n[ \t]/gu, '')
    .split('\n');

/** Only what stands in the event itself, not in its alarms. */
const eventsOf = (lines: readonly string[]): Properties[] => {
  const events: Properties[] = [];
  let event: Properties | null = null;
  let depth = 0;
  for (const line of lines) {
    const at = line.search(/[:;]/u);
    if (at === -1) continue;
    const name = line.slice(0, at).trim().toUpperCase();
    const value = line.slice(at + 1).trim();
    if (name === 'BEGIN' && event) depth += 1;
    else if (name === 'BEGIN' && value.toUpperCase() === 'VEVENT') event = new Map();
    else if (name === 'END' && event && depth > 0) depth -= 1;
    else if (name === 'END' && event) {
      events.push(event);
      event = null;
      if (events.length >= MOST_EVENTS) return events;
    } else if (event && depth === 0 && !event.has(name)) {
      const parted = partedAt(line, at);
      event.set(name, parted);
    }
  }
  return events;
};

/** NAME;PARAM="a:b":value — the value begins at the first colon outside quotes. */
const partedAt = (line: string, at: number): { params: string; value: string } => {
  let quoted = false;
  for (let n = at; n < line.length; n += 1) {
    const each = line[n];
    if (each === '"') quoted = !quoted;
    if (each === ':' && !quoted) return { params: line.slice(at, n).toUpperCase(), value: line.slice(n + 1).trim() };
  }
  return { params: line.slice(at).toUpperCase(), value: '' };
};

const dayIn = (text: string): number | null => {
  const found = /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  const date = found && dateOf(Number(found[1]), Number(found[2]), Number(found[3]));
  return date ? Date.parse(date) : null;
};

const nameOf = (value: string): string =>
  nameIn(
    value
      .slice(0, 500)
      .replace(/\\[nN]/gu, ' ')
      .replace(/\\([,;\\])/gu, '$1'),
  );

const lengthOf = (event: Properties, start: number): number => {
  const end = dayIn(event.get('DTEND')?.value ?? '');
  const weeks = /^P(\d{1,3})([DW])$/u.exec(event.get('DURATION')?.value ?? '');
  const days = end === null ? (weeks ? Number(weeks[1]) * (weeks[2] === 'W' ? 7 : 1) : 1) : (end - start) / DAY;
  return Math.min(Math.max(1, Math.round(days)), MOST_DAYS);
};

/** First days of a yearly event in the years that are asked for; null: a rule that is not read here. */
const yearlyFrom = (rule: string, start: number, years: readonly [number, number]): number[] | null => {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'WKST'];
  const first = new Date(start);
  const month = first.getUTCMonth() + 1;
  const day = first.getUTCDate();
  const plain = [...parts.keys()].every((part) => known.includes(part)) && parts.get('FREQ') === 'YEARLY';
  const says = (part: string, own: number): boolean => !parts.has(part) || Number(parts.get(part)) === own;
  if (!plain || !says('BYMONTH', month) || !says('BYMONTHDAY', day)) return null;
  const step = Math.max(1, Number(parts.get('INTERVAL') ?? 1) || 1);
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY) || Number.POSITIVE_INFINITY;
  const until = dayIn((parts.get('UNTIL') ?? '').slice(0, 8)) ?? Number.POSITIVE_INFINITY;
  const found: number[] = [];
  const leap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  for (let n = 0, year = first.getUTCFullYear(); year <= years[1] && n < count; year += step) {
    if (month === 2 && day === 29 && !leap(year)) continue;
    n += 1;
    if (year < years[0]) continue;
    const at = Date.UTC(year, month - 1, day);
    if (at > until) break;
    found.push(at);
  }
  return found;
};

/** @param years first and last that yearly events are read for, and outside of which nothing is taken */
export const readIcs = (text: string, years: readonly [number, number]): IcsRead => {
  if (text.length > MOST_ICS) return { kind: 'failed', why: 'tooLarge' };
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/iu.test(text)) return { kind: 'failed', why: 'noCalendar' };
  const holidays = new Map<string, string>();
  const skipped = { timed: 0, repeating: 0, broken: 0 };
  for (const event of eventsOf(unfolded(text))) {
    const begin = event.get('DTSTART');
    const start = dayIn(begin?.value ?? '');
    if (event.get('STATUS')?.value.toUpperCase() === 'CANCELLED') continue;
    if (start === null) {
      if (/^\d{8}T/u.test(begin?.value ?? '')) skipped.timed += 1;
      else skipped.broken += 1;
      continue;
    }
    const rule = event.get('RRULE')?.value;
    const starts = rule ? yearlyFrom(rule, start, years) : [start];
    if (starts === null) skipped.repeating += 1;
    const name = nameOf(event.get('SUMMARY')?.value ?? '');
    for (const from of starts ?? []) {
      for (let n = 0; n < lengthOf(event, start) && holidays.size < MOST_DATES; n += 1) {
        const date = new Date(from + n * DAY).toISOString().slice(0, 10);
        const year = Number(date.slice(0, 4));
        if (year >= years[0] && year <= years[1] && !holidays.get(date)) holidays.set(date, name);
      }
    }
  }
  const sorted = [...holidays].sort(([a], [b]) => a.localeCompare(b)).map(([date, name]) => ({ date, name }));
  return { kind: 'read', report: { holidays: sorted, ...skipped } };
};
