// When a clock reached a share of its target: what warnings and escalation rules go by. The past is read like the future,
// so that a rule can be tried on tickets of last month.
import { addWorking, elapsedWithin } from './calendar';
import { countingOf } from './counting';
import type { HoldReason } from './lifecycle';
import { pausesUnder, targetUnder } from './policy';
import type { DeskSettings } from './settings';
import { type Cycle, calendarOf } from './sla';

const MINUTE = 60_000;

/**
 * The instant at which `share` (1 is the whole) of the target was used, or will be if nothing pauses it any more. Null:
 * it was met or ended before, or there is no target. A target that shrinks below what is used is reached at once.
 */
export const crossedAt = (
  cycle: Cycle,
  kind: 'respond' | 'resolve',
  share: number,
  settings: DeskSettings,
): number | null => {
  const end = kind === 'respond' ? 'responded' : 'resolved';
  let { priority, policyId } = cycle;
  let held: HoldReason | null = null;
  let elapsed = 0;
  const { first, events } = countingOf(cycle.events, settings);
  let by = first;
  let since = events[0]?.at ?? 0;
  for (let n = 1; n <= events.length; n += 1) {
    const event = events[n];
    const until = event?.at ?? Number.POSITIVE_INFINITY;
    const target = targetUnder(by, policyId, priority);
    const calendar = calendarOf(by, target?.calendarId ?? null);
    const paused = held !== null && pausesUnder(by, policyId, held);
    if (target && calendar) {
      const left = target[kind] * MINUTE * share - elapsed;
      if (left <= 0) return since;
      const reached = paused ? null : addWorking(calendar, since, left);
      if (reached !== null && reached < until) return reached;
      if (!paused && event) elapsed += elapsedWithin(calendar, since, event.at);
    }
    if (!event || event.kind === end || event.kind === 'resolved' || event.kind === 'canceled') return null;
    since = Math.max(since, event.at);
    if (event.kind === 'held') held = event.reason;
    else if (event.kind === 'resumed') held = null;
    else if (event.kind === 'priority') priority = event.priority;
    else if (event.kind === 'policy') policyId = event.policyId;
    else if (event.kind === 'recounted') by = event.to;
  }
  return null;
};
