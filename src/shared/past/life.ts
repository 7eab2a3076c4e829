// A ticket's life in lists: its row today, and how the row was before each change. So ten thousand rows of an earlier
// moment are made of those that are known already, and most of them are the same.
import { isFinal } from '../domain/lifecycle';
import { type Row, rowOf } from '../domain/row';
import type { World } from '../domain/settings';
import { same } from '../domain/settle';
import type { Ticket } from '../domain/ticket';
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

/** What a reader may have of a ticket as it was; null: nothing of it. */
export type Sight = (ticket: Ticket) => Ticket | null;
const whole: Sight = (ticket) => ticket;

/**
 * @param horizon epoch ms: how it was before is not asked
 * @param seen what was not for this reader counts as before its birth; what is there now is for them
 */
export const lifeOf = (history: History, world: World, horizon: number, seen: Sight = whole): Life => {
  const { versions, fromBirth } = versionsOf(history, world, horizon);
  const steps: Before[] = [];
  const { settings } = world;
  const row = rowOf(seen(history.ticket) ?? history.ticket, settings);
  let after = row;
  let since = versions[0]?.from ?? row.updatedAt;
  for (const { ticket, from } of versions.slice(1)) {
    const shown = seen(ticket);
    if (!shown) return { number: row.number, row, steps, since, isBirth: true };
    const before = rowOf(shown, settings);
    steps.push({ until: since, row: difference(before, after) });
    after = before;
    since = from;
  }
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
