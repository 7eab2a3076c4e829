import { describe, expect, it } from 'vitest';
import { takeDigit } from './two-digits';

const size = { impacts: 3, urgencies: 4 };

describe('two digits', () => {
  const cases = [
    ['the first is the impact', null, 2, { pending: 2, chosen: null }],
    ['an impact off the scale is not taken', null, 4, { pending: null, chosen: null }],
    ['zero is on no scale', null, 0, { pending: null, chosen: null }],
    ['the second is the urgency', 2, 4, { pending: null, chosen: { impact: 2, urgency: 4 } }],
    ['an urgency off the scale leaves the impact waiting', 2, 5, { pending: 2, chosen: null }],
  ] as const;
  it.each(cases)('%s', (_what, pending, digit, taken) => expect(takeDigit(pending, digit, size)).toEqual(taken));
});
