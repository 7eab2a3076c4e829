// Local time without a library: stretches of a year in which a zone's distance from UTC stays the same.
const WEEK = 7 * 86_400_000;
const MINUTE = 60_000;

/** Between `from` and `to` (instants, end exclusive) local wall time is UTC + `offset` (ms). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
};

/** True for IANA names that this device knows. */
export const isTimeZone = (timeZone: string): boolean => {
  try {
    clockOf(timeZone);
    return true;
  } catch {
    return false;
  }
};

/** Local wall time minus UTC at an instant, ms, to the second. @throws RangeError for an unknown zone. */
export const offsetAt = (timeZone: string, at: number): number => {
  const parts: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
};

/** The first minute in (low, high] at which the offset is no longer `before`. Switches happen on whole minutes. */
const switchBetween = (timeZone: string, low: number, high: number, before: number): number => {
  let [lo, hi] = [low, high];
  while (hi - lo > MINUTE) {
    const middle = lo + Math.floor((hi - lo) / 2 / MINUTE) * MINUTE;
    if (offsetAt(timeZone, middle) === before) lo = middle;
    else hi = middle;
  }
  return hi;
};

const known = new Map<string, readonly Stretch[]>();

/** The stretches of a UTC year. Kept by zone: calendars share them, and new settings do not ask the platform again. */
export const stretchesOf = (timeZone: string, year: number): readonly Stretch[] => {
  const key = `${timeZone} ${year}`;
  const kept = known.get(key);
  if (kept) return kept;
  const stretches = findStretches(timeZone, year);
  known.set(key, stretches);
  return stretches;
};

/** Looked at once a week: the shortest stretch anywhere is Morocco's Ramadan, a month. */
const findStretches = (timeZone: string, year: number): Stretch[] => {
  const end = Date.UTC(year + 1, 0, 1);
  const stretches: Stretch[] = [];
  let from = Date.UTC(year, 0, 1);
  let offset = offsetAt(timeZone, from);
  for (let at = from; at < end; at += WEEK) {
    const next = Math.min(at + WEEK, end);
    const later = offsetAt(timeZone, next);
    if (later === offset) continue;
    const change = switchBetween(timeZone, at, next, offset);
    if (change < end) {
      stretches.push({ from, to: change, offset });
      from = change;
    }
    offset = later;
  }
  stretches.push({
    from,
    to: end,
    offset: stretches.length > 0 || from === Date.UTC(year, 0, 1) ? offsetAt(timeZone, from) : offset,
  });
  return stretches;
};
