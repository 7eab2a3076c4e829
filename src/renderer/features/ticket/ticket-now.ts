// The ticket as it is at this moment, for whoever decides outside a render: is an action allowed, what was seen.

import type { State } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import type { Ticket } from '@shared/domain/ticket';
import { runtime } from '@/data/runtime';
import { selectRow, selectShown } from '@/data/selectors';

const stateOf = (row: Row): State => {
  const at = row.updatedAt;
  switch (row.state) {
    case 'onHold':
      return { kind: 'onHold', reason: (row.stateDetail ?? 'awaitingCaller') as never, since: at, comment: null };
    case 'resolved':
      return {
        kind: 'resolved',
        resolution: { code: (row.stateDetail ?? 'solutionProvided') as never, notes: '', by: row.updatedBy, at },
      };
    case 'closed':
      return { kind: 'closed', resolution: null, at };
    case 'canceled':
      return {
        kind: 'canceled',
        reason: (row.stateDetail ?? 'raisedInError') as never,
        duplicateOf: null,
        by: row.updatedBy,
        at,
      };
    default:
      return { kind: row.state };
  }
};

/**
 * A ticket of which only the row is at hand. It answers what permissions and the lifecycle ask; what rows don't have is
 * empty. Good enough to offer an action, which is decided on the whole ticket when it runs.
 */
const sketchOf = (row: Row): Ticket => ({
  number: row.number,
  kind: row.kind,
  phase: row.phase,
  detail: null,
  version: row.version,
  shortDescription: row.shortDescription,
  description: '',
  callerId: row.callerId,
  channel: row.channel,
  contact: null,
  serviceId: row.serviceId,
  categoryId: row.categoryId,
  subcategoryId: row.subcategoryId,
  configurationItem: null,
  location: row.location,
  affects: null,
  noticedAt: null,
  openedBy: row.callerId,
  openedAt: row.openedAt,
  impact: row.impact,
  urgency: row.urgency,
  priority: row.priority,
  override: null,
  state: stateOf(row),
  groupId: row.groupId,
  assigneeId: row.assigneeId,
  watchers: [...row.watchers],
  tags: [...row.tags],
  links: [],
  solutions: [],
  checklist: [],
  handoff: null,
  hops: [],
  major: null,
  duties: [],
  promises: row.promises.map((promise) => ({ ...promise, madeAt: row.openedAt, end: null })),
  fired: [],
  survey: null,
  reassignmentCount: row.reassignmentCount,
  reopenCount: row.reopenCount,
  lastReplyAt: null,
  lastCallerMessageAt: null,
  origin: { kind: 'logged' },
  clock: [],
  trail: [],
  updatedAt: row.updatedAt,
  updatedBy: row.updatedBy,
});

/** The whole ticket if it is loaded, else a sketch from its row, else null. */
export const ticketNow = (number: string): Ticket | null => {
  const state = runtime().store.getState();
  const shown = selectShown(state, number)?.folded.ticket;
  if (shown) return shown;
  const row = selectRow(state, number);
  return row ? sketchOf(row) : null;
};

export const ticketsNow = (numbers: readonly string[]): Ticket[] =>
  numbers.map(ticketNow).filter((ticket) => ticket !== null);
