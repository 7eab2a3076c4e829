// Numbers, times and names as a report says them, in the reader's language and in the desk's time zone.
import type { Unit } from '../figures/measures';

export type ReportSay = (key: string, params?: Record<string, unknown>) => string;

export interface ReportSpeech {
  readonly language: 'en' | 'de';
  readonly say: ReportSay;
  count(n: number): string;
  percent(share: number): string;
  /** Of whole minutes, the two largest units. */
  duration(ms: number): string;
  value(unit: Unit, value: number | null): string;
  /** "9 Nov" */
  day(at: number): string;
  /** "Mon 9 Nov" */
  weekday(at: number): string;
  /** "16 November 2026 at 06:00" */
  moment(at: number): string;
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
const FIXED_SPACE = '\u00a0';

export const reportSpeech = (language: 'en' | 'de', timeZone: string, say: ReportSay): ReportSpeech => {
  // British English: 24 h and the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  const date = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone, ...options });
    return (at: number): string => format.format(at);
  };
  const whole = new Intl.NumberFormat(locale);
  const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const tenth = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const count = (n: number): string => whole.format(n);
  const percent = (share: number): string => `${tenth.format(share * 100)}${FIXED_SPACE}%`;
  const duration = (ms: number): string => {
    const minutes = Math.round(ms / MINUTE);
    const [days, hours, rest] = [Math.floor(minutes / DAY), Math.floor((minutes % DAY) / HOUR), minutes % HOUR];
    const parts: [number, string][] = [
      [days, say('common:unit.day')],
      [hours, say('common:unit.hour')],
      [days > 0 ? 0 : rest, say('common:unit.minute')],
    ];
    const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${count(n)}${FIXED_SPACE}${unit}`);
    return said.length > 0 ? said.join(' ') : `0${FIXED_SPACE}${say('common:unit.minute')}`;
  };
  return {
    language,
    say,
    count,
    percent,
    duration,
    value: (unit, value) => {
      if (value === null) return '–';
      if (unit === 'tickets') return count(value);
      if (unit === 'share') return percent(value);
      return unit === 'time' ? duration(value) : one.format(value);
    },
    day: date({ day: 'numeric', month: 'short' }),
    weekday: date({ weekday: 'short', day: 'numeric', month: 'short' }),
    moment: date({ dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23' }),
  };
};
