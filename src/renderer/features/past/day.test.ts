import type { Happened } from '@shared/past/happenings';
import { expect, test } from 'vitest';
import { boundsOf, countsOf, happenedIn, marksOf, neighbourOf, within } from './day';

const MINUTE = 60_000;
const from = Date.parse('2026-03-02T00:00Z');
const at = (minute: number): number => from + minute * MINUTE;
const list: readonly Happened[] = [
  { at: at(10), what: 'logged', number: 'INC0000001' },
  { at: at(10.5), what: 'reassigned', number: 'INC0000001' },
  { at: at(11), what: 'logged', number: 'INC0000002' },
  { at: at(600), what: 'major', number: 'INC0000002' },
];
const bounds = { from, last: at(1_439) };

test.each([
  [9, 1, 10],
  [10, 1, 11],
  [11, 1, 600],
  [600, 1, null],
  [600, -1, 11],
  [11, -1, 10],
  [10, -1, null],
] as const)('from minute %s by %s to %s', (minute, step, next) => {
  expect(neighbourOf(list, at(minute), step)).toBe(next === null ? null : at(next));
});

test('what happened within a minute is there at its end', () => {
  expect(happenedIn(list, at(11)).map(({ what }) => what)).toEqual(['reassigned', 'logged']);
});

test('marks are minutes, by kind; the most telling first', () => {
  expect(marksOf(list, bounds)).toEqual([
    { what: 'major', minutes: [600] },
    { what: 'logged', minutes: [10, 11] },
    { what: 'reassigned', minutes: [11] },
  ]);
  expect(countsOf(list)).toEqual([
    ['major', 1],
    ['logged', 2],
    ['reassigned', 1],
  ]);
});

test('a day ends with its last minute, and today with the present one', () => {
  const day = { from, to: at(1_440) };
  expect(boundsOf(day, at(99_999))).toEqual(bounds);
  expect(boundsOf(day, at(90.7))).toEqual({ from, last: at(90) });
  expect([within(at(-5), bounds), within(at(12.4), bounds), within(at(2_000), bounds)]).toEqual([
    at(0),
    at(12),
    at(1_439),
  ]);
});
