import { describe, expect, it } from 'vitest';
import { calendarOf } from './calendar.fixture';
import { nextHoliday, todayIn, yearSum } from './year';

const HOUR = 3_600_000;
const always = Array.from({ length: 7 }, () => [[0, 1440] as [number, number]]);

describe('a year of a calendar', () => {
  it.each([
    ['working days of eight hours', calendarOf(), 261, 2088],
    ['less those off', calendarOf({ holidays: ['2026-12-25', '2026-12-26', '2025-12-25'] }), 260, 2080],
    ['without any hours', calendarOf({ week: [[], [], [], [], [], [], []] }), 0, 0],
    ['round the clock', calendarOf({ week: always }), 365, 8760],
    [
      'round the clock where clocks change: an hour goes and comes',
      calendarOf({ week: always, timeZone: 'Europe/Berlin' }),
      365,
      8760,
    ],
  ])('%s', (_name, calendar, days, hours) => {
    const sum = yearSum(calendar, 2026);
    expect([sum.days, sum.work / HOUR]).toEqual([days, hours]);
  });

  it.each([
    [
      'Europe/Berlin',
      [
        ['2026-03-29', true, 23],
        ['2026-10-25', false, 25],
      ],
    ],
    [
      'America/New_York',
      [
        ['2026-03-08', true, 23],
        ['2026-11-01', false, 25],
      ],
    ],
    [
      'Australia/Sydney',
      [
        ['2026-04-05', false, 25],
        ['2026-10-04', true, 23],
      ],
    ],
    [
      'Australia/Lord_Howe',
      [
        ['2026-04-05', false, 24.5],
        ['2026-10-04', true, 23.5],
      ],
    ],
    ['Asia/Tokyo', []],
  ])('says on which days of %s clocks change, and what counts then', (timeZone, switches) => {
    const sum = yearSum(calendarOf({ week: always, timeZone }), 2026);
    expect(sum.switches.map(({ date, forward, counted }) => [date, forward, counted / HOUR])).toEqual(switches);
    expect(sum.switches.every(({ said }) => said === 24 * HOUR)).toBe(true);
  });

  it('counts a night shift over the switch by the hours that there are', () => {
    const night = calendarOf({ week: [[], [], [], [], [], [], [[60, 240]]], timeZone: 'Europe/Berlin' });
    expect(yearSum(night, 2026).switches.map(({ counted, said }) => [counted / HOUR, said / HOUR])).toEqual([
      [2, 3],
      [4, 3],
    ]);
  });
});

describe('the next day off', () => {
  const calendar = calendarOf({ holidays: ['2026-12-26', '2026-12-25', '2025-12-25'] });
  it.each([
    ['2026-11-22', '2026-12-25'],
    ['2026-12-25', '2026-12-25'],
    ['2026-12-27', null],
  ])('from %s on', (today, next) => {
    expect(nextHoliday(calendar, today)).toBe(next);
  });

  it('goes by the date where the calendar is', () => {
    const at = Date.parse('2026-12-31T23:30Z');
    expect(['UTC', 'Pacific/Auckland', 'America/New_York'].map((zone) => todayIn(zone, at))).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2026-12-31',
    ]);
  });
});
