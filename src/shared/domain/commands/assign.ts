import { Type } from 'typebox';
import { defineChange } from '../command';
import { retiredFault } from '../in-use';
import { isActive } from '../lifecycle';
import { isMemberOf, mayAssign } from '../permissions';
import type { Actor } from '../person';
import { refuseWith } from '../refusal';
import { groupOf, type World } from '../settings';
import type { Ticket } from '../ticket';
import { Id, Nullable } from '../values';
import { assignmentFault } from './log';

const Assignment = { groupId: Nullable(Id), assigneeId: Nullable(Id) };

/** Another group: the assignee is cleared unless one is named, and the move counts as a reassignment. */
export const assigned = (ticket: Ticket, groupId: string | null, assigneeId: string | null): Ticket => ({
  ...ticket,
  groupId,
  assigneeId,
  reassignmentCount: ticket.reassignmentCount + (ticket.groupId !== null && ticket.groupId !== groupId ? 1 : 0),
});

export const assignTicket = defineChange({
  name: 'ticket.assign.v1',
  args: Type.Object({ ...Assignment, seen: Type.Object(Assignment) }),
  allow: (actor, ticket, world) => mayAssign(actor, ticket, world),
  refuse: (ticket, { groupId, assigneeId, seen }, world) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (ticket.groupId === groupId && ticket.assigneeId === assigneeId) return refuseWith('assign.unchanged');
    // Somebody moved it since: sending it on from where it no longer is would undo their work unseen.
    if (ticket.groupId !== seen.groupId || ticket.assigneeId !== seen.assigneeId) {
      return refuseWith('assign.overtaken', {
        person: world.person(ticket.assigneeId ?? '')?.name ?? null,
        group: groupOf(world, ticket.groupId)?.name ?? null,
      });
    }
    const moved = groupId === ticket.groupId ? null : retiredFault(groupId, world);
    return moved ?? assignmentFault(groupId, assigneeId, world);
  },
  apply: (ticket, { groupId, assigneeId }) => ({ ticket: assigned(ticket, groupId, assigneeId) }),
});

/** The first that takes tickets; if none does, the first. */
const ownGroup = (actor: Actor, world: World): string | null =>
  actor.groupIds.find((id) => retiredFault(id, world) === null) ?? actor.groupIds[0] ?? null;

/** "Mine": the ticket becomes the actor's, and work starts. Of two who take it, the first accepted has it. */
export const takeTicket = defineChange({
  name: 'ticket.take.v1',
  args: Type.Object({ seen: Type.Object(Assignment) }),
  allow: (actor, ticket, world) => mayAssign(actor, ticket, world),
  refuse: (ticket, { seen }, world, { actor }) => {
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    if (ticket.assigneeId === actor.id) return refuseWith('take.alreadyYours');
    if (ticket.assigneeId !== null && ticket.assigneeId !== seen.assigneeId) {
      return refuseWith('take.overtaken', { person: world.person(ticket.assigneeId)?.name ?? ticket.assigneeId });
    }
    if (isMemberOf(actor, ticket.groupId)) return null;
    const own = ownGroup(actor, world);
    return own === null ? refuseWith('assign.unknownGroup') : retiredFault(own, world);
  },
  apply: (ticket, _args, { actor }, world) => {
    const groupId = isMemberOf(actor, ticket.groupId) ? ticket.groupId : (ownGroup(actor, world) ?? ticket.groupId);
    const next = assigned(ticket, groupId, actor.id);
    return {
      ticket: next.state.kind === 'new' && next.phase === null ? { ...next, state: { kind: 'inProgress' } } : next,
    };
  },
});
