import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartSize, type PaperChart, shapesOf } from './chart';

const value = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null });
const charts = fc.integer({ min: 0, max: 30 }).chain((places) =>
  fc.record({
    label: fc.string(),
    form: fc.constantFrom('bars' as const, 'line' as const),
    names: fc.array(fc.string(), { minLength: places, maxLength: places }),
    series: fc.array(
      fc.record({ name: fc.string(), values: fc.array(value, { minLength: places, maxLength: places }) }),
      { minLength: 1, maxLength: 2 },
    ),
  }),
);

const numbersOf = (chart: PaperChart): number[] =>
  shapesOf(chart).flatMap((shape) => {
    switch (shape.kind) {
      case 'rect':
        return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height, shape.height];
      case 'path':
        return [...shape.d.matchAll(/-?[\d.]+/g)].map(([number]) => Number(number));
      default:
        return [shape.x, shape.y];
    }
  });

describe('a drawing on paper', () => {
  it('stays on its sheet, whatever it shows', () =>
    fc.assert(
      fc.property(charts, (chart) => {
        for (const number of numbersOf(chart)) {
          expect(Number.isFinite(number)).toBe(true);
          expect(number).toBeGreaterThanOrEqual(-1);
          expect(number).toBeLessThanOrEqual(chartSize.width + 1);
        }
      }),
    ));

  it('draws twice as much twice as high', () => {
    const shapes = shapesOf({
      label: '',
      form: 'bars',
      names: ['a', 'b', 'c'],
      series: [{ name: 'x', values: [2, 4, null] }],
    });
    const heights = shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.height] : []));
    expect(heights).toHaveLength(2);
    expect(heights[1]).toBeCloseTo((heights[0] ?? 0) * 2, 0);
  });
});
