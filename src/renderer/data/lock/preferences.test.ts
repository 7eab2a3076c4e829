import { describe, expect, it } from 'vitest';
import { choicesWithin, idleWithin } from './preferences';

describe('how long a device may stay open', () => {
  it.each([
    ['no policy', 30, { required: false }, 30],
    ['no policy, never', null, { required: false, idleMinutes: 5 }, null],
    ['required, as one likes', null, { required: true }, null],
    ['bounded', 60, { required: true, idleMinutes: 15 }, 15],
    ['never is bounded too', null, { required: true, idleMinutes: 15 }, 15],
    ['shorter than it must be', 5, { required: true, idleMinutes: 15 }, 5],
  ])('%s', (_case, wanted, policy, minutes) => expect(idleWithin(wanted, policy)).toBe(minutes));

  it.each([
    ['no policy', { required: false }, [5, 15, 30, 60, null]],
    ['15 at most', { required: true, idleMinutes: 15 }, [5, 15]],
    ['10 at most', { required: true, idleMinutes: 10 }, [5, 10]],
  ])('is chosen from: %s', (_case, policy, choices) => expect(choicesWithin(policy)).toEqual(choices));
});
