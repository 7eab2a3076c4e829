// Numbers and times as people read them. Pure: language, words and the present moment are arguments.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The words for units: "m", "h", "d". */
export interface UnitWords {
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

// Keeps a value and its unit on one line.
const FIXED_SPACE = '\u00a0';

/**
 * "58 m", "1 h 20 m", "2 d 7 h", "−38 m". Counts down in whole minutes, rounding up what is left and what is over alike
 * away from zero, so that nothing reads "0 m" while it runs. `day` is how long a day is: a working day in a calendar.
 */
export const durationText = (ms: number, units: UnitWords, day: number = DAY): string => {
  const sign = ms < 0 ? '−' : '';
  const minutes = Math.ceil(Math.abs(ms) / MINUTE);
  const inDay = Math.max(1, Math.round(day / MINUTE));
  const part = (value: number, unit: string) => `${value}${FIXED_SPACE}${unit}`;
  if (minutes < 60) return sign + part(minutes, units.minute);
  const days = Math.floor(minutes / inDay);
  const hours = Math.floor((minutes - days * inDay) / 60);
  if (days > 0) return sign + part(days, units.day) + (hours > 0 ? ` ${part(hours, units.hour)}` : '');
  const rest = minutes % 60;
  return sign + part(hours, units.hour) + (rest > 0 ? ` ${part(rest, units.minute)}` : '');
};

/** How long ago, in one unit: "1 m", "22 m", "3 h", "12 d". */
export const ageText = (ms: number, units: UnitWords): string => {
  const age = Math.max(0, ms);
  if (age < HOUR) return `${Math.max(1, Math.floor(age / MINUTE))}${FIXED_SPACE}${units.minute}`;
  if (age < DAY) return `${Math.floor(age / HOUR)}${FIXED_SPACE}${units.hour}`;
  return `${Math.floor(age / DAY)}${FIXED_SPACE}${units.day}`;
};

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const known = formats.get(key);
  if (known) return known;
  // British English: 24 h and day before month, as the design has it.
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  formats.set(key, made);
  return made;
};

const clockOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** "10:21" */
export const timeText = (at: number, language: string): string => formatOf(language, clockOptions).format(at);

/** Date and time to the second, for what is compared with other records. */
export const exactText = (at: number, language: string): string =>
  formatOf(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(at);

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** How many midnights lie between: 0 today, 1 yesterday, −1 tomorrow. */
export const daysAgo = (at: number, now: number): number => Math.round((startOfDay(now) - startOfDay(at)) / DAY);

/** "10:21" today, "Mon 10:21" within the week around, "12 Mar 10:21" this year, else "12 Mar 2025". */
export const momentText = (at: number, now: number, language: string): string => {
  const days = daysAgo(at, now);
  if (days === 0) return timeText(at, language);
  if (Math.abs(days) < 7) return formatOf(language, { weekday: 'short', ...clockOptions }).format(at);
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return sameYear
    ? formatOf(language, { day: 'numeric', month: 'short', ...clockOptions }).format(at)
    : formatOf(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
};

/** In full, for titles and tooltips: "Monday, 12 March 2026 at 10:21". */
export const fullMomentText = (at: number, language: string): string =>
  formatOf(language, { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' }).format(at);

/** "Monday, 12 March" */
export const dayText = (at: number, language: string): string =>
  formatOf(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

const counts = new Map<string, Intl.NumberFormat>();
/** "1,240" */
export const countText = (n: number, language: string): string => {
  let format = counts.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : language);
    counts.set(language, format);
  }
  return format.format(n);
};

/** A heading's words inside a sentence: English has them small there, German keeps its nouns. */
export const insideSentence = (words: string, language: string): string =>
  language === 'en' && words !== words.toUpperCase() ? words.toLowerCase() : words;

/** "MO" of "Maya Okafor"; at most two letters. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return ((Array.from(first)[0] ?? '?') + (Array.from(last)[0] ?? '')).toUpperCase();
};
