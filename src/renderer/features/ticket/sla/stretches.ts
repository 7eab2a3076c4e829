// A clock's history, stretch by stretch, so that a person can check every minute that it counts.
import { addWorking, elapsedWithin } from '@shared/domain/calendar';
import { countingOf } from '@shared/domain/counting';
import type { HoldReason } from '@shared/domain/lifecycle';
import { pausesUnder, targetUnder } from '@shared/domain/policy';
import type { Calendar, DeskSettings } from '@shared/domain/settings';
import { AT_RISK, type Cycle, calendarOf, type SlaClock } from '@shared/domain/sla';

export type ClockKind = 'respond' | 'resolve';

export interface Stretch {
  readonly kind: 'running' | 'paused';
  /** Why it is paused. */
  readonly reason: HoldReason | null;
  readonly from: number;
  readonly to: number;
  /** It goes on: `to` is now. */
  readonly open: boolean;
  /** Working time that counted, ms; for a pause, what it spared. */
  readonly work: number;
  /** In whose hours it counts, as the desk had it then; null: there was no target, and nothing counts. */
  readonly calendar: Calendar | null;
}

/** The stretches of a cycle until the clock was met, or until `now`. */
export const stretchesOf = (cycle: Cycle, kind: ClockKind, settings: DeskSettings, now: number): Stretch[] => {
  const { first, events } = countingOf(cycle.events, settings);
  const stretches: Stretch[] = [];
  let by = first;
  let { priority, policyId } = cycle;
  let reason: HoldReason | null = null;
  let from = events[0]?.at ?? now;
  const close = (to: number, open: boolean) => {
    const calendar = calendarOf(by, targetUnder(by, policyId, priority)?.calendarId ?? null) ?? null;
    const paused = reason !== null && pausesUnder(by, policyId, reason);
    const work = calendar ? elapsedWithin(calendar, from, to) : 0;
    if (to > from || (open && stretches.length === 0))
      stretches.push({
        kind: paused ? 'paused' : 'running',
        reason: paused ? reason : null,
        from,
        to,
        open,
        work,
        calendar,
      });
    from = Math.max(from, to);
  };
  const end = kind === 'respond' ? 'responded' : 'resolved';
  for (const event of events.slice(1)) {
    const over = event.kind === end || event.kind === 'resolved' || event.kind === 'canceled';
    // The group does not matter to these clocks, and a response does not interrupt the way to the solution.
    if (!over && (event.kind === 'group' || event.kind === 'responded')) continue;
    close(event.at, false);
    if (over) return joined(stretches);
    if (event.kind === 'held') reason = event.reason;
    else if (event.kind === 'resumed') reason = null;
    else if (event.kind === 'priority') priority = event.priority;
    else if (event.kind === 'policy') policyId = event.policyId;
    else if (event.kind === 'recounted') by = event.to;
  }
  close(Math.max(now, from), true);
  return joined(stretches);
};

/** A change of priority does not interrupt a stretch, unless it brings another calendar. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    const goesOn =
      last &&
      last.kind === stretch.kind &&
      last.reason === stretch.reason &&
      last.calendar === stretch.calendar &&
      last.to === stretch.from;
    if (goesOn)
      result[result.length - 1] = { ...last, to: stretch.to, open: stretch.open, work: last.work + stretch.work };
    else result.push(stretch);
  }
  return result;
};

/** When this share of the target was, or will be, used up if nothing pauses the clock; null if never. */
export const crossedAt = (
  stretches: readonly Stretch[],
  clock: Pick<SlaClock, 'target'>,
  share: number = AT_RISK,
): number | null => {
  let left = clock.target * share;
  for (const { kind, calendar, work, open, from } of stretches) {
    if (kind === 'paused') continue;
    if (!calendar) return null;
    if (left <= work || open) return addWorking(calendar, from, left);
    left -= work;
  }
  return null;
};

/** Working time used in all, ms. */
export const usedIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + (stretch.kind === 'running' ? stretch.work : 0), 0);
