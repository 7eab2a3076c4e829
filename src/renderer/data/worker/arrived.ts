// The first sync as people see it: tickets that have arrived are shown while they are still being stored. Should the device
// end before they are, they are pulled again: no checkpoint was kept.
import type { SyncDocument } from '@shared/contract/sync';
import type { Ticket } from '@shared/domain/ticket';
import type { OpenDesk } from './desk';

/** See `PullHost`. */
export const showArrived = (
  desk: OpenDesk,
  documents: readonly SyncDocument[],
): ((overtaken: readonly string[]) => void) => {
  const { arriving } = desk.pulled;
  // Without the desk's settings there are no rows; then they are shown once they are stored.
  const tickets = desk.people.world() ? documents : [];
  for (const document of tickets) {
    // A live change may have been faster than the page, which was read before it.
    if (document.deleted || desk.book.mayBeShown(document.id)) continue;
    const ticket = document.body as Ticket;
    arriving.set(ticket.number, ticket);
    desk.projector.ticketChanged(ticket.number, ticket);
  }
  return (overtaken) => {
    for (const { id } of tickets) arriving.delete(id);
    // The store tells of what is written, never of what was withdrawn before it was.
    for (const id of overtaken) desk.projector.ticketChanged(id, undefined);
  };
};
