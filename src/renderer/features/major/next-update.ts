// When the next update is due, and how urgent that is. Pure.
import type { PlanLine } from '@shared/domain/major';

const MINUTE = 60_000;
/** From then on (ms before) it is said in amber. */
const SOON = 10 * MINUTE;

export type Due = 'none' | 'later' | 'soon' | 'overdue';

export const dueOf = (nextUpdateAt: number | null, now: number): Due => {
  if (nextUpdateAt === null) return 'none';
  if (nextUpdateAt <= now) return 'overdue';
  return nextUpdateAt - now <= SOON ? 'soon' : 'later';
};

/** Minutes that are offered; null is "none planned". */
export const intervals = [15, 30, 60, 120, 240] as const;
const USUAL = 30;

/** The shortest interval that those who are told were promised. */
export const intervalFor = (plan: readonly PlanLine[], audiences: readonly string[]): number => {
  const promised = plan.filter(({ audience }) => audiences.includes(audience)).map(({ every }) => every);
  const all = promised.length > 0 ? promised : plan.map(({ every }) => every);
  return all.length === 0 ? USUAL : Math.min(...all);
};

export const momentIn = (minutes: number | null, now: number): number | null =>
  minutes === null ? null : now + minutes * MINUTE;
