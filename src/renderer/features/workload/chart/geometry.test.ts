import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centreOf, levelOf, lineOf, stackOf } from './geometry';
import { axisEnd } from './scale';

const counts = array(integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 31 });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('a bar', () => {
  it('is as high as it counts, its parts from the axis up', () => {
    expect(stackOf([6, 0, 2], 16)).toEqual([
      { y: 62.5, height: 37.5 },
      { y: 62.5, height: 0 },
      { y: 50, height: 12.5 },
    ]);
  });

  it('stands on the axis, has no gaps and stays inside of the field', () => {
    assert(
      property(counts, (values) => {
        const spans = stackOf(values, axisEnd(sumOf(values)));
        let bottom = 100;
        for (const { y, height } of spans) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(y + height).toBeCloseTo(bottom, 1);
          bottom = y;
        }
        expect(bottom).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays where it was while another one changes', () => {
    expect(stackOf([3, 4], 20)).toEqual(stackOf([3, 9], 20).with(1, { y: 65, height: 20 }));
  });
});

describe('a line', () => {
  it('goes from one column’s middle to the next', () => {
    expect(lineOf([0, 5, 20], 20)).toBe('M16.67 100L50 75L83.33 0');
  });

  it('has a point for each value, each of them inside of the field, in order', () => {
    assert(
      property(counts, (values) => {
        const end = axisEnd(Math.max(...values));
        const points = lineOf(values, end)
          .slice(1)
          .split('L')
          .map((point) => point.split(' ').map(Number));
        expect(points).toHaveLength(values.length);
        for (const [at, [x = -1, y = -1]] of points.entries()) {
          expect(x).toBe(centreOf(at, values.length));
          expect(x > 0 && x < 100 && y >= 0 && y <= 100).toBe(true);
        }
        expect(points.map(([x = 0]) => x)).toEqual(points.map(([x = 0]) => x).toSorted((a, b) => a - b));
      }),
    );
  });

  it('is higher where more was counted', () => {
    expect(levelOf(30, 40)).toBeLessThan(levelOf(29, 40));
  });
});
