// A ticket's life in lists and figures: its row and fact today, and how they were before each change. So ten thousand rows
// of an earlier moment are made of those that are known already, and most of them are the same.
import { isFinal } from '../domain/lifecycle';
import { type Row, rowOf } from '../domain/row';
import type { World } from '../domain/settings';
import { same } from '../domain/settle';
import type { Ticket } from '../domain/ticket';
import { type Fact, factOf } from '../figures/fact';
import type { History } from './steps';
import { versionsOf } from './versions';

/** Until this moment (epoch ms) row and fact were otherwise: in these fields. */
export interface Before {
  readonly until: number;
  readonly row: Partial<Row>;
  readonly fact?: Partial<Fact>;
}

export interface Life {
  readonly number: string;
  readonly row: Row;
  /** Where figures are counted, too. */
  readonly fact?: Fact;
  /** Newest first. */
  readonly steps: readonly Before[];
  /** So far back it is known (epoch ms). */
  readonly since: number;
  /** It began then: before, there was no ticket. */
  readonly isBirth: boolean;
}

/** A part of all that there are; what the server sends. */
export interface PastPage {
  readonly lives: readonly Life[];
  /** The number to go on after; null: that was all. */
  readonly next: string | null;
}

export interface LifeWish {
  /** Epoch ms: how it was before is not asked. */
  readonly horizon: number;
  readonly withFacts: boolean;
  /** What a reader may have of the ticket as it was; null, nothing: that counts as before its birth. */
  readonly seen?: (ticket: Ticket) => Ticket | null;
}

/** What `after` has to be changed in to be `before`. */
const difference = <T extends object>(before: T, after: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(before).filter(([field, value]) => !same(value, after[field as keyof T])),
  ) as Partial<T>;

/** @param wish.seen the present ticket is for this reader, or there would be no asking */
export const lifeOf = (history: History, world: World, wish: LifeWish): Life => {
  const { horizon, withFacts, seen = (ticket: Ticket) => ticket } = wish;
  const { versions, fromBirth } = versionsOf(history, world, horizon);
  const { settings } = world;
  const shapeOf = (ticket: Ticket) => ({
    row: rowOf(ticket, settings),
    fact: withFacts ? factOf(ticket, settings) : null,
  });
  const present = shapeOf(seen(history.ticket) ?? history.ticket);
  const steps: Before[] = [];
  let after = present;
  let since = versions[0]?.from ?? history.ticket.updatedAt;
  let isBirth = fromBirth;
  for (const { ticket, from } of versions.slice(1)) {
    const shown = seen(ticket);
    if (!shown) {
      isBirth = true;
      break;
    }
    const before = shapeOf(shown);
    const row = difference(before.row, after.row);
    const fact = before.fact && after.fact && difference(before.fact, after.fact);
    steps.push(fact ? { until: since, row, fact } : { until: since, row });
    after = before;
    since = from;
  }
  const life = { number: present.row.number, row: present.row, steps, since, isBirth };
  return present.fact ? { ...life, fact: present.fact } : life;
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

/** What figures of that moment are counted from; null: there was no such ticket yet, or it is not held what it was. */
export const factAt = ({ fact, steps, since }: Life, moment: number): Fact | null => {
  if (!fact || fact.openedAt > moment || since > moment) return null;
  let then: Fact | null = null;
  for (const step of steps) {
    if (step.until <= moment) break;
    then = { ...(then ?? fact), ...step.fact };
  }
  return then ?? fact;
};

/** Did it change after the earlier and until the later of two moments? */
export const changedBetween = ({ row, steps, since }: Life, a: number, b: number): boolean => {
  const [from, to] = a < b ? [a, b] : [b, a];
  const isBetween = (at: number) => at > from && at <= to;
  return isBetween(row.openedAt) || isBetween(since) || steps.some(({ until }) => isBetween(until));
};
