// From a zone's wall clock back to instants. In spring an hour has no instants, in autumn an hour has two.
import { type Stretch, stretchesOf } from './time-zone';

/** No zone is further from UTC than this (Line Islands, +14). */
const FURTHEST = 15 * 3_600_000;

const stretchesAround = (timeZone: string, wall: number): Stretch[] => {
  const first = new Date(wall - FURTHEST).getUTCFullYear();
  const last = new Date(wall + FURTHEST).getUTCFullYear();
  const found = [...stretchesOf(timeZone, first)];
  return last === first ? found : [...found, ...stretchesOf(timeZone, last)];
};

/**
 * The first instant at which the zone's clock shows this wall time (ms, as if it were UTC) or has passed it: in the hour
 * that is skipped, the switch itself; in the one that is repeated, its first time.
 */
export const firstAtWall = (timeZone: string, wall: number): number => {
  const stretches = stretchesAround(timeZone, wall);
  for (const { from, to, offset } of stretches) if (wall - offset < to) return Math.max(from, wall - offset);
  return wall - (stretches.at(-1)?.offset ?? 0);
};

/** The same, but of an hour that is repeated its second time. */
export const lastAtWall = (timeZone: string, wall: number): number => {
  const stretches = stretchesAround(timeZone, wall);
  for (const { from, to, offset } of stretches.toReversed()) {
    if (wall - offset > from) return Math.min(to, wall - offset);
  }
  return wall - (stretches[0]?.offset ?? 0);
};
