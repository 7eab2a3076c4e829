// The list's own copy of a ticket: what rows show, filters ask and sorting compares, and nothing else.
import type { StateKind } from './lifecycle';
import { type RowHandoff, type RowHop, rowHandoffOf, rowHopOf } from './row-handoff';
import type { DeskSettings } from './settings';
import { type SlaClocks, slaOf } from './sla';
import type { Ticket } from './ticket';

export interface Row {
  readonly number: string;
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
  readonly handoff: RowHandoff | null;
  readonly lastHop: RowHop | null;
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

export const rowOf = (ticket: Ticket, settings: DeskSettings, unsent = 0): Row => ({
  number: ticket.number,
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
  handoff: rowHandoffOf(ticket, settings),
  lastHop: rowHopOf(ticket),
  unsent,
});
