// What a draft of the matrix, of calendars, targets or agreements would change: the tickets of some days, replayed as if
// it had held throughout, against the same replay under what is in force. The same on a device and on the server.
import { type Static, Type } from 'typebox';
import type { Person } from './person';
import { policyFor } from './policy';
import { type Matrix, onMatrix, priorityOf } from './priority';
import type { DeskSettings, World } from './settings';
import { readClock, type SlaReading, slaOf } from './sla';
import type { ClockEvent, Ticket } from './ticket';
import { Instant, OneOf } from './values';

/** The parts by which priorities and clocks come about. */
export const replayedParts = ['matrix', 'calendars', 'targets', 'policies'] as const;

export const WhatIfAsk = Type.Object({
  part: OneOf(replayedParts),
  /** The draft, as it would be published. */
  value: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
  /** Tickets that were opened in [from, to); `to` is also the moment at which clocks are read. */
  from: Instant,
  to: Instant,
});
export type WhatIfAsk = Static<typeof WhatIfAsk>;

export type Outcome = SlaReading['tone'];

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

export interface WhatIfLine {
  readonly number: string;
  readonly title: string;
  readonly openedAt: number;
  readonly priority: BeforeAfter<number>;
  readonly respond: BeforeAfter<Outcome>;
  readonly resolve: BeforeAfter<Outcome>;
}

/** Clocks that were kept, and that were not: what runs past its target counts as not kept, what runs in time not yet. */
export interface Tally {
  readonly met: number;
  readonly missed: number;
}

export interface Standing {
  readonly tickets: number;
  readonly respond: Tally;
  readonly resolve: Tally;
}

export interface WhatIfSum {
  /** Tickets that were replayed. */
  readonly looked: number;
  /** Tickets whose priority or one of whose clocks would be otherwise. */
  readonly changed: number;
  /** Tickets with another priority. */
  readonly moved: number;
  /** Clocks that would be kept otherwise, missed otherwise, and at risk otherwise. */
  readonly toMet: number;
  readonly toMissed: number;
  readonly toAtRisk: number;
  /** At the place of each priority; place 0 is not used. */
  readonly priorities: readonly BeforeAfter<Standing>[];
  /** The newest of those that change, as many as are kept. */
  readonly lines: readonly WhatIfLine[];
}

/** More lines than this nobody reads; the counts go on. */
export const MOST_CHANGED = 300;

const nobody: Standing = { tickets: 0, respond: { met: 0, missed: 0 }, resolve: { met: 0, missed: 0 } };
const PLACES = 10;

export const nothingReplayed: WhatIfSum = {
  looked: 0,
  changed: 0,
  moved: 0,
  toMet: 0,
  toMissed: 0,
  toAtRisk: 0,
  priorities: Array.from({ length: PLACES }, () => ({ before: nobody, after: nobody })),
  lines: [],
};

/** What was counted by other settings in the past is left out, so that both sides are asked the same. */
const throughout = ({ past: _past, ...settings }: DeskSettings): DeskSettings => settings;

const cell = (matrix: Matrix, { impact, urgency }: Ticket): number | null =>
  onMatrix(matrix, impact, urgency) ? priorityOf(matrix, impact, urgency) : null;

/** An override stays; so does what the draft gives as before, or has no place for. */
const priorityAfter = (ticket: Ticket, before: Matrix, after: Matrix): number => {
  const next = cell(after, ticket);
  if (ticket.override !== null || next === null || next === cell(before, ticket)) return ticket.priority;
  return next;
};

const setsPriority = (event: ClockEvent): event is Extract<ClockEvent, { priority: number }> =>
  event.kind === 'opened' || event.kind === 'priority';

/** The last priority came from the impact and urgency that the ticket has; earlier ones from others, which nobody kept. */
const withPriority = (clock: readonly ClockEvent[], priority: number): readonly ClockEvent[] => {
  const last = clock.findLastIndex(setsPriority);
  return clock.map((event, at) => (at === last && setsPriority(event) ? { ...event, priority } : event));
};

/** One agreement throughout. */
const withPolicy = (clock: readonly ClockEvent[], policyId: string | null): readonly ClockEvent[] => {
  const rest = clock.filter((event) => event.kind !== 'policy');
  const opened = rest.find((event) => event.kind === 'opened');
  if (!opened) return clock;
  const { at, commandId } = opened;
  return rest.flatMap((event): ClockEvent[] =>
    event === opened ? [event, { kind: 'policy', at, commandId, policyId }] : [event],
  );
};

interface Sides {
  readonly before: World;
  readonly after: World;
}

const replayed = (ticket: Ticket, { before, after }: Sides) => {
  const priority = priorityAfter(ticket, before.settings.matrix, after.settings.matrix);
  const policyId = policyFor(ticket, after);
  const sameAgreement = policyId === policyFor(ticket, before);
  let clock: readonly ClockEvent[] = ticket.clock;
  if (priority !== ticket.priority) clock = withPriority(clock, priority);
  if (!sameAgreement) clock = withPolicy(clock, policyId);
  return { priority, clock: [...clock] };
};

