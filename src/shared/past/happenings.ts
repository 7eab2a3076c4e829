// What happened on a day, for the marks over it: of each change the one thing that a lead would name first.
import type { Row } from '../domain/row';
import type { Life } from './life';

export const happenings = ['major', 'logged', 'resolved', 'reopened', 'priority', 'reassigned', 'changed'] as const;
export type Happening = (typeof happenings)[number];

export interface Happened {
  /** Epoch ms. */
  readonly at: number;
  readonly what: Happening;
  readonly number: string;
}

const isOver = (state: Row['state']): boolean => state === 'resolved' || state === 'closed' || state === 'canceled';

const named = (before: Partial<Row>, after: Row): Happening => {
  if (before.major !== undefined && after.major === 'promoted') return 'major';
  if (before.state !== undefined && isOver(after.state) && !isOver(before.state)) return 'resolved';
  if (before.state !== undefined && isOver(before.state) && !isOver(after.state)) return 'reopened';
  if (before.priority !== undefined) return 'priority';
  return before.groupId !== undefined || before.assigneeId !== undefined ? 'reassigned' : 'changed';
};

/** From `from` on, before `to`; newest first. */
export const happenedOn = ({ number, row, steps, since, isBirth }: Life, from: number, to: number): Happened[] => {
  const found: Happened[] = [];
  let after = row;
  for (const { until, row: before } of steps) {
    if (until < from) return found;
    if (until < to) found.push({ at: until, what: named(before, after), number });
    after = { ...after, ...before };
  }
  if (isBirth && since >= from && since < to) found.push({ at: since, what: 'logged', number });
  return found;
};
