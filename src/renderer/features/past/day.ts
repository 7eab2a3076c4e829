// A day's marks, and the steps between them.
import { type Happened, type Happening, happenings } from '@shared/past/happenings';

export const MINUTE = 60_000;

export interface Bounds {
  readonly from: number;
  /** The last moment that can be looked at: the day's last minute, or the present one. */
  readonly last: number;
}

export const startOfMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE;

export const boundsOf = ({ from, to }: { readonly from: number; readonly to: number }, now: number): Bounds => ({
  from,
  last: startOfMinute(Math.max(from, Math.min(to - MINUTE, now))),
});

export const within = (at: number, { from, last }: Bounds): number => Math.min(last, Math.max(from, startOfMinute(at)));

/** The minute after which it shows: a moment is a whole minute, and what happened in it has happened only then. */
const shownFrom = (at: number): number => Math.ceil(at / MINUTE) * MINUTE;

/** The moment just after the next thing that happened, or after the one before; null: there is none. */
export const neighbourOf = (list: readonly Happened[], at: number, step: -1 | 1): number | null => {
  const moments = list.map((each) => shownFrom(each.at));
  const found = step === 1 ? moments.find((moment) => moment > at) : moments.findLast((moment) => moment < at);
  return found ?? null;
};

/** What became visible in this minute. */
export const happenedIn = (list: readonly Happened[], at: number): readonly Happened[] =>
  list.filter((each) => shownFrom(each.at) === at);

/** One path for each kind: a line at every minute of the day in which it happened. */
export const marksOf = (
  list: readonly Happened[],
  { from }: Bounds,
): readonly { readonly what: Happening; readonly minutes: readonly number[] }[] =>
  happenings.flatMap((what) => {
    const minutes = list.filter((each) => each.what === what).map((each) => (shownFrom(each.at) - from) / MINUTE);
    return minutes.length > 0 ? [{ what, minutes: [...new Set(minutes)] }] : [];
  });

export const countsOf = (list: readonly Happened[]): readonly (readonly [Happening, number])[] =>
  happenings.flatMap((what) => {
    const count = list.filter((each) => each.what === what).length;
    return count > 0 ? [[what, count] as const] : [];
  });
