import { describe, expect, it } from 'vitest';
import { newStillness } from './idle';

const clocks = () => {
  const at = { day: 1_000_000, watch: 50 };
  return { at, now: () => at.day, watch: () => at.watch };
};

describe('how long nobody has been here', () => {
  it.each([
    ['both clocks go on', 60_000, 60_000, 60_000],
    ['the computer slept: its own watch stood still', 3_600_000, 0, 3_600_000],
    ['the clock was set back', -86_400_000, 60_000, 60_000],
    ['the clock was set ahead: too early is no harm', 86_400_000, 60_000, 86_400_000],
  ])('%s', (_case, day, watch, since) => {
    const given = clocks();
    const still = newStillness(given);
    given.at.day += day;
    given.at.watch += watch;
    expect(still.since()).toBe(since);
    still.active();
    expect(still.since()).toBe(0);
  });
});
