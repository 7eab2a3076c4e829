import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisEnd, RUNGS, rungsOf } from './scale';

it.each([
  [0, 4],
  [4, 4],
  [5, 8],
  [24, 24],
  [25, 32],
  [41, 60],
  [41.5, 60],
  [10_000, 10_000],
])('an axis for %d ends at %d', (most, end) => {
  expect(axisEnd(most)).toBe(end);
});

/** Two digits and zeros: what a reader takes in without counting. */
const isRound = (n: number): boolean => /^\d{1,2}0*$/.test(String(n));

describe('for whatever is counted', () => {
  it('the highest value lies on the axis, and the axis is not much longer than it', () => {
    assert(
      property(double({ min: 0, max: 5_000_000, noNaN: true }), (most) => {
        const end = axisEnd(most);
        expect(end).toBeGreaterThanOrEqual(most);
        expect(end).toBeLessThanOrEqual(Math.max(RUNGS, most * 2));
      }),
    );
  });

  it('each rung is a whole and round number, and they are equally far apart', () => {
    assert(
      property(integer({ min: 0, max: 5_000_000 }), (most) => {
        const rungs = rungsOf(axisEnd(most));
        const [first, step = 0] = rungs;
        expect(first).toBe(0);
        expect(isRound(step)).toBe(true);
        expect(rungs).toEqual(rungs.map((_, n) => n * step));
      }),
    );
  });

  it('more is never drawn on a shorter axis', () => {
    assert(
      property(integer({ min: 0, max: 100_000 }), integer({ min: 0, max: 100_000 }), (one, other) => {
        expect(axisEnd(Math.max(one, other))).toBeGreaterThanOrEqual(axisEnd(Math.min(one, other)));
      }),
    );
  });
});
