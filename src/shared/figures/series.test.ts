import { describe, expect, it } from 'vitest';
import { at, factsOf, monday } from '../../../test/builders/facts';
import { ageBandOf, groupAt, lastDays, loadByHour, startOfLocalDay, wasOpen } from './series';

const HOUR = 3_600_000;
const iso = (instant: number): string => new Date(instant).toISOString();
const hours = (zone: string, day: string, count: number): number[] =>
  lastDays(Date.parse(day), count, zone).map(({ from, to }) => (to - from) / HOUR);

describe('local days', () => {
  it.each([
    ['Europe/Berlin', '2026-03-29T20:00Z', [24, 23]],
    ['Europe/Berlin', '2026-10-25T20:00Z', [24, 25]],
    ['America/New_York', '2026-11-01T20:00Z', [24, 25]],
    ['Australia/Lord_Howe', '2026-04-05T02:00Z', [24, 24.5]],
    ['Asia/Kolkata', '2026-04-05T02:00Z', [24, 24]],
  ])('in %s, %s: %j hours', (zone, day, expected) => {
    expect(hours(zone, day, 2)).toEqual(expected);
  });

  it('follow one another without a gap', () => {
    const days = lastDays(Date.parse('2026-11-20T03:00Z'), 400, 'Europe/Berlin');
    expect(days).toHaveLength(400);
    for (const [n, day] of days.entries()) expect(days[n + 1]?.from ?? day.to).toBe(day.to);
  });

  it.each([
    ['Europe/Berlin', '2026-07-01T00:30Z', '2026-06-30T22:00:00.000Z'],
    ['America/New_York', '2026-07-01T00:30Z', '2026-06-30T04:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T23:30Z', '2026-10-25T23:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25T22:30Z', '2026-10-24T22:00:00.000Z'],
  ])('in %s, %s belongs to the day from %s', (zone, moment, expected) => {
    expect(iso(startOfLocalDay(Date.parse(moment), zone))).toBe(expected);
  });
});

it.each([
  [-1, [0]],
  [0, [2]],
  [205, [3]],
  [305, [2]],
  [505, [2]],
  [3_000, [1]],
])('open at minute %d: %j', (minute, [count]) => {
  const facts = factsOf(monday());
  // Opened at 0, 30, 100, 200, 210, 0; over at 60, 240, 400, never, 300, 20 (back at 500) and 1470.
  expect(facts.filter((fact) => wasOpen(fact, at(minute))).length).toBe(count);
});

it.each([
  [0, 0],
  [4 * HOUR - 1, 0],
  [4 * HOUR, 1],
  [30 * 24 * HOUR, 6],
])('an age of %d ms is in band %d', (age, band) => {
  expect(ageBandOf(age)).toBe(band);
});

it('counts what was opened by local weekday and hour', () => {
  const load = loadByHour(factsOf(monday()), { groupIds: null, from: at(0), to: at(1_440) }, 'Europe/Berlin');
  // 08:00 and 08:30 UTC are in the hour from 9 in Berlin; 09:40 in that from 10; 11:20 and 11:30 in that from 12.
  expect([load[0]?.[9], load[0]?.[10], load[0]?.[12], load.flat().reduce((sum, n) => sum + n)]).toEqual([3, 1, 2, 6]);
});

it('what came back was not open in between, and was with whoever had it', () => {
  const stay = { openedAt: 0, endedAt: null, reopenedAt: [20, 50], formerEnds: [10, 40] };
  const moves = [{ from: 'l1', to: 'l2', at: 30 }];
  expect([-1, 0, 9, 10, 19, 20, 39, 40, 50, 99].map((moment) => wasOpen(stay, moment))).toEqual([
    false,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    true,
    true,
  ]);
  expect([29, 30].map((moment) => groupAt({ moves, groupId: 'l2' }, moment))).toEqual(['l1', 'l2']);
  expect(groupAt({ moves: [], groupId: 'hr' }, 5)).toBe('hr');
});
