import type { DeskSettings } from '../domain/settings';

/** The desk's day and week are those of the calendar that its last target counts by, else of its first one. */
export const zoneOf = ({ calendars, targets }: Pick<DeskSettings, 'calendars' | 'targets'>): string => {
  const office = targets.at(-1)?.calendarId;
  return (calendars.find(({ id }) => id === office) ?? calendars[0])?.timeZone ?? 'UTC';
};
