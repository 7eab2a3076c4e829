// Who may do what, as sentences. They run on the client to enable an action, and on the server to decide.
import { type Article, contentOf, published } from './article';
import type { MacroOwner } from './macro';
import type { Actor } from './person';
import type { PresenceState } from './presence';
import type { DeskRecord } from './records';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';
import { unreachable } from './values';

const worksAtTheDesk = new Set<Actor['role']>(['agentL1', 'agentL2', 'lead', 'processOwner', 'admin', 'system']);
const leads = new Set<Actor['role']>(['lead', 'processOwner', 'admin', 'system']);

/** Agents of both lines, leads, process owners, administrators. */
export const isDesk = (actor: Actor): boolean => worksAtTheDesk.has(actor.role);
export const isLead = (actor: Actor): boolean => leads.has(actor.role);
/** Process owners decide how the desk works: matrix, policies, rules (DOMAIN, "Roles"). */
export const isOwner = (actor: Actor): boolean =>
  actor.role === 'processOwner' || actor.role === 'admin' || actor.role === 'system';
export const isAdmin = (actor: Actor): boolean => actor.role === 'admin' || actor.role === 'system';

export const isMemberOf = (actor: Actor, groupId: string | null): boolean =>
  groupId !== null && actor.groupIds.includes(groupId);

export const isCallerOf = (actor: Actor, ticket: Ticket): boolean => ticket.callerId === actor.id;

const isRestricted = (ticket: Pick<Ticket, 'groupId'>, world: World): boolean =>
  groupOf(world, ticket.groupId)?.restricted === true;

/** Tickets of a restricted group are its members' alone; nobody else may even know of them. */
const isRestrictedFrom = (actor: Actor, ticket: Pick<Ticket, 'groupId'>, world: World): boolean =>
  isRestricted(ticket, world) && !isMemberOf(actor, ticket.groupId) && actor.role !== 'system';

/** The desk works every ticket, but for those of restricted groups; a vendor works what its group holds. */
export const mayWork = (actor: Actor, ticket: Pick<Ticket, 'groupId'>, world: World): boolean =>
  actor.role === 'vendor'
    ? isMemberOf(actor, ticket.groupId)
    : isDesk(actor) && !isRestrictedFrom(actor, ticket, world);

const worksWithGroups = (actor: Actor): boolean => isDesk(actor) || actor.role === 'vendor';

/**
 * Who sees a ticket as its caller does, without being its caller: those whom somebody at the desk has put on the watch
 * list. Of a restricted group's ticket, only whoever is being asked for an approval, until it is answered: watchers were
 * chosen by people who could not know where it would go.
 */
export const onlookersOf = (
  ticket: Pick<Ticket, 'groupId' | 'watchers' | 'detail'>,
  world: World,
): readonly string[] => {
  if (!isRestricted(ticket, world)) return ticket.watchers;
  const { detail } = ticket;
  if (detail === null || detail.kind === 'problem') return [];
  return detail.approvals.filter(({ answer }) => answer === null).map(({ personId }) => personId);
};

/** Whoever works a ticket sees it; so do the group that it is offered to, its caller and its onlookers. */
export const maySee = (actor: Actor, ticket: Ticket, world: World): boolean =>
  mayWork(actor, ticket, world) ||
  (worksWithGroups(actor) && isMemberOf(actor, ticket.handoff?.toGroupId ?? null)) ||
  isCallerOf(actor, ticket) ||
  onlookersOf(ticket, world).includes(actor.id);

/** Everybody may report; only the desk may report for somebody else. */
export const mayLog = (actor: Actor, callerId: string): boolean =>
  isDesk(actor) || (actor.role === 'requester' && callerId === actor.id);

/** Work that nobody has, one's own, that of one's groups; a lead moves anyone's. */
export const mayAssign = (actor: Actor, ticket: Pick<Ticket, 'groupId' | 'assigneeId'>, world: World): boolean =>
  mayWork(actor, ticket, world) &&
  (isLead(actor) || ticket.assigneeId === null || ticket.assigneeId === actor.id || isMemberOf(actor, ticket.groupId));

