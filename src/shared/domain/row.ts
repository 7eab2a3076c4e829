// The list's own copy of a ticket: what rows show, filters ask and sorting compares, and nothing else.
import type { TicketKind } from './kinds';
import { isFinal, type StateKind } from './lifecycle';
import { openPromises, type Promised } from './promise';
import { type RowHandoff, type RowHop, rowHandoffOf, rowHopOf } from './row-handoff';
import { type RowTold, rowToldOf } from './row-told';
import type { DeskSettings } from './settings';
import { type SlaClocks, slaOf } from './sla';
import type { Ticket } from './ticket';

/** What few tickets have. */
export interface RowExtras {
  readonly handoff: RowHandoff | null;
  readonly lastHop: RowHop | null;
  /** Proposed as a major incident, or being one. */
  readonly major: 'proposed' | 'promoted' | null;
  /** When those who wait for a major incident are to hear of it again. */
  readonly nextUpdateAt: number | null;
  readonly parent: string | null;
  /** A problem whose cause and workaround are known. */
  readonly knownError: boolean;
  /** People whose approval it waits for. */
  readonly awaits: readonly string[];
  /** The earliest deadline of a duty that is not done. */
  readonly dutyDueAt: number | null;
  /** By rules and warnings, newest last. */
  readonly told: readonly RowTold[];
  /** What its caller was promised and still waits for, the earliest first. */
  readonly promises: readonly RowPromise[];
  /** The caller has written, and was not answered yet. */
  readonly callerWaits: CallerWaits | null;
}

export type RowPromise = Pick<Promised, 'id' | 'at' | 'text' | 'by'>;

export interface CallerWaits {
  /** Since the caller's latest message. */
  readonly since: number;
  /** Whoever has the ticket has done something on it since: they know of it. */
  readonly seen: boolean;
}

export interface Row extends RowExtras {
  readonly number: string;
  readonly kind: TicketKind;
  /** Of a problem, a change, a request; null for an incident. */
  readonly phase: string | null;
  readonly version: number;
  readonly shortDescription: string;
  readonly callerId: string;
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  readonly subcategoryId: string | null;
  readonly location: string | null;
  readonly channel: Ticket['channel'];
  readonly priority: number;
  readonly impact: number;
  readonly urgency: number;
  readonly state: StateKind;
  /** Why it is held, how it was resolved, why it was canceled. */
  readonly stateDetail: string | null;
  readonly groupId: string | null;
  readonly assigneeId: string | null;
  readonly tags: readonly string[];
  readonly watchers: readonly string[];
  readonly openedAt: number;
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly reopenCount: number;
  readonly reassignmentCount: number;
  readonly sla: SlaClocks;
  /** Commands of this device that the server has not accepted yet. */
  readonly unsent: number;
}

const detailOf = (state: Ticket['state']): string | null => {
  switch (state.kind) {
    case 'onHold':
    case 'canceled':
      return state.reason;
    case 'resolved':
      return state.resolution.code;
    case 'closed':
      return state.resolution?.code ?? null;
    default:
      return null;
  }
};

const NOBODY: readonly string[] = [];

const awaitsOf = ({ detail }: Ticket): readonly string[] => {
  if (detail === null || detail.kind === 'problem' || detail.approvals.length === 0) return NOBODY;
  return detail.approvals.flatMap(({ personId, answer }) => (answer === null ? [personId] : []));
};

const dutyOf = ({ duties }: Ticket): number | null =>
  duties.reduce<number | null>((due, duty) => (duty.done ? due : Math.min(due ?? duty.dueAt, duty.dueAt)), null);

const NO_PROMISES: readonly RowPromise[] = [];

const promisesOf = (ticket: Ticket): readonly RowPromise[] =>
  ticket.promises === undefined
    ? NO_PROMISES
    : openPromises(ticket).map(({ id, at, text, by }) => ({ id, at, text, by }));

const callerWaitsOf = ({ state, lastReplyAt, lastCallerMessageAt, trail, assigneeId }: Ticket): CallerWaits | null => {
  if (lastCallerMessageAt === null || lastCallerMessageAt <= (lastReplyAt ?? 0) || isFinal(state.kind)) return null;
  return {
    since: lastCallerMessageAt,
    seen: assigneeId !== null && trail.some(({ by, at }) => by === assigneeId && at > lastCallerMessageAt),
  };
};

const majorOf = ({ major }: Ticket): RowExtras['major'] =>
  major?.status === 'proposed' || major?.status === 'promoted' ? major.status : null;

const extrasOf = (ticket: Ticket, settings: DeskSettings): RowExtras => ({
  handoff: rowHandoffOf(ticket, settings),
  lastHop: rowHopOf(ticket),
  major: majorOf(ticket),
  nextUpdateAt: majorOf(ticket) === 'promoted' ? (ticket.major?.nextUpdateAt ?? null) : null,
  parent: ticket.links.find(({ kind }) => kind === 'parent')?.to ?? null,
  knownError: ticket.detail?.kind === 'problem' && ticket.detail.knownError,
  awaits: awaitsOf(ticket),
  dutyDueAt: dutyOf(ticket),
  told: rowToldOf(ticket),
  promises: promisesOf(ticket),
  callerWaits: callerWaitsOf(ticket),
});

export const rowOf = (ticket: Ticket, settings: DeskSettings, unsent = 0): Row => ({
  number: ticket.number,
  kind: ticket.kind,
  phase: ticket.phase,
  version: ticket.version,
  shortDescription: ticket.shortDescription,
  callerId: ticket.callerId,
  serviceId: ticket.serviceId,
  categoryId: ticket.categoryId,
  subcategoryId: ticket.subcategoryId,
  location: ticket.location,
  channel: ticket.channel,
  priority: ticket.priority,
  impact: ticket.impact,
  urgency: ticket.urgency,
  state: ticket.state.kind,
  stateDetail: detailOf(ticket.state),
  groupId: ticket.groupId,
  assigneeId: ticket.assigneeId,
  tags: ticket.tags,
  watchers: ticket.watchers,
  openedAt: ticket.openedAt,
  updatedAt: ticket.updatedAt,
  updatedBy: ticket.updatedBy,
  reopenCount: ticket.reopenCount,
  reassignmentCount: ticket.reassignmentCount,
  sla: slaOf(ticket, settings),
  ...extrasOf(ticket, settings),
  unsent,
});
