// Dates as exports write them: in any order of day, month and year, in the wall time of some zone.
import { type Stretch, stretchesOf } from '../time-zone';
import type { DateOrder } from './report';

interface Parts {
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly yearFirst: boolean;
  /** Since midnight, ms. */
  readonly time: number;
  /** From UTC (ms), where the text says so. */
  readonly offset: number | null;
}

const shape =
  /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(AM|PM)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const MINUTE = 60_000;

const offsetOf = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  if (!match) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * MINUTE;
};

const partsOf = (text: string): Parts | null => {
  const match = shape.exec(text);
  if (!match) return null;
  const [, first = '', second = '', third = '', hour = '0', minute = '0', sec = '0', half, zone] = match;
  const yearFirst = first.length === 4;
  if (!yearFirst && third.length !== 4) return null;
  if (yearFirst && third.length > 2) return null;
  if (first.length === 3) return null;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return null;
    hours = (hours % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59 || Number(sec) > 59) return null;
  return {
    first: Number(first),
    second: Number(second),
    third: Number(third),
    yearFirst,
    time: ((hours * 60 + Number(minute)) * 60 + Number(sec)) * 1000,
    offset: offsetOf(zone),
  };
};

/** What a date says about the order of its file, if anything: 31/1/2026 says day, 1/31/2026 month. */
export const orderIn = (text: string): DateOrder | null => {
  const parts = partsOf(text.trim());
  if (!parts) return null;
  if (parts.yearFirst) return 'year';
  if (parts.first > 12 && parts.second <= 12) return 'day';
  return parts.second > 12 && parts.first <= 12 ? 'month' : null;
};

const stretches = new Map<string, readonly Stretch[]>();
const stretchesFor = (timeZone: string, year: number): readonly Stretch[] => {
  const key = `${timeZone} ${year}`;
  const known = stretches.get(key);
  if (known) return known;
  const fresh = stretchesOf(timeZone, year);
  stretches.set(key, fresh);
  return fresh;
};

/** Of the hour that comes twice the first is meant; one that is skipped counts from the hour before it. */
const toInstant = (wall: number, timeZone: string): number => {
  const year = new Date(wall).getUTCFullYear();
  const around = [year - 1, year, year + 1].flatMap((y) => stretchesFor(timeZone, y));
  const fits = around.find(({ from, to, offset }) => wall - offset >= from && wall - offset < to);
  if (fits) return wall - fits.offset;
  const before = around.findLast(({ to, offset }) => wall - offset >= to);
  return wall - (before?.offset ?? 0);
};

/**
 * @param order of dates whose year does not come first
 * @returns an instant (ms), or null for what is no date
 */
export const parseDate = (text: string, order: DateOrder, timeZone: string): number | null => {
  const parts = partsOf(text.trim());
  if (!parts) return null;
  const { first, second, third } = parts;
  const [year, month, day] = parts.yearFirst
    ? [first, second, third]
    : order === 'month'
      ? [third, first, second]
      : [third, second, first];
  const midnight = Date.UTC(year, month - 1, day);
  // 31/6 would roll over into July.
  if (month < 1 || month > 12 || day < 1 || new Date(midnight).getUTCDate() !== day) return null;
  const wall = midnight + parts.time;
  return parts.offset === null ? toInstant(wall, timeZone) : wall - parts.offset;
};

const sign = (offset: number): string => {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

/** ServiceNow's own order, which sorts as text: 2026-11-18 10:42:07. Of an hour that comes twice it says which. */
export const formatDate = (at: number, timeZone: string): string => {
  const offset =
    stretchesFor(timeZone, new Date(at).getUTCFullYear()).find(({ from, to }) => at >= from && at < to)?.offset ?? 0;
  const text = new Date(at + offset).toISOString().slice(0, 19).replace('T', ' ');
  const isClear = toInstant(Math.floor((at + offset) / 1000) * 1000, timeZone) === Math.floor(at / 1000) * 1000;
  return isClear ? text : `${text}${sign(offset)}`;
};