const outcomes = (ticket: Pick<Ticket, 'clock'>, settings: DeskSettings, now: number) => {
  const { respond, resolve } = slaOf(ticket, settings);
  return { respond: readClock(respond, now, settings).tone, resolve: readClock(resolve, now, settings).tone };
};

const lineOf = (ticket: Ticket, sides: Sides, now: number): WhatIfLine => {
  const then = replayed(ticket, sides);
  const old = outcomes(ticket, sides.before.settings, now);
  const next = outcomes(then, sides.after.settings, now);
  return {
    number: ticket.number,
    title: ticket.shortDescription,
    openedAt: ticket.openedAt,
    priority: { before: ticket.priority, after: then.priority },
    respond: { before: old.respond, after: next.respond },
    resolve: { before: old.resolve, after: next.resolve },
  };
};

const kept = (outcome: Outcome): boolean => outcome === 'met';
const notKept = (outcome: Outcome): boolean => outcome === 'missed' || outcome === 'breached';
const atRisk = (outcome: Outcome): boolean => outcome === 'atRisk';

const becomes = ({ respond, resolve }: WhatIfLine, test: (outcome: Outcome) => boolean): number =>
  [respond, resolve].filter(({ before, after }) => test(after) && !test(before)).length;

const differs = ({ before, after }: BeforeAfter<unknown>): boolean => before !== after;

const tallied = ({ met, missed }: Tally, outcome: Outcome): Tally => ({
  met: met + Number(kept(outcome)),
  missed: missed + Number(notKept(outcome)),
});

const standing = (of: Standing, respond: Outcome, resolve: Outcome): Standing => ({
  tickets: of.tickets + 1,
  respond: tallied(of.respond, respond),
  resolve: tallied(of.resolve, resolve),
});

const newest = (lines: readonly WhatIfLine[]): readonly WhatIfLine[] =>
  lines.toSorted((a, b) => b.openedAt - a.openedAt || (a.number < b.number ? -1 : 1)).slice(0, MOST_CHANGED);

const sumOf = (lines: readonly WhatIfLine[]): WhatIfSum => {
  const priorities = nothingReplayed.priorities.map((each) => ({ ...each }));
  for (const { priority, respond, resolve } of lines) {
    const from = priorities[priority.before];
    const to = priorities[priority.after];
    if (from) from.before = standing(from.before, respond.before, resolve.before);
    if (to) to.after = standing(to.after, respond.after, resolve.after);
  }
  const changed = lines.filter((line) => [line.priority, line.respond, line.resolve].some(differs));
  const count = (test: (outcome: Outcome) => boolean) => changed.reduce((sum, line) => sum + becomes(line, test), 0);
  return {
    looked: lines.length,
    changed: changed.length,
    moved: changed.filter(({ priority }) => differs(priority)).length,
    toMet: count(kept),
    toMissed: count(notKept),
    toAtRisk: count(atRisk),
    priorities,
    lines: newest(changed),
  };
};

/** @param after the settings with the draft in them */
export const replay = (
  ask: Pick<WhatIfAsk, 'from' | 'to'>,
  tickets: readonly Ticket[],
  world: World,
  after: DeskSettings,
): WhatIfSum => {
  const person = (id: string): Person | undefined => world.person(id);
  const sides: Sides = {
    before: { settings: throughout(world.settings), person },
    after: { settings: throughout(after), person },
  };
  const meant = tickets.filter(({ openedAt, clock }) => openedAt >= ask.from && openedAt < ask.to && clock.length > 0);
  return sumOf(meant.map((ticket) => lineOf(ticket, sides, ask.to)));
};

const addTally = (a: Tally, b: Tally): Tally => ({ met: a.met + b.met, missed: a.missed + b.missed });

const addStanding = (a: Standing, b: Standing): Standing => ({
  tickets: a.tickets + b.tickets,
  respond: addTally(a.respond, b.respond),
  resolve: addTally(a.resolve, b.resolve),
});

/** Of two parts of the tickets, in whatever order they were replayed. */
export const joined = (a: WhatIfSum, b: WhatIfSum): WhatIfSum => ({
  looked: a.looked + b.looked,
  changed: a.changed + b.changed,
  moved: a.moved + b.moved,
  toMet: a.toMet + b.toMet,
  toMissed: a.toMissed + b.toMissed,
  toAtRisk: a.toAtRisk + b.toAtRisk,
  priorities: a.priorities.map(({ before, after }, at) => ({
    before: addStanding(before, b.priorities[at]?.before ?? nobody),
    after: addStanding(after, b.priorities[at]?.after ?? nobody),
  })),
  lines: newest([...a.lines, ...b.lines]),
});

/** All priorities together. */
export const overall = ({ priorities }: WhatIfSum): BeforeAfter<Standing> => ({
  before: priorities.map(({ before }) => before).reduce(addStanding, nobody),
  after: priorities.map(({ after }) => after).reduce(addStanding, nobody),
});

/** Share of clocks that were kept, 0 to 1; null: none has ended. */
export const attainment = ({ met, missed }: Tally): number | null => (met + missed === 0 ? null : met / (met + missed));
