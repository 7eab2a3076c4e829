// What figures are made of: one small value for each ticket, with everything in it that a lead counts. Made from the
// ticket and the desk's settings alone, so that a device and the server count the same.
import type { TicketKind } from '../domain/kinds';
import type { HoldReason, StateKind } from '../domain/lifecycle';
import { policyIn } from '../domain/policy';
import type { DeskSettings } from '../domain/settings';
import { clocksOf, cyclesOf, type SlaClock } from '../domain/sla';
import type { ClockEvent, Ticket } from '../domain/ticket';

/** Null: it did not run, or was not decided. */
export type Attained = boolean | null;

export interface FactHop {
  readonly id: string;
  readonly from: string | null;
  readonly to: string;
  readonly at: number;
  readonly endedAt: number;
  readonly outcome: 'accepted' | 'returned' | 'withdrawn' | 'lapsed';
}

export interface Fact {
  readonly number: string;
  readonly kind: TicketKind;
  readonly state: StateKind;
  readonly priority: number;
  readonly callerId: string;
  readonly categoryId: string | null;
  readonly serviceId: string | null;
  readonly location: string | null;
  /** Which agreement it counts by; null: the desk's own targets. */
  readonly policyId: string | null;
  readonly assigneeId: string | null;
  /** The group that has it, or had it when it was resolved. */
  readonly groupId: string | null;
  /** The group that it was opened into. */
  readonly firstGroupId: string | null;
  readonly openedAt: number;
  /** Logged by the desk for a caller, not reported by the caller. */
  readonly byDesk: boolean;
  readonly respondedAt: number | null;
  /** Of the resolution that stands; null while it is open, and for what was canceled. */
  readonly resolvedAt: number | null;
  /** When it ended for good or for now: resolved or canceled. */
  readonly endedAt: number | null;
  readonly resolvedBy: string | null;
  readonly reopenedAt: readonly number[];
  /** Ends that did not stand: resolved or canceled, then reopened. */
  readonly formerEnds: readonly number[];
  readonly reassignments: number;
  /** Time until the first response, and the one to the resolution that stands, in working time, ms. */
  readonly respondWork: number | null;
  readonly resolveWork: number | null;
  readonly respondMet: Attained;
  readonly resolveMet: Attained;
  /** See `firstContact` in the definitions. */
  readonly firstContact: boolean;
  readonly held: readonly { readonly reason: HoldReason; readonly from: number; readonly to: number | null }[];
  readonly moves: readonly { readonly from: string; readonly to: string; readonly at: number }[];
  readonly hops: readonly FactHop[];
  readonly solutions: readonly { readonly source: string; readonly at: number; readonly worked: boolean | null }[];
  readonly survey: { readonly score: number; readonly at: number } | null;
  /** Rules that fired on it, with the moment. */
  readonly fired: readonly { readonly rule: string; readonly at: number }[];
}

const attained = ({ state }: SlaClock): Attained => (state === 'met' ? true : state === 'missed' ? false : null);

const inTime = (clock: readonly ClockEvent[]): readonly ClockEvent[] => clock.toSorted((a, b) => a.at - b.at);

const heldOf = (events: readonly ClockEvent[]): Fact['held'] => {
  const held: { reason: HoldReason; from: number; to: number | null }[] = [];
  let open: (typeof held)[number] | null = null;
  for (const event of events) {
    const ends =
      event.kind === 'resumed' || event.kind === 'resolved' || event.kind === 'canceled' || event.kind === 'held';
    if (open && ends) {
      open.to = event.at;
      open = null;
    }
    if (event.kind === 'held') {
      open = { reason: event.reason, from: event.at, to: null };
      held.push(open);
    }
  }
  return held;
};

