// Offering, accepting, returning, withdrawing. Of two who accept, the first accepted has it, and the second is told.
import { Type } from 'typebox';
import { defineChange } from '../command';
import { type Handoff, Packet, ReturnReason } from '../handoff';
import { ended, noReason } from '../handoff-end';
import { retiredFault } from '../in-use';
import { isActive } from '../lifecycle';
import { isDesk, isLead, isMemberOf, mayAssign, mayWork } from '../permissions';
import type { Actor } from '../person';
import { type Refusal, refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import type { Ticket } from '../ticket';
import { Id, Nullable, Words } from '../values';
import { assigned } from './assign';
import { assignmentFault } from './log';

/** It is no longer offered: by whom it was ended, and how. */
const notOffered = (ticket: Ticket, handoff: string, world: World): Refusal | null => {
  if (ticket.handoff?.id === handoff) return null;
  const hop = ticket.hops.find(({ id }) => id === handoff);
  if (!hop) return refuseWith('handoff.missing');
  return refuseWith('handoff.overtaken', {
    person: world.person(hop.endedBy)?.name ?? hop.endedBy,
    outcome: hop.outcome,
  });
};

const isReceiver = (actor: Actor, handoff: Handoff | null): boolean =>
  (isDesk(actor) || actor.role === 'vendor') && handoff !== null && isMemberOf(actor, handoff.toGroupId);

/** The second of two who accept must hear who was first, not that it is none of their business. */
const mayReceive = (actor: Actor, ticket: Ticket, handoff: string, world: World): boolean => {
  const hop = ticket.handoff?.id === handoff ? ticket.handoff : (ticket.hops.find(({ id }) => id === handoff) ?? null);
  return isReceiver(actor, hop) || (isLead(actor) && mayWork(actor, ticket, world));
};

const groupFault = (ticket: Ticket, groupId: string, world: World): Refusal | null => {
  if (!groupOf(world, groupId)) return refuseWith('assign.unknownGroup');
  return groupId === ticket.groupId ? refuseWith('assign.unchanged') : retiredFault(groupId, world);
};

export const offerHandoff = defineChange({
  name: 'ticket.offerHandoff.v1',
  args: Type.Object({ toGroupId: Id, packet: Packet }),
  words: ({ packet }) => [packet.summary, ...packet.tried, packet.nextStep].filter(Boolean).join('\n\n') || null,
  allow: (actor, ticket, world) => mayAssign(actor, ticket, world),
  refuse: (ticket, { toGroupId }, world) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (ticket.handoff) {
      return refuseWith('handoff.pending', { group: groupOf(world, ticket.handoff.toGroupId)?.name ?? '' });
    }
    return groupFault(ticket, toGroupId, world);
  },
  apply: (ticket, { toGroupId, packet }, { actor, at, commandId }) => {
    const handoff = { id: commandId, fromGroupId: ticket.groupId, toGroupId, by: actor.id, at, packet };
    return {
      ticket: { ...ticket, handoff },
      entries: [{ kind: 'handoff', what: 'offered', handoff, reason: null, note: null }],
    };
  },
});

/** The receiving group owns the ticket from then on; "for the team" leaves it unassigned. */
export const acceptHandoff = defineChange({
  name: 'ticket.acceptHandoff.v1',
  args: Type.Object({ handoff: Id, forTeam: Type.Boolean() }),
  allow: (actor, ticket, world, { handoff }) => mayReceive(actor, ticket, handoff, world),
  refuse: (ticket, { handoff, forTeam }, world, { actor }) =>
    notOffered(ticket, handoff, world) ??
    assignmentFault(ticket.handoff?.toGroupId ?? null, forTeam ? null : actor.id, world),
  apply: (ticket, { forTeam }, stamp) => {
    const { handoff } = ticket;
    if (!handoff) return { ticket };
    const moved = assigned(
      ended(ticket, 'accepted', stamp, noReason),
      handoff.toGroupId,
      forTeam ? null : stamp.actor.id,
    );
    const starts = moved.state.kind === 'new' && moved.phase === null && !forTeam;
    return {
      ticket: starts ? { ...moved, state: { kind: 'inProgress' } } : moved,
      entries: [{ kind: 'handoff', what: 'accepted', handoff, reason: null, note: null }],
    };
  },
});

/** Back with a reason; or on to the right group, with the same packet. */
export const returnHandoff = defineChange({
  name: 'ticket.returnHandoff.v1',
  args: Type.Object({ handoff: Id, reason: ReturnReason, note: Words, forwardTo: Nullable(Id) }),
  words: ({ note }) => note,
  allow: (actor, ticket, world, { handoff }) => mayReceive(actor, ticket, handoff, world),
  refuse: (ticket, { handoff, forwardTo }, world) =>
    notOffered(ticket, handoff, world) ?? (forwardTo === null ? null : groupFault(ticket, forwardTo, world)),
  apply: (ticket, { reason, note, forwardTo }, stamp) => {
    const { handoff } = ticket;
    if (!handoff) return { ticket };
    const back = ended(ticket, 'returned', stamp, { reason, note });
    const returned = { kind: 'handoff', what: 'returned', handoff, reason, note } as const;
    if (forwardTo === null) return { ticket: back, entries: [returned] };
    const next = { ...handoff, id: stamp.commandId, toGroupId: forwardTo, at: stamp.at };
    return {
      ticket: { ...back, handoff: next },
      entries: [returned, { kind: 'handoff', what: 'offered', handoff: next, reason: null, note: null }],
    };
  },
});

export const withdrawHandoff = defineChange({
  name: 'ticket.withdrawHandoff.v1',
  args: Type.Object({ handoff: Id }),
  allow: (actor, ticket, world) => mayAssign(actor, ticket, world) || ticket.handoff?.by === actor.id,
  refuse: (ticket, { handoff }, world) => notOffered(ticket, handoff, world),
  apply: (ticket, _args, stamp) => ({
    ticket: ended(ticket, 'withdrawn', stamp, noReason),
    entries: ticket.handoff
      ? [{ kind: 'handoff', what: 'withdrawn', handoff: ticket.handoff, reason: null, note: null }]
      : [],
  }),
});
