import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoLikeSettings } from '../../../test/builders/settings';
import type { Calendar, DeskSettings } from './settings';
import { calendarForGroup, personPlan, type Shift, shiftsOf, turnsWithin } from './shift';
import { offsetAt } from './time-zone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const weekdays = [0, 1, 2, 3, 4];
const calendar = (timeZone: string, holidays: string[] = []): Calendar => ({
  id: 'zone',
  name: 'zone',
  timeZone,
  week: [[], [], [], [], [], [], []],
  holidays,
});
const settingsIn = (timeZone: string, holidays: string[] = []): DeskSettings =>
  demoLikeSettings({ calendars: [calendar(timeZone, holidays)] });
const shift = (from: number, to: number, over: Partial<Shift> = {}): Shift => ({
  id: `${from}-${to}`,
  name: 'Shift',
  days: everyDay,
  from: from * 60,
  to: to * 60,
  personIds: ['ann'],
  ...over,
});
const plan = (...shifts: Shift[]) => ({ calendarId: 'zone', shifts });
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);
const at = (text: string) => Date.parse(`${text}:00Z`);
const turns = (zone: string, from: string, to: string, shifts: Shift[], holidays: string[] = []) =>
  turnsWithin(plan(...shifts), settingsIn(zone, holidays), at(from), at(to)).map((turn) => [
    iso(turn.from),
    iso(turn.to),
  ]);

describe('turns', () => {
  // 2026: Berlin goes to summer time on 29 March at 01:00Z, back on 25 October at 01:00Z. 23 November is a Monday.
  const cases: [string, string, string, string, Shift[], string[][]][] = [
    [
      'a day shift in winter',
      'Europe/Berlin',
      '2026-11-23T00:00',
      '2026-11-24T00:00',
      [shift(8, 16)],
      [['2026-11-23T07:00', '2026-11-23T15:00']],
    ],
    [
      'and in summer',
      'Europe/Berlin',
      '2026-07-06T00:00',
      '2026-07-06T22:00',
      [shift(8, 16)],
      [['2026-07-06T06:00', '2026-07-06T14:00']],
    ],
    [
      'over midnight',
      'Europe/Berlin',
      '2026-11-23T12:00',
      '2026-11-24T12:00',
      [shift(22, 6)],
      [['2026-11-23T21:00', '2026-11-24T05:00']],
    ],
    [
      'the night in which an hour is missing has seven hours',
      'Europe/Berlin',
      '2026-03-28T12:00',
      '2026-03-29T12:00',
      [shift(22, 6)],
      [['2026-03-28T21:00', '2026-03-29T04:00']],
    ],
    [
      'the night in which an hour comes twice has nine',
      'Europe/Berlin',
      '2026-10-24T12:00',
      '2026-10-25T12:00',
      [shift(22, 6)],
      [['2026-10-24T20:00', '2026-10-25T05:00']],
    ],
    [
      'a beginning that is skipped is the switch itself',
      'Europe/Berlin',
      '2026-03-29T00:00',
      '2026-03-29T06:00',
      [shift(2.5, 6)],
      [['2026-03-29T01:00', '2026-03-29T04:00']],
    ],
    [
      'what begins in the repeated hour begins in its first time, what ends in it ends in its second',
      'Europe/Berlin',
      '2026-10-24T21:00',
      '2026-10-25T06:00',
      [shift(23, 2.5), shift(2.5, 7)],
      [
        ['2026-10-24T21:00', '2026-10-25T01:30'],
        ['2026-10-25T00:30', '2026-10-25T06:00'],
      ],
    ],
    [
      'to the end of a day',
      'UTC',
      '2026-11-23T00:00',
      '2026-11-24T00:00',
      [shift(16, 24)],
      [['2026-11-23T16:00', '2026-11-24T00:00']],
    ],
    [
      'all day and all night',
      'UTC',
      '2026-11-23T09:00',
      '2026-11-24T09:00',
      [shift(8, 8)],
      [
        ['2026-11-23T08:00', '2026-11-24T08:00'],
        ['2026-11-24T08:00', '2026-11-25T08:00'],
      ],
    ],
    [
      'Friday night is Friday’s',
      'UTC',
      '2026-11-27T12:00',
      '2026-11-30T00:00',
      [shift(22, 6, { days: weekdays })],
      [['2026-11-27T22:00', '2026-11-28T06:00']],
    ],
    [
      'the other side of the date line',
      'Pacific/Kiritimati',
      '2026-11-23T00:00',
      '2026-11-23T12:00',
      [shift(14, 16, { days: [0] })],
      [['2026-11-23T00:00', '2026-11-23T02:00']],
    ],
    [
      'over the turn of the year',
      'America/New_York',
      '2026-12-31T20:00',
      '2027-01-01T20:00',
      [shift(22, 6)],
      [['2027-01-01T03:00', '2027-01-01T11:00']],
    ],
  ];
  it.each(cases)('%s', (_name, zone, from, to, shifts, expected) => {
    expect(turns(zone, from, to, shifts)).toEqual(expected);
  });

  it('do not begin on a holiday, but run into one', () => {
    const night = [shift(22, 6)];
    expect(turns('UTC', '2026-12-24T12:00', '2026-12-26T12:00', night, ['2026-12-25'])).toEqual([
      ['2026-12-24T22:00', '2026-12-25T06:00'],
    ]);
  });

  it('of three shifts that touch leave nobody out on any day of the year, in any zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];
    const three = plan(shift(6, 14), shift(14, 22), shift(22, 6));
    for (const zone of zones) {
      const all = turnsWithin(three, settingsIn(zone), at('2026-01-02T00:00'), at('2026-12-30T00:00'));
      const holes = all.filter((turn, n) => n > 0 && turn.from !== all[n - 1]?.to);
      expect([zone, all.length > 1000, holes]).toEqual([zone, true, []]);
    }
  });

  it('are where the wall clock says, minute by minute', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const moment = fc.integer({ min: at('2026-01-02T00:00') / 60_000, max: at('2026-12-30T00:00') / 60_000 });
    fc.assert(
      fc.property(
        minutes,
        minutes,
        moment,
        fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe'),
        (a, b, n, zone) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
          const when = n * 60_000;
          // In the repeated hour the clock goes back, a shift does not.
          if (offsetAt(zone, when - 3 * HOUR) !== offsetAt(zone, when + 3 * HOUR)) return;
          const wall = (when + offsetAt(zone, when)) / 60_000;
          const inside = wall % 1440 >= from && wall % 1440 < to;
          const found = turnsWithin(plan(shift(from / 60, to / 60)), settingsIn(zone), when, when + 1);
          expect(found.length).toBe(inside ? 1 : 0);
        },
      ),
    );
  });
});

