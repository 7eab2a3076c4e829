// How long to wait before the next try: doubling, with jitter, so that a thousand devices do not come back at once.

const FIRST = 500;
const LONGEST = 30_000;

/** @param tries failed so far, from 1. @param random 0 ≤ random < 1 */
export const delayAfter = (tries: number, random: number): number => {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(tries - 1, 10));
  return Math.round(full / 2 + (full / 2) * random);
};
