// How many open tickets are enough for one person. Every open ticket counts as one, on hold or not: a figure that can be
// counted by looking at the list. A limit is said, and nothing is forbidden by it.
import { type DeskSettings, goalsOf } from './settings';
import type { Shift, ShiftPlan } from './shift';

/** A person's own limit (the smallest of their groups'), else that of the shift that runs, else the desk's. */
export const limitOf = (
  personId: string,
  plans: readonly Pick<ShiftPlan, 'limits'>[],
  running: Pick<Shift, 'limit'> | null,
  settings: Pick<DeskSettings, 'goals'>,
): number => {
  const own = plans.flatMap(({ limits }) => limits.flatMap((each) => (each.personId === personId ? [each.limit] : [])));
  return own.length > 0 ? Math.min(...own) : (running?.limit ?? goalsOf(settings).softLimit);
};
