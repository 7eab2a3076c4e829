import type { Calendar, SlaTarget } from '@shared/domain/settings';

/** Easter Sunday of a year (Gauss's rule in Meeus's form), as a UTC instant. */
const easter = (year: number): number => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
};

const DAY = 86_400_000;
const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
/** The nth Monday of a month (1 is January), or the last for n = -1. */
const monday = (year: number, month: number, n: number): number => {
  const anchor = n > 0 ? Date.UTC(year, month - 1, 1) : Date.UTC(year, month, 0);
  const weekday = (new Date(anchor).getUTCDay() + 6) % 7;
  return n > 0 ? anchor + (((7 - weekday) % 7) + (n - 1) * 7) * DAY : anchor - weekday * DAY;
};

const englishHolidays = (year: number): string[] =>
  [
    Date.UTC(year, 0, 1),
    easter(year) - 2 * DAY,
    easter(year) + DAY,
    monday(year, 5, 1),
    monday(year, 5, -1),
    monday(year, 8, -1),
    Date.UTC(year, 11, 25),
    Date.UTC(year, 11, 26),
  ].map(isoDay);

const polishHolidays = (year: number): string[] =>
  [
    Date.UTC(year, 0, 1),
    Date.UTC(year, 0, 6),
    easter(year) + DAY,
    Date.UTC(year, 4, 1),
    Date.UTC(year, 4, 3),
    easter(year) + 60 * DAY,
    Date.UTC(year, 7, 15),
    Date.UTC(year, 10, 1),
    Date.UTC(year, 10, 11),
    Date.UTC(year, 11, 25),
    Date.UTC(year, 11, 26),
  ].map(isoDay);

const weekOf = (workday: Calendar['week'][number], saturday: Calendar['week'][number] = []): Calendar['week'] => [
  workday,
  workday,
  workday,
  workday,
  workday,
  saturday,
  [],
];

/** Holidays of the years around `now`; more would only make every device's copy bigger. */
export const demoCalendars = (now: number): Calendar[] => {
  const year = new Date(now).getUTCFullYear();
  const years = [year - 1, year, year + 1];
  const english = years.flatMap(englishHolidays);
  return [
    {
      id: 'office',
      name: 'Service desk, 08:00–18:00',
      timeZone: 'Europe/London',
      week: weekOf([[480, 1080]]),
      holidays: english,
    },
    {
      id: 'always',
      name: 'Round the clock',
      timeZone: 'Europe/London',
      week: Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]),
      holidays: [],
    },
    {
      id: 'warehouse',
      name: 'Warehouse shifts, 06:00–22:00',
      timeZone: 'Europe/London',
      week: weekOf([[360, 1320]], [[360, 840]]),
      holidays: english.filter((day) => day.endsWith('-12-25') || day.endsWith('-01-01')),
    },
    {
      id: 'gdansk',
      name: 'Gdańsk, 07:30–12:00 and 12:45–16:15',
      timeZone: 'Europe/Warsaw',
      week: weekOf([
        [450, 720],
        [765, 975],
      ]),
      holidays: years.flatMap(polishHolidays),
    },
  ];
};

const HOUR = 60;
/** The office calendar has ten hours a day. */
const WORKING_DAY = 10 * HOUR;

/** DOMAIN, "SLA clocks": respond / resolve. What stops a team or a site does not wait for the morning. */
export const demoTargets: SlaTarget[] = [
  { priority: 1, respond: 15, resolve: 4 * HOUR, calendarId: 'always' },
  { priority: 2, respond: 30, resolve: 8 * HOUR, calendarId: 'always' },
  { priority: 3, respond: 4 * HOUR, resolve: 3 * WORKING_DAY, calendarId: 'office' },
  { priority: 4, respond: 8 * HOUR, resolve: 5 * WORKING_DAY, calendarId: 'office' },
  { priority: 5, respond: 2 * WORKING_DAY, resolve: 10 * WORKING_DAY, calendarId: 'office' },
];
