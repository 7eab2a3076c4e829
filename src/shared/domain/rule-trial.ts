// A rule tried on tickets of the past: what it would have done, and when. The same on a device and on the server.
import { type Static, Type } from 'typebox';
import { type Effect, effectOf } from './rule-effects';
import { firingsOf, ruleContent } from './rules';
import type { World } from './settings';
import type { Ticket } from './ticket';
import { Instant } from './values';

export const TrialAsk = Type.Object({
  trigger: ruleContent.trigger,
  scope: ruleContent.scope,
  actions: Type.Array(ruleContent.actions.items, { maxItems: 6 }),
  from: Instant,
  to: Instant,
});
export type TrialAsk = Static<typeof TrialAsk>;

/** One firing. Its effects are those on the ticket as it is today. */
export interface TrialLine {
  readonly number: string;
  readonly title: string;
  readonly priority: number;
  readonly at: number;
  readonly effects: readonly Effect[];
}

export interface TrialSum {
  /** Tickets that were looked at. */
  readonly looked: number;
  readonly fired: number;
  /** Tickets on which it fired. */
  readonly tickets: number;
  /** The newest firings first, as many as are kept. */
  readonly lines: readonly TrialLine[];
}

/** More lines than this nobody reads; the counts go on. */
export const MOST_LINES = 200;

export const nothingTried: TrialSum = { looked: 0, fired: 0, tickets: 0, lines: [] };

const linesOn = (ask: TrialAsk, ticket: Ticket, world: World): TrialLine[] =>
  firingsOf(ask, ticket, world, ask.from, ask.to).map((at) => ({
    number: ticket.number,
    title: ticket.shortDescription,
    priority: ticket.priority,
    at,
    effects: ask.actions.map((action) => effectOf(action, ticket, world)),
  }));

/** A ticket that changes while a long trial goes on may be come by again: its line stands once. */
const newest = (lines: readonly TrialLine[]): readonly TrialLine[] =>
  lines
    .toSorted((a, b) => b.at - a.at || (a.number < b.number ? -1 : 1))
    .filter(({ number, at }, n, all) => number !== all[n - 1]?.number || at !== all[n - 1]?.at)
    .slice(0, MOST_LINES);

export const tryOn = (ask: TrialAsk, tickets: readonly Ticket[], world: World): TrialSum => {
  const each = tickets.map((ticket) => linesOn(ask, ticket, world)).filter((lines) => lines.length > 0);
  const lines = each.flat();
  return { looked: tickets.length, fired: lines.length, tickets: each.length, lines: newest(lines) };
};

/** Of two parts of the tickets, in whatever order they were looked at. */
export const together = (a: TrialSum, b: TrialSum): TrialSum => ({
  looked: a.looked + b.looked,
  fired: a.fired + b.fired,
  tickets: a.tickets + b.tickets,
  lines: newest([...a.lines, ...b.lines]),
});