const movesOf = (events: readonly ClockEvent[]): Fact['moves'] => {
  const moves: { from: string; to: string; at: number }[] = [];
  let group: string | null = null;
  for (const event of events) {
    if (event.kind !== 'opened' && event.kind !== 'group') continue;
    const { groupId, at } = event;
    if (group !== null && groupId !== null && groupId !== group) moves.push({ from: group, to: groupId, at });
    group = groupId ?? group;
  }
  return moves;
};

/** One for each reopening: the last end before it. */
const formerEndsOf = (events: readonly ClockEvent[]): number[] => {
  const ends: number[] = [];
  let ended: number | null = null;
  for (const { kind, at } of events) {
    if (kind === 'resolved' || kind === 'canceled') ended = at;
    else if (kind === 'reopened') ends.push(ended ?? at);
  }
  return ends;
};

const resolutionOf = ({ state }: Ticket) =>
  state.kind === 'resolved' || state.kind === 'closed' ? state.resolution : null;

/** Closed without a resolution: an import may say no more. */
const closedAt = ({ state }: Ticket): number | null => (state.kind === 'closed' ? state.at : null);

const firstContactOf = (ticket: Ticket, held: Fact['held']): boolean =>
  resolutionOf(ticket)?.by === ticket.openedBy &&
  ticket.reassignmentCount === 0 &&
  ticket.reopenCount === 0 &&
  held.length === 0;

export const factOf = (ticket: Ticket, settings: DeskSettings): Fact => {
  const events = inTime(ticket.clock);
  const cycles = cyclesOf(ticket.clock);
  const [first] = cycles;
  const last = cycles.at(-1);
  const begun = first && clocksOf(first, settings);
  const ended = last && (last === first ? begun : clocksOf(last, settings));
  const resolution = resolutionOf(ticket);
  const opened = events.find((event) => event.kind === 'opened');
  const held = heldOf(events);
  const responded = begun && attained(begun.respond) !== null;
  return {
    number: ticket.number,
    kind: ticket.kind,
    state: ticket.state.kind,
    priority: ticket.priority,
    callerId: ticket.callerId,
    categoryId: ticket.categoryId,
    serviceId: ticket.serviceId,
    location: ticket.location,
    policyId: policyIn(ticket.clock),
    assigneeId: ticket.assigneeId,
    groupId: ticket.groupId,
    firstGroupId: opened?.kind === 'opened' ? opened.groupId : ticket.groupId,
    openedAt: ticket.openedAt,
    byDesk: ticket.openedBy !== ticket.callerId,
    respondedAt: responded
      ? (events.find(({ kind }) => kind === 'responded' || kind === 'resolved')?.at ?? null)
      : null,
    resolvedAt: resolution?.at ?? null,
    endedAt: ticket.state.kind === 'canceled' ? ticket.state.at : (resolution?.at ?? closedAt(ticket)),
    resolvedBy: resolution?.by ?? null,
    reopenedAt: events.flatMap(({ kind, at }) => (kind === 'reopened' ? [at] : [])),
    formerEnds: formerEndsOf(events),
    reassignments: ticket.reassignmentCount,
    respondWork: responded ? begun.respond.elapsed : null,
    resolveWork: resolution && ended && attained(ended.resolve) !== null ? ended.resolve.elapsed : null,
    respondMet: begun ? attained(begun.respond) : null,
    resolveMet: resolution && ended ? attained(ended.resolve) : null,
    firstContact: firstContactOf(ticket, held),
    held,
    moves: movesOf(events),
    hops: ticket.hops.map(({ id, fromGroupId, toGroupId, at, endedAt, outcome }) => ({
      id,
      from: fromGroupId,
      to: toGroupId,
      at,
      endedAt,
      outcome,
    })),
    solutions: ticket.solutions.map(({ source, at, worked }) => ({ source, at, worked })),
    survey: ticket.survey?.answer ? { score: ticket.survey.answer.score, at: ticket.survey.answer.at } : null,
    fired: ticket.fired.map(({ rule, at }) => ({ rule, at })),
  };
};