describe('the plan of a person', () => {
  const settings = settingsIn('UTC');
  const of = (shifts: Shift[], who = 'ann') => personPlan([plan(...shifts)], settings, who);
  it('joins turns that touch, across groups too', () => {
    const both = personPlan([plan(shift(6, 14)), plan(shift(14, 18), shift(20, 21))], settings, 'ann');
    const duties = both.within(at('2026-11-23T00:00'), at('2026-11-24T00:00'));
    expect(duties.map(({ from, to }) => [iso(from), iso(to)])).toEqual([
      ['2026-11-23T06:00', '2026-11-23T18:00'],
      ['2026-11-23T20:00', '2026-11-23T21:00'],
    ]);
  });
  it('knows who stands in none', () => {
    expect(of([shift(6, 14)], 'bob')).toMatchObject({ planned: false });
    expect(of([shift(6, 14)], 'bob').within(0, DAY)).toEqual([]);
  });
});

it('a new plan starts with the calendar of its group, or of the desk', () => {
  const targets = { calendarId: 'always', accept: null, resolve: [] };
  const settings = demoLikeSettings();
  const [first, ...others] = settings.groups;
  if (!first) throw new Error('no group');
  expect(calendarForGroup({ ...settings, groups: [{ ...first, targets }, ...others] }, first.id)).toBe('always');
  expect(calendarForGroup(settings, first.id)).toBe('office');
  expect(shiftsOf('l1:north')).toBe('shifts:l1_north');
});
