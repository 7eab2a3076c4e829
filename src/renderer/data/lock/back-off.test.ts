import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_WAIT,
  FREE_TRIES,
  LONGEST_WAIT,
  noTries,
  passed,
  readTries,
  stricter,
  tried,
  waitAfter,
} from './back-off';

describe('how long one waits', () => {
  it.each([
    [0, 0],
    [1, 0],
    [4, 0],
    [5, 30_000],
    [6, 60_000],
    [7, 120_000],
    [9, 480_000],
    [10, LONGEST_WAIT],
    [1_000_000, LONGEST_WAIT],
  ])('after %i wrong tries %i ms', (count, wait) => expect(waitAfter(count)).toBe(wait));
});

describe('what was kept', () => {
  it.each([
    ['nothing', null, noTries],
    ['a wait', { count: 6, left: 12 }, { count: 6, left: 12 }],
    ['text', 'x', { count: FREE_TRIES, left: FIRST_WAIT }],
    ['less than nothing', { count: -1, left: 0 }, { count: FREE_TRIES, left: FIRST_WAIT }],
    ['no number', { count: 7, left: Number.NaN }, { count: FREE_TRIES, left: FIRST_WAIT }],
    ['half of it', { count: 2 }, { count: FREE_TRIES, left: FIRST_WAIT }],
  ])('%s', (_case, kept, tries) => expect(readTries(kept)).toEqual(tries));

  it('of two copies, the stricter one', () => {
    expect(stricter({ count: 6, left: 0 }, { count: 5, left: 9_000 })).toEqual({ count: 6, left: 0 });
    expect(stricter({ count: 6, left: 1 }, { count: 6, left: 9 })).toEqual({ count: 6, left: 9 });
  });
});

/** What somebody before a locked device may do: try, wait, set the clock, close the page (which keeps what it last wrote). */
const step = fc.oneof(
  fc.record({ kind: fc.constant('try' as const) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 400_000 }) }),
  fc.record({ kind: fc.constant('clock' as const), ms: fc.integer({ min: -1e12, max: 1e12 }) }),
  fc.record({ kind: fc.constant('reload' as const), away: fc.integer({ min: 0, max: 1e9 }) }),
);

describe('no sequence of tries, clocks and reloads shortens the wait', () => {
  it('between two tries that were let through lies at least what the earlier one costs', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 60 }), (steps) => {
        /** The page’s own watch, which begins anew with each page; and the real time that it has seen go by. */
        let watch = 0;
        let looked = 0;
        let seen = 0;
        let tries = noTries;
        let kept: unknown = null;
        let last: { readonly count: number; readonly at: number } | null = null;
        const look = () => {
          tries = passed(tries, watch - looked);
          looked = watch;
          kept = JSON.parse(JSON.stringify(tries));
        };
        for (const each of steps) {
          if (each.kind === 'wait') {
            watch += each.ms;
            seen += each.ms;
            look();
          } else if (each.kind === 'clock') watch += 0;
          else if (each.kind === 'reload') {
            watch = 0;
            looked = 0;
            tries = readTries(kept);
          } else if (tries.left === 0) {
            if (last) expect(seen - last.at).toBeGreaterThanOrEqual(waitAfter(last.count));
            tries = tried(tries);
            look();
            last = { count: tries.count, at: seen };
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a watch that runs backwards gives nothing', () => {
    expect(passed({ count: 6, left: 60_000 }, -5_000)).toEqual({ count: 6, left: 60_000 });
  });
});
