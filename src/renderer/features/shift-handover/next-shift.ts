// Which shift of a group ends, and which takes over: from the plan, and without one eight hours ahead.
import { onShiftAt, type Presence } from '@shared/domain/presence';
import type { DeskSettings } from '@shared/domain/settings';
import { type PersonPlan, type ShiftPlan, type Turn, turnsWithin } from '@shared/domain/shift';

const HOUR = 3_600_000;
const WITHOUT_PLAN = 8 * HOUR;
/** A night, a weekend and a holiday. */
const AHEAD = 4 * 24 * HOUR;
/** Shifts overlap by this much (ms), so that one can be handed over. */
const OVERLAP = HOUR;

export interface ShiftChange {
  readonly ending: Turn | null;
  readonly next: Turn | null;
  /** Until when the handover looks ahead: the end of the shift that takes over. */
  readonly until: number;
}

const roundUp = (at: number): number => Math.ceil(at / HOUR) * HOUR;

export const shiftChange = (plan: ShiftPlan | null, settings: DeskSettings, now: number): ShiftChange => {
  const turns = plan ? turnsWithin(plan, settings, now, now + AHEAD) : [];
  const running = turns.filter(({ from, to }) => from <= now && to > now).sort((a, b) => a.to - b.to);
  const ending = running[0] ?? null;
  const after = ending ? ending.to : now;
  const next = turns.find(({ from, to }) => from >= after - OVERLAP && to > after && from > now - OVERLAP) ?? null;
  const second = running.find(({ to }) => to > after) ?? null;
  const takesOver = second ?? next;
  return { ending, next: takesOver, until: takesOver?.to ?? roundUp(now + WITHOUT_PLAN) };
};

/** When somebody leaves, if that is before `until`; null: they stay, or nothing is known of them. */
export const leavesAt = (plan: PersonPlan, presence: Presence | null, now: number, until: number): number | null => {
  const { kind, duty, until: end } = onShiftAt(plan, presence, now);
  if (kind === 'offShift') return now;
  const last = duty?.to ?? (kind === 'onShift' ? end : null);
  return last !== null && last < until ? last : null;
};