/** A caller may confirm the fix of an own ticket, and reject it. */
export const mayJudgeFix = (actor: Actor, ticket: Ticket, world: World): boolean =>
  mayWork(actor, ticket, world) || isCallerOf(actor, ticket);

/** Closed is final, but for leads. */
export const mayReopen = (actor: Actor, ticket: Ticket, world: World): boolean =>
  ticket.state.kind === 'closed' ? isLead(actor) && mayWork(actor, ticket, world) : mayJudgeFix(actor, ticket, world);

export const mayImport = (actor: Actor): boolean => isAdmin(actor) || actor.role === 'processOwner';

/** Everybody at the desk writes: knowledge is made by those who solve (KCS v6, "Solve loop"). */
export const mayWriteArticles = (actor: Actor): boolean => isDesk(actor);

/** An article's owner, leads and process owners publish and retire; others ask for a review. */
export const mayPublish = (actor: Actor, article: Pick<Article, 'ownerId'> | null): boolean =>
  isLead(actor) || (isDesk(actor) && actor.role === 'agentL2' && article?.ownerId === actor.id);

/** A published article is read by its audience, an unpublished one by the desk. */
export const maySeeArticle = (actor: Actor, article: Article, world: World): boolean => {
  const edition = published(article);
  const audience = edition?.content.audience ?? contentOf(article)?.audience;
  if (audience?.kind === 'group' && groupOf(world, audience.groupId)?.restricted) {
    return isMemberOf(actor, audience.groupId) || actor.role === 'system';
  }
  if (isDesk(actor)) return true;
  if (!edition) return false;
  return audience?.kind === 'everyone' || (audience?.kind === 'group' && isMemberOf(actor, audience.groupId));
};

/** One's own; those of one's groups; a lead sees to the desk's. */
export const mayKeepMacro = (actor: Actor, owner: MacroOwner): boolean => {
  if (!isDesk(actor)) return false;
  if (owner.kind === 'person') return owner.personId === actor.id;
  return isLead(actor) || (owner.kind === 'group' && isMemberOf(actor, owner.groupId));
};

/** Process owners see to every group; a lead to those that they lead or work in. */
const leadsGroup = (actor: Actor, groupId: string, world: World): boolean =>
  isOwner(actor) || (isLead(actor) && (isMemberOf(actor, groupId) || groupOf(world, groupId)?.leadId === actor.id));

/** Everybody at the desk says for themselves where they are; whoever went home without a word, their lead takes off shift. */
export const maySayPresence = (actor: Actor, personId: string, state: PresenceState, world: World): boolean =>
  isDesk(actor) &&
  (actor.id === personId ||
    (state === 'offShift' && (world.person(personId)?.groupIds ?? []).some((id) => leadsGroup(actor, id, world))));

export const mayPlanShifts = (actor: Actor, groupId: string, world: World): boolean =>
  isLead(actor) && leadsGroup(actor, groupId, world);

export const maySeeRecord = (actor: Actor, record: DeskRecord, world: World): boolean => {
  switch (record.kind) {
    case 'article':
      return maySeeArticle(actor, record, world);
    case 'macro':
      if (record.owner.kind === 'person') return record.owner.personId === actor.id;
      return isDesk(actor);
    case 'words':
    case 'rule':
    case 'plan':
    case 'presence':
    case 'shifts':
    case 'settings':
      return isDesk(actor);
    case 'review':
      return isDesk(actor) && !isRestrictedFrom(actor, { groupId: record.groupId ?? null }, world);
    case 'handover':
      return isDesk(actor) && !isRestrictedFrom(actor, record, world);
    case 'missed':
      return isLead(actor) || record.createdBy === actor.id;
    default:
      return unreachable(record);
  }
};
