// What wrong tries cost. Pure, and without any time of day: a wait is used up only by time that was watched going by, so
// that setting the clock, closing the page or starting the computer anew never shortens it.

export const FREE_TRIES = 5;
/** ms */
export const FIRST_WAIT = 30_000;
export const LONGEST_WAIT = 15 * 60_000;

export interface Tries {
  /** Wrong ones in a row. */
  readonly count: number;
  /** ms that have still to go by; 0: try. */
  readonly left: number;
}

export const noTries: Tries = { count: 0, left: 0 };

/** 30 s after the fifth wrong one, then twice as long each time. */
export const waitAfter = (count: number): number =>
  count < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(count - FREE_TRIES, 16));

/** Each try counts as a wrong one until it has succeeded. */
export const tried = ({ count }: Tries): Tries => ({ count: count + 1, left: waitAfter(count + 1) });

export const passed = ({ count, left }: Tries, ms: number): Tries => ({
  count,
  left: Math.max(0, left - Math.max(0, ms)),
});

const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= most;

/** What was kept. Something that is no such thing is no way round the wait: as after the last free try. */
export const readTries = (kept: unknown): Tries => {
  if (kept === null || kept === undefined) return noTries;
  const { count, left } = (typeof kept === 'object' ? kept : {}) as Partial<Tries>;
  return isCount(count, 1_000_000) && isCount(left, LONGEST_WAIT)
    ? { count, left }
    : { count: FREE_TRIES, left: FIRST_WAIT };
};

/** Of two copies the one that lets less happen. */
export const stricter = (a: Tries, b: Tries): Tries =>
  a.count === b.count ? { count: a.count, left: Math.max(a.left, b.left) } : a.count > b.count ? a : b;
