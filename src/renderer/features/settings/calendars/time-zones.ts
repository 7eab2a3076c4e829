// The time zones that this device knows, as people look for them.
import { offsetAt } from '@shared/domain/time-zone';

const MINUTE = 60_000;

/** "UTC+05:30" */
export const offsetWords = (ms: number): string => {
  const minutes = Math.abs(ms) / MINUTE;
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `UTC${ms < 0 ? '−' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
};

/** Names alone: where a zone stands now is asked only of those that are shown. */
export const timeZones = (own: string): readonly string[] => [
  ...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
];

export const offsetNow = (timeZone: string, now: number): string => offsetWords(offsetAt(timeZone, now));
