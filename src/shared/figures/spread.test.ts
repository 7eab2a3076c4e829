import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitsOf, mean, quantile, signalsOf } from './spread';

describe('quantile', () => {
  it.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[4, 1, 3, 2], 0.9, 3.7],
    [[15, 20, 35, 40, 50], 0.4, 29],
  ])('of %j at %d is %s', (values, share, expected) => {
    if (expected === null) expect(quantile(values, share)).toBeNull();
    else expect(quantile(values, share)).toBeCloseTo(expected, 9);
  });

  it('lies between the least and the most, and does not depend on order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const result = quantile(values, share) ?? 0;
          expect(result).toBeGreaterThanOrEqual(Math.min(...values));
          expect(result).toBeLessThanOrEqual(Math.max(...values));
          expect(quantile(values.toReversed(), share)).toBe(result);
        },
      ),
    );
  });
});

describe('process limits', () => {
  it('are null for a series that is too short to say anything', () => {
    expect(limitsOf([1, 2, 3, 4, 5])).toBeNull();
  });

  it('are the mean and 2.66 mean moving ranges', () => {
    // Mean 12; moving ranges 2, 3, 1, 4, 2, mean 2.4.
    const limits = limitsOf([10, 12, 15, 14, 10, 12]);
    expect(limits?.centre).toBeCloseTo(73 / 6, 9);
    expect(limits?.upper).toBeCloseTo(73 / 6 + 2.66 * 2.4, 9);
    expect(limits?.lower).toBeCloseTo(73 / 6 - 2.66 * 2.4, 9);
    expect(limitsOf([0, 9, 0, 9, 0, 9], 0)?.lower).toBe(0);
  });

  it.each<[string, number[], (string | null)[]]>([
    ['noise', [5, 6, 5, 6, 5, 6], [null, null, null, null, null, null]],
    ['one far above', [5, 6, 5, 20, 5, 6], [null, null, null, 'above', null, null]],
    ['one far below', [5, 6, 5, -9, 5, 6], [null, null, null, 'below', null, null]],
    ['eight on one side', [6, 6, 6, 6, 6, 6, 6, 6], [null, null, null, null, null, null, null, 'run']],
  ])('%s', (_name, series, expected) => {
    expect(signalsOf(series, { centre: 5.5, lower: 2, upper: 9 })).toEqual(expected);
  });
});

it('the mean of nothing is nothing', () => {
  expect([mean([]), mean([1, 2])]).toEqual([null, 1.5]);
});
