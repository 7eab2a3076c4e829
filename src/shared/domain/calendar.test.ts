import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorking, addWorkingDays, elapsedWithin } from './calendar';
import type { Calendar } from './settings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const office: [number, number][] = [
  [8 * 60, 12 * 60],
  [13 * 60, 17 * 60],
];
const calendar = (over: Partial<Calendar> = {}): Calendar => ({
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  week: [office, office, office, office, office, [], []],
  holidays: [],
  ...over,
});
const always: [number, number][] = [[0, 1440]];
const around = (timeZone: string): Calendar =>
  calendar({ timeZone, week: [always, always, always, always, always, always, always] });
const at = (iso: string): number => Date.parse(iso);

/** Counts by asking the wall clock at every minute, sharing nothing with the code under test but the rule. */
const simulate = (of: Calendar, from: number, to: number): number => {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: of.timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const week = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  let minutes = 0;
  for (let t = from; t < to; t += MINUTE) {
    const parts = Object.fromEntries(clock.formatToParts(t).map(({ type, value }) => [type, value]));
    if (of.holidays.includes(`${parts['year']}-${parts['month']}-${parts['day']}`)) continue;
    const minute = Number(parts['hour']) * 60 + Number(parts['minute']);
    const spans = of.week[week.indexOf(parts['weekday'] ?? '')] ?? [];
    if (spans.some(([start, end]) => minute >= start && minute < end)) minutes += 1;
  }
  return minutes * MINUTE;
};

describe('working time', () => {
  it.each([
    ['a morning', '2026-03-02T07:00Z', '2026-03-02T11:00Z', 4 * HOUR],
    ['over lunch', '2026-03-02T10:00Z', '2026-03-02T13:00Z', 2 * HOUR],
    ['a weekend', '2026-03-06T15:00Z', '2026-03-09T08:00Z', 2 * HOUR],
    ['over New Year', '2025-12-31T15:00Z', '2026-01-02T08:00Z', 3 * HOUR - HOUR + 8 * HOUR],
    ['backwards', '2026-03-03T10:00Z', '2026-03-02T10:00Z', 0],
  ])('%s', (_name, from, to, expected) => {
    expect(elapsedWithin(calendar(), at(from), at(to))).toBe(expected);
  });

  it('skips holidays, by the date where the calendar is', () => {
    const of = calendar({ holidays: ['2026-03-03'] });
    expect(elapsedWithin(of, at('2026-03-02T16:00Z'), at('2026-03-04T07:00Z'))).toBe(0);
  });

  // The two switch days of three zones: the night that loses an hour and the one that has it twice.
  it.each([
    ['Europe/Berlin', '2026-03-28T23:00Z', 23],
    ['Europe/Berlin', '2026-10-24T22:00Z', 25],
    ['America/New_York', '2026-03-08T05:00Z', 23],
    ['America/New_York', '2026-11-01T04:00Z', 25],
    ['Australia/Lord_Howe', '2026-10-03T13:30Z', 23.5],
    ['Australia/Lord_Howe', '2026-04-04T13:00Z', 24.5],
  ])('a whole local day in %s from %s has %d hours', (timeZone, midnight, hours) => {
    const week = [[], [], [], [], [], [], always];
    const sunday = calendar({ timeZone, week });
    expect(elapsedWithin(sunday, at(midnight) - 5 * HOUR, at(midnight) + 30 * HOUR)).toBe(hours * HOUR);
    expect(elapsedWithin(around(timeZone), at(midnight), at(midnight) + hours * HOUR)).toBe(hours * HOUR);
  });

  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Santiago'];
  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
    .map((marks) => marks.toSorted((a, b) => a - b))
    .map((marks) =>
      marks.flatMap((start, n): [number, number][] => {
        const end = marks[n + 1];
        return n % 2 === 0 && end !== undefined ? [[start * 15, end * 15]] : [];
      }),
    );
  const calendars = fc.record({
    timeZone: fc.constantFrom(...zones),
    week: fc.array(day, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.constantFrom('2026-03-29', '2026-10-25', '2026-11-01', '2026-12-25'), { maxLength: 2 }),
  });
  const minuteOf2026 = fc.integer({ min: 0, max: 525_599 }).map((n) => at('2026-01-01T00:00Z') + n * MINUTE);

  it('equals a minute-by-minute walk', () => {
    fc.assert(
      fc.property(calendars, minuteOf2026, fc.integer({ min: 0, max: 4 * 1440 }), (over, from, minutes) => {
        const of = calendar(over);
        const to = from + minutes * MINUTE;
        expect(elapsedWithin(of, from, to)).toBe(simulate(of, from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('addWorking is the inverse: the first instant at which the work is done', () => {
    fc.assert(
      fc.property(calendars, minuteOf2026, fc.integer({ min: 1, max: 10_000 }), (over, from, minutes) => {
        const of = calendar(over);
        const due = addWorking(of, from, minutes * MINUTE);
        if (due === null) {
          expect(of.week.flat()).toEqual([]);
          return;
        }
        expect(elapsedWithin(of, from, due)).toBe(minutes * MINUTE);
        expect(elapsedWithin(of, from, due - 1)).toBe(minutes * MINUTE - 1);
      }),
      { numRuns: 300 },
    );
  });

  it('counts working days past weekends and holidays, at the same wall-clock time', () => {
    const of = calendar({ holidays: ['2026-03-30'] });
    // Friday 10:00 in Berlin, and the clocks change on Sunday: Monday is a holiday, so two working days end on Wednesday.
    expect(addWorkingDays(of, at('2026-03-27T09:00Z'), 2)).toBe(at('2026-04-01T08:00Z'));
  });
});
