// How an offer ends: it leaves the ticket and becomes a hop of its history.
import type { Stamp } from './decision';
import { type Hop, MAX_HOPS } from './handoff';
import { isActive } from './lifecycle';
import type { Ticket } from './ticket';

export const noReason: Pick<Hop, 'reason' | 'note'> = { reason: null, note: null };

export const ended = (
  ticket: Ticket,
  outcome: Hop['outcome'],
  stamp: Stamp,
  why: Pick<Hop, 'reason' | 'note'>,
): Ticket => {
  if (!ticket.handoff) return ticket;
  const hop = { ...ticket.handoff, outcome, endedBy: stamp.actor.id, endedAt: stamp.at, ...why };
  return { ...ticket, handoff: null, hops: [...ticket.hops, hop].slice(-MAX_HOPS) };
};

/** What is over, or with the receiving group already, is offered to nobody any more. */
export const withoutLapsed = (ticket: Ticket, stamp: Stamp): Ticket => {
  const { handoff } = ticket;
  if (!handoff) return ticket;
  const lapsed = !isActive(ticket.state.kind) || ticket.groupId === handoff.toGroupId;
  return lapsed ? ended(ticket, 'lapsed', stamp, noReason) : ticket;
};
