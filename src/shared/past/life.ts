// A ticket's life in lists: its row today, and how the row was before each change. So ten thousand rows of an earlier
// moment are made of those that are known already, and most of them are the same.
import { isFinal } from '../domain/lifecycle';
import { type Row, rowOf } from '../domain/row';
import type { World } from '../domain/settings';
import { same } from '../domain/settle';
import type { History } from './steps';
import { versionsOf } from './versions';

/** Until this moment (epoch ms) the row was otherwise: in these fields. */
export interface Before {
  readonly until: number;
  readonly row: Partial<Row>;
}

export interface Life {
  readonly number: string;
  readonly row: Row;
  /** Newest first. */
  readonly steps: readonly Before[];
  /** So far back it is known (epoch ms). */
  readonly since: number;
  /** It began then: before, there was no ticket. */
  readonly isBirth: boolean;
}

/** What `after` has to be changed in to be `before`. */
const difference = (before: Row, after: Row): Partial<Row> =>
  Object.fromEntries(
    Object.entries(before).filter(([field, value]) => !same(value, after[field as keyof Row])),
  ) as Partial<Row>;

/** @param horizon epoch ms: how it was before is not asked */
export const lifeOf = (history: History, world: World, horizon: number): Life => {
  const { versions, fromBirth } = versionsOf(history, world, horizon);
  const steps: Before[] = [];
  const { settings } = world;
  const row = rowOf(history.ticket, settings);
  let after = row;
  for (const [n, { ticket }] of versions.entries()) {
    const newer = versions[n - 1];
    if (!newer) continue;
    const before = rowOf(ticket, settings);
    steps.push({ until: newer.from, row: difference(before, after) });
    after = before;
  }
  const since = versions.at(-1)?.from ?? row.updatedAt;
  return { number: row.number, row, steps, since, isBirth: fromBirth };
};

/** Null: there was no such ticket yet, or it was over for good. `unknown`: it is not held what it was. */
export const rowAt = ({ row, steps, since, isBirth }: Life, moment: number): Row | null | 'unknown' => {
  if (row.openedAt > moment) return null;
  if (since > moment) return isBirth ? null : 'unknown';
  let then: Row | null = null;
  for (const step of steps) {
    if (step.until <= moment) break;
    then = { ...(then ?? row), ...step.row };
  }
  const shown = then ?? row;
  return isFinal(shown.state) ? null : shown;
};

/** Did it change after the earlier and until the later of two moments? */
export const changedBetween = ({ row, steps, since }: Life, a: number, b: number): boolean => {
  const [from, to] = a < b ? [a, b] : [b, a];
  const isBetween = (at: number) => at > from && at <= to;
  return isBetween(row.openedAt) || isBetween(since) || steps.some(({ until }) => isBetween(until));
};
