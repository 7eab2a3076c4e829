// How a row stands with the target that it is shown by (the response while that is owed, then the resolution).
import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import type { SlaState, TimeBand } from './query';

export const slaStateOf = (row: Row, now: number): SlaState => {
  const clock = nextClock(row.sla);
  if (clock.state !== 'running') return clock.state;
  if (clock.dueAt !== null && now >= clock.dueAt) return 'breached';
  return clock.riskAt !== null && now >= clock.riskAt ? 'atRisk' : 'onTrack';
};

const HOUR = 3_600_000;

export const timeBandOf = (row: Row, now: number): TimeBand => {
  const clock = nextClock(row.sla);
  if (clock.state === 'paused') return 'paused';
  if (clock.state !== 'running' || clock.dueAt === null) return 'ended';
  const left = clock.dueAt - now;
  if (left <= 0) return 'over';
  if (left <= HOUR) return 'hour';
  return left <= 4 * HOUR ? 'fourHours' : left <= 24 * HOUR ? 'day' : 'later';
};

/**
 * Keys to sort by. Ascending, the clock that ends first comes first; then those that stand still, by what is left; then
 * those that have ended. Without "now" in it: working time passes for all alike, so the order of the ends is the order of
 * what is left.
 */
export const timeLeftKeys = (rows: readonly Row[]): Float64Array => {
  const keys = new Float64Array(rows.length);
  const still: number[] = [];
  let last = 0;
  let most = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const clock = nextClock((rows[at] as Row).sla);
    if (clock.state === 'running' && clock.dueAt !== null) {
      keys[at] = Math.round(clock.dueAt);
      if (clock.dueAt > last) last = clock.dueAt;
      continue;
    }
    const left = clock.state === 'paused' ? Math.max(0, Math.round(clock.target - clock.elapsed)) : -1;
    keys[at] = left;
    if (left > most) most = left;
    still.push(at);
  }
  // Behind all that run; those that have ended behind those that merely stand still.
  for (const at of still) keys[at] = Math.round(last) + 1 + (keys[at] === -1 ? most + 1 : (keys[at] ?? 0));
  return keys;
};

/** Rows in the order of these keys are in the order of `timeLeftKeys`; one row's key does not depend on the others. */
export const timeLeftKey = (row: Row): number => {
  const clock = nextClock(row.sla);
  if (clock.state === 'running' && clock.dueAt !== null) return Math.round(clock.dueAt);
  return clock.state === 'paused' ? STANDING + Math.max(0, Math.round(clock.target - clock.elapsed)) : ENDED;
};
/** Beyond every date that a clock may end at (epoch ms), and beyond every time that may be left on one. */
const STANDING = 1e15;
const ENDED = 4e15;
