// Which device holds what. A document carries scopes; a person is granted scopes; a device holds what meets.
// The working set (open) and the history are scopes of their own, so that a device can take the first one first.
import { contentOf, published } from './article';
import type { Entry } from './entry';
import { isFinal } from './lifecycle';
import { isDesk, isLead } from './permissions';
import type { Actor, Person } from './person';
import type { DeskRecord } from './records';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';
import { unreachable } from './values';

export const OPEN = 'open';
export const HISTORY = 'history';

const shelf = (ticket: Ticket): string => (isFinal(ticket.state.kind) ? HISTORY : OPEN);

/** A ticket of a restricted group never leaves that group but for its caller; a vendor's, the desk keeps in sight. */
export const scopesOfTicket = (ticket: Ticket, world: World): string[] => {
  const group = groupOf(world, ticket.groupId);
  const where = shelf(ticket);
  const scopes = [
    group?.restricted ? `group:${group.id}:${where}` : `desk:${where}`,
    `person:${ticket.callerId}:${where}`,
  ];
  if (group?.tier === 'vendor') scopes.push(`group:${group.id}:${where}`);
  // Both sides see what is offered.
  const offered = groupOf(world, ticket.handoff?.toGroupId ?? null);
  if (offered && (offered.restricted || offered.tier === 'vendor')) scopes.push(`group:${offered.id}:${where}`);
  for (const watcher of ticket.watchers) scopes.push(`person:${watcher}:${where}`);
  return [...new Set(scopes)];
};

/** What is internal goes to the desk and the groups, never to a person as caller or watcher. */
export const scopesOfEntry = (entry: Entry, ticketScopes: readonly string[]): string[] =>
  entry.audience === 'caller' ? [...ticketScopes] : ticketScopes.filter((scope) => !scope.startsWith('person:'));

/** Whom a record is meant for; `maySeeRecord` says the same of one person. */
export const scopesOfRecord = (record: DeskRecord, world: World): string[] => {
  switch (record.kind) {
    case 'article': {
      const edition = published(record);
      const audience = (edition?.content ?? contentOf(record))?.audience;
      const group = audience?.kind === 'group' ? groupOf(world, audience.groupId) : undefined;
      if (group?.restricted) return [`group:${group.id}:kb`];
      const scopes = ['desk:kb'];
      if (edition && audience?.kind === 'everyone') scopes.push('all');
      if (edition && group) scopes.push(`group:${group.id}:kb`);
      return scopes;
    }
    case 'rule':
    case 'review':
    case 'plan':
    case 'presence':
    case 'shifts':
    case 'settings':
      return ['desk:kb'];
    case 'macro':
      return record.owner.kind === 'person' ? [`person:${record.owner.personId}:self`] : ['desk:kb'];
    case 'words':
      return ['desk:kb'];
    case 'missed':
      return ['lead:kb', `person:${record.createdBy}:self`];
    default:
      return unreachable(record);
  }
};

/** Callers' records are the desk's; the names of those who work there, and one's own record, are for everybody. */
export const scopesOfPerson = (person: Person): string[] =>
  person.role === 'requester' ? ['desk:people', `person:${person.id}:self`] : ['desk:people', 'all'];

export const scopesOfSettings = (): string[] => ['all'];

/** The scopes that somebody is granted. */
export const grantsOf = (actor: Actor, world: World): string[] => {
  const grants = ['all', `person:${actor.id}:self`, `person:${actor.id}:${OPEN}`, `person:${actor.id}:${HISTORY}`];
  if (isDesk(actor)) grants.push('desk:people', 'desk:kb', `desk:${OPEN}`, `desk:${HISTORY}`);
  if (isLead(actor)) grants.push('lead:kb');
  for (const id of actor.groupIds) {
    const group = groupOf(world, id);
    if (group) grants.push(`group:${id}:kb`);
    if (group && (group.restricted || actor.role === 'vendor'))
      grants.push(`group:${id}:${OPEN}`, `group:${id}:${HISTORY}`);
  }
  return grants;
};

/** Seen by a requester or a vendor, a colleague is a name and no more. */
export const personSeenBy = (actor: Actor, person: Person): Person =>
  isDesk(actor) || actor.id === person.id
    ? person
    : { ...person, email: null, phone: null, title: null, department: null, location: null, devices: [], vip: false };

const withoutComment = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'comment' in state ? { ...state, comment: null } : state;

/** Of a request, callers see what they asked for; whoever is to approve, what is to be done; of the rest, nothing. */
const withoutWork = (actor: Actor, detail: Ticket['detail']): Ticket['detail'] => {
  if (detail === null || detail.kind === 'problem') return null;
  const asked = detail.approvals.some(({ personId }) => personId === actor.id);
  return detail.kind === 'request' || asked ? { ...detail, tasks: [] } : null;
};

/** A requester's copy of a ticket lacks what is the desk's own: the trail, tags, the reasons of an override. */
export const ticketSeenBy = (actor: Actor, ticket: Ticket): Ticket =>
  isDesk(actor) || actor.role === 'vendor'
    ? ticket
    : {
        ...ticket,
        tags: [],
        trail: [],
        watchers: ticket.watchers.filter((id) => id === actor.id),
        links: [],
        solutions: [],
        checklist: [],
        handoff: null,
        hops: [],
        major: null,
        duties: [],
        fired: [],
        detail: withoutWork(actor, ticket.detail),
        override: null,
        affects: null,
        origin: { kind: 'logged' },
        state: withoutComment(ticket.state) as Ticket['state'],
      };

/** And of the timeline, a requester gets what is meant for callers, without the comment that a hold carries. */
export const entrySeenBy = (actor: Actor, entry: Entry): Entry => {
  if (isDesk(actor) || actor.role === 'vendor') return entry;
  const { body } = entry;
  if (body.kind !== 'changed' && body.kind !== 'undone') return entry;
  const changes = body.changes.map((change) => ({
    field: change.field,
    from: withoutComment(change.from),
    to: withoutComment(change.to),
  }));
  return { ...entry, body: { ...body, changes } };
};

/** Readers outside the desk get the published text of an article, and of the feedback their own. */
export const recordSeenBy = (actor: Actor, record: DeskRecord): DeskRecord =>
  record.kind !== 'article' || isDesk(actor)
    ? record
    : {
        ...record,
        editions: record.editions.slice(-1).map((edition) => ({
          ...edition,
          change: null,
          content: { ...edition.content, solution: null },
        })),
        drafts: [],
        dropped: [],
        recent: [],
        feedback: record.feedback.filter((feedback) => feedback.by === actor.id),
        fromTicket: null,
        source: null,
      };
