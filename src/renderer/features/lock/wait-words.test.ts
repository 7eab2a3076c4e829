import { describe, expect, it } from 'vitest';
import { clockOf, saidWait } from './wait-words';

describe('a wait', () => {
  it.each([
    [0, '0:00', null],
    [900, '0:01', { unit: 'seconds', count: 10 }],
    [10_000, '0:10', { unit: 'seconds', count: 10 }],
    [10_001, '0:11', { unit: 'seconds', count: 20 }],
    [30_000, '0:30', { unit: 'seconds', count: 30 }],
    [31_000, '0:31', { unit: 'minutes', count: 1 }],
    [61_000, '1:01', { unit: 'minutes', count: 2 }],
    [900_000, '15:00', { unit: 'minutes', count: 15 }],
  ])('of %i ms', (ms, shown, said) => expect([clockOf(ms), saidWait(ms)]).toEqual([shown, said]));
});
