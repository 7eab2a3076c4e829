import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf, reliabilityOf } from './reliability';

const outcomes = (believed: number, right: number, of: number) =>
  Array.from({ length: of }, (_, n) => ({ believed, right: n < right }));

describe('confidence', () => {
  it('says how often such a belief was right, not what is believed', () => {
    const reliability = reliabilityOf([...outcomes(0.5, 30, 100), ...outcomes(0.95, 70, 100)]);
    expect(confidenceOf(reliability, 0.95)).toBeCloseTo(0.7, 1);
    expect(confidenceOf(reliability, 0.5)).toBeCloseTo(0.3, 1);
  });

  it('is careful while little was seen', () => {
    expect(confidenceOf(reliabilityOf(outcomes(0.9, 5, 5)), 0.9)).toBeCloseTo(0.72);
    expect(confidenceOf(reliabilityOf([]), 1)).toBeCloseTo(0.8);
  });

  it('never falls while belief grows, and stays between 0 and 1', () => {
    const outcome = fc.record({ believed: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    const belief = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 300 }), belief, belief, (seen, a, b) => {
        const reliability = reliabilityOf(seen);
        const [low, high] = [confidenceOf(reliability, Math.min(a, b)), confidenceOf(reliability, Math.max(a, b))];
        expect(low).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});
