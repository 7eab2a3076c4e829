// Working time as people type it: "4 h", "2 d 30 min", "1.5 h", "1:30", "90". A day is a working day of the calendar by
// which is counted. Pure.

/** What people write for a unit, in the languages of the house. */
const units: Readonly<Record<string, 'day' | 'hour' | 'minute'>> = {
  d: 'day',
  day: 'day',
  days: 'day',
  t: 'day',
  tag: 'day',
  tage: 'day',
  tagen: 'day',
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  hour: 'hour',
  hours: 'hour',
  std: 'hour',
  stunde: 'hour',
  stunden: 'hour',
  m: 'minute',
  min: 'minute',
  mins: 'minute',
  minute: 'minute',
  minutes: 'minute',
  minuten: 'minute',
};

const HOUR = 60;
/** Ten years of round-the-clock service. */
const MOST = 5_256_000;

const amountOf = (text: string): number => Number(text.replace(',', '.'));

const whole = (minutes: number): number | null => {
  const rounded = Math.round(minutes);
  return rounded >= 1 && rounded <= MOST ? rounded : null;
};

/** @param day minutes of a working day. Null: it can't be read, or comes to nothing. */
export const parseDuration = (text: string, day: number): number | null => {
  const plain = text.trim().toLowerCase().replaceAll('\u00a0', ' ');
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(plain);
  if (clock) return whole(Number(clock[1]) * HOUR + Number(clock[2]));
  if (/^\d+$/.test(plain)) return whole(Number(plain));
  const lengths = { day, hour: HOUR, minute: 1 };
  let sum = 0;
  let last = Number.POSITIVE_INFINITY;
  let rest = plain;
  while (rest !== '') {
    const found = /^(\d+(?:[.,]\d+)?)\s*([a-zä]+)\.?\s*(?:,\s*)?/.exec(rest);
    const unit = found && units[found[2] ?? ''];
    // Each unit once, the larger one first: "30 min 2 h" is more likely a slip than a wish.
    const rank = unit ? { day: 3, hour: 2, minute: 1 }[unit] : Number.POSITIVE_INFINITY;
    if (!found || !unit || rank >= last) return null;
    last = rank;
    sum += amountOf(found[1] ?? '') * lengths[unit];
    rest = rest.slice(found[0].length);
  }
  return plain === '' ? null : whole(sum);
};

/** The words for units when they stand in a field: "d", "h", "min". */
interface TypedUnits {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

/** Reads back as the same number of minutes. Fields show it, so that nothing is rounded away. */
export const typedDuration = (minutes: number, day: number, words: TypedUnits): string => {
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes - days * day) / HOUR);
  const left = minutes - days * day - hours * HOUR;
  const parts = [
    ...(days > 0 ? [`${days} ${words.day}`] : []),
    ...(hours > 0 ? [`${hours} ${words.hour}`] : []),
    ...(left > 0 ? [`${left} ${words.minute}`] : []),
  ];
  return parts.join(' ');
};
