// Who may do what, as sentences. They run on the client to enable an action, and on the server to decide.
import type { Actor } from './person';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';

const worksAtTheDesk = new Set<Actor['role']>(['agentL1', 'agentL2', 'lead', 'processOwner', 'admin', 'system']);
const leads = new Set<Actor['role']>(['lead', 'processOwner', 'admin', 'system']);

/** Agents of both lines, leads, process owners, administrators. */
export const isDesk = (actor: Actor): boolean => worksAtTheDesk.has(actor.role);
export const isLead = (actor: Actor): boolean => leads.has(actor.role);
export const isAdmin = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system';

export const isMemberOf = (actor: Actor, groupId: string | null): boolean =>
  groupId !== null && actor.groupIds.includes(groupId);

export const isCallerOf = (actor: Actor, ticket: Ticket): boolean => ticket.callerId === actor.id;

/** Tickets of a restricted group are its members' alone; nobody else may even know of them. */
const isRestrictedFrom = (actor: Actor, ticket: Ticket, world: World): boolean =>
  groupOf(world, ticket.groupId)?.restricted === true && !isMemberOf(actor, ticket.groupId) && actor.role !== 'system';

/** The desk works every ticket, but for those of restricted groups; a vendor works what its group holds. */
export const mayWork = (actor: Actor, ticket: Ticket, world: World): boolean =>
  actor.role === 'vendor'
    ? isMemberOf(actor, ticket.groupId)
    : isDesk(actor) && !isRestrictedFrom(actor, ticket, world);

/** Whoever works a ticket sees it; so do its caller and those whom somebody at the desk has put on the watch list. */
export const maySee = (actor: Actor, ticket: Ticket, world: World): boolean =>
  mayWork(actor, ticket, world) || isCallerOf(actor, ticket) || ticket.watchers.includes(actor.id);

/** Everybody may report; only the desk may report for somebody else. */
export const mayLog = (actor: Actor, callerId: string): boolean =>
  isDesk(actor) || (actor.role === 'requester' && callerId === actor.id);

/** Work that nobody has, one's own, that of one's groups; a lead moves anyone's. */
export const mayAssign = (actor: Actor, ticket: Ticket, world: World): boolean =>
  mayWork(actor, ticket, world) &&
  (isLead(actor) || ticket.assigneeId === null || ticket.assigneeId === actor.id || isMemberOf(actor, ticket.groupId));

/** A caller may confirm the fix of an own ticket, and reject it. */
export const mayJudgeFix = (actor: Actor, ticket: Ticket, world: World): boolean =>
  mayWork(actor, ticket, world) || isCallerOf(actor, ticket);

/** Closed is final, but for leads. */
export const mayReopen = (actor: Actor, ticket: Ticket, world: World): boolean =>
  ticket.state.kind === 'closed' ? isLead(actor) && mayWork(actor, ticket, world) : mayJudgeFix(actor, ticket, world);

export const mayImport = (actor: Actor): boolean => isAdmin(actor) || actor.role === 'processOwner';
