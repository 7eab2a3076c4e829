// What an import says of the time before it: its clock alone. State, priority and group follow it; the rest stands as it
// was imported.
import type { State } from '../domain/lifecycle';
import type { ClockEvent, Ticket } from '../domain/ticket';
import type { Version } from './version';

const stateAfter = (state: State, event: ClockEvent, imported: State): State => {
  switch (event.kind) {
    case 'opened':
      return { kind: 'new' };
    case 'responded':
      return state.kind === 'new' ? { kind: 'inProgress' } : state;
    case 'resumed':
    case 'reopened':
      return { kind: 'inProgress' };
    case 'held':
      return { kind: 'onHold', reason: event.reason, since: event.at, comment: null };
    case 'resolved':
      return imported.kind === 'closed' && imported.resolution !== null
        ? { kind: 'resolved', resolution: imported.resolution }
        : imported;
    case 'canceled':
      return imported;
    default:
      return state;
  }
};

const after = (ticket: Ticket, event: ClockEvent, imported: Ticket): Ticket => ({
  ...ticket,
  state: stateAfter(ticket.state, event, imported.state),
  priority: event.kind === 'opened' || event.kind === 'priority' ? event.priority : ticket.priority,
  groupId: event.kind === 'opened' || event.kind === 'group' ? event.groupId : ticket.groupId,
  clock: [...ticket.clock, event],
  updatedAt: event.at,
});

/** Newest first: as it was imported, then as its clock tells. Of a ticket that was logged, only its birth. */
export const importedVersions = ({ ticket, from }: Version): Version[] => {
  const told = ticket.clock.filter(({ at }) => at < from).sort((a, b) => a.at - b.at);
  if (told.length === 0) return [{ ticket, from: Math.min(from, ticket.openedAt) }];
  const earlier = new Map<number, Ticket>();
  let last: Ticket = { ...ticket, state: { kind: 'new' }, clock: [] };
  for (const event of told) {
    last = after(last, event, ticket);
    earlier.set(event.at, last);
  }
  const closedAt = ticket.state.kind === 'closed' ? ticket.state.at : from;
  return [
    { ticket, from: Math.min(from, Math.max(closedAt, last.updatedAt)) },
    ...[...earlier].map(([at, so]): Version => ({ ticket: so, from: at })).reverse(),
  ];
};
