// A clock's history, stretch by stretch, so that a person can check every minute that it counts.
import { addWorking, elapsedWithin } from '@shared/domain/calendar';
import type { HoldReason } from '@shared/domain/lifecycle';
import { pausesUnder, targetUnder } from '@shared/domain/policy';
import type { DeskSettings } from '@shared/domain/settings';
import { AT_RISK, calendarOf, currentCycle, type SlaClock } from '@shared/domain/sla';
import type { Ticket } from '@shared/domain/ticket';

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
  readonly calendarId: string | null;
}

/** The stretches of the current cycle until it was met, or until `now`. */
export const stretchesOf = (
  ticket: Pick<Ticket, 'clock'>,
  kind: ClockKind,
  settings: DeskSettings,
  now: number,
): Stretch[] => {
  const cycle = currentCycle(ticket.clock);
  const { events } = cycle;
  const stretches: Stretch[] = [];
  let { priority, policyId } = cycle;
  let reason: HoldReason | null = null;
  let from = events[0]?.at ?? now;
  const close = (to: number, open: boolean) => {
    const calendar = calendarOf(settings, targetUnder(settings, policyId, priority)?.calendarId ?? null);
    const paused = reason !== null && pausesUnder(settings, policyId, reason);
    const work = calendar ? elapsedWithin(calendar, from, to) : 0;
    if (to > from || (open && stretches.length === 0))
      stretches.push({
        kind: paused ? 'paused' : 'running',
        reason: paused ? reason : null,
        from,
        to,
        open,
        work,
        calendarId: calendar?.id ?? null,
      });
    from = Math.max(from, to);
  };
  const end = kind === 'respond' ? 'responded' : 'resolved';
  for (const event of events.slice(1)) {
    const over = event.kind === end || event.kind === 'resolved' || event.kind === 'canceled';
    // The group does not matter to these clocks, and a response does not interrupt the way to the solution.
    if (
      !over &&
      event.kind !== 'held' &&
      event.kind !== 'resumed' &&
      event.kind !== 'priority' &&
      event.kind !== 'policy'
    )
      continue;
    close(event.at, false);
    if (over) return joined(stretches);
    if (event.kind === 'held') reason = event.reason;
    else if (event.kind === 'resumed') reason = null;
    else if (event.kind === 'priority') priority = event.priority;
    else if (event.kind === 'policy') policyId = event.policyId;
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
      last.calendarId === stretch.calendarId &&
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
  settings: DeskSettings,
  share: number = AT_RISK,
): number | null => {
  let left = clock.target * share;
  for (const stretch of stretches) {
    if (stretch.kind === 'paused') continue;
    const calendar = calendarOf(settings, stretch.calendarId);
    if (!calendar) return null;
    if (left <= stretch.work || stretch.open) return addWorking(calendar, stretch.from, left);
    left -= stretch.work;
  }
  return null;
};

/** Working time used in all, ms. */
export const usedIn = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, stretch) => sum + (stretch.kind === 'running' ? stretch.work : 0), 0);
