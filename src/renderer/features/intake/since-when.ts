// "Since when" as people say it: 9:15, 0915, 2 h ago, yesterday 14:00, 12.3. 9:15. Never in the future.
const MINUTE = 60_000;
const units: Readonly<Record<string, number>> = {
  m: MINUTE,
  min: MINUTE,
  mins: MINUTE,
  minute: MINUTE,
  minutes: MINUTE,
  minuten: MINUTE,
  h: 60 * MINUTE,
  hour: 60 * MINUTE,
  hours: 60 * MINUTE,
  std: 60 * MINUTE,
  stunde: 60 * MINUTE,
  stunden: 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  day: 24 * 60 * MINUTE,
  days: 24 * 60 * MINUTE,
  tag: 24 * 60 * MINUTE,
  tage: 24 * 60 * MINUTE,
  tagen: 24 * 60 * MINUTE,
};
const daysBack: Readonly<Record<string, number>> = { today: 0, heute: 0, yesterday: 1, gestern: 1, vorgestern: 2 };

interface Clock {
  readonly hours: number;
  readonly minutes: number;
}

const clockOf = (text: string): Clock | null => {
  const match =
    /^(\d{1,2})[:.](\d{2})(?:\s*(?:uhr|h))?$/.exec(text) ??
    /^(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{1,2})(?:\s*uhr)?$/.exec(text);
  if (!match) return null;
  const clock = { hours: Number(match[1]), minutes: Number(match[2] ?? 0) };
  return clock.hours < 24 && clock.minutes < 60 ? clock : null;
};

const at = (year: number, month: number, day: number, clock: Clock): number | null => {
  const date = new Date(year, month, day, clock.hours, clock.minutes);
  return date.getMonth() === month && date.getDate() === day ? date.getTime() : null;
};

const ago = (text: string): number | null => {
  const match = /^(?:vor\s+|for\s+)?(\d{1,3})\s*([a-z]+)(?:\s+ago)?$/.exec(text);
  const unit = match?.[2] === undefined ? undefined : units[match[2]];
  return match && unit !== undefined ? Number(match[1]) * unit : null;
};

/** A day, if one is named, and what is left of the text for the clock. A date without a year is the last such day. */
const dayOf = (text: string, now: Date): { year: number; month: number; day: number; rest: string } | null => {
  const [first = '', ...others] = text.split(' ');
  const rest = others.join(' ');
  const back = daysBack[first];
  if (back !== undefined) {
    const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - back);
    return { year: day.getFullYear(), month: day.getMonth(), day: day.getDate(), rest };
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(first);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) - 1, day: Number(iso[3]), rest };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/.exec(first);
  if (!dotted) return null;
  const [month, day] = [Number(dotted[2]) - 1, Number(dotted[1])];
  const over = month > now.getMonth() || (month === now.getMonth() && day > now.getDate());
  return { year: Number(dotted[3] ?? now.getFullYear() - (over ? 1 : 0)), month, day, rest };
};

/** @returns the instant, or null when the text is not understood or lies ahead. A clock that is still to come was yesterday's. */
export const sinceWhen = (text: string, nowMs: number): number | null => {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(since|seit|about|ca\.?|gegen|um)\s+/, '')
    .replace(/\s+/g, ' ');
  if (said === '') return null;
  const span = ago(said);
  if (span !== null) return nowMs - span;
  const now = new Date(nowMs);
  const named = dayOf(said, now);
  const clock = clockOf(named ? named.rest.replace(/^(um|at)\s+/, '') || '0:00' : said);
  if (!clock) return null;
  if (named) {
    const instant = at(named.year, named.month, named.day, clock);
    return instant !== null && instant <= nowMs ? instant : null;
  }
  const today = at(now.getFullYear(), now.getMonth(), now.getDate(), clock);
  if (today === null || today <= nowMs) return today;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1, clock.hours, clock.minutes).getTime();
};
