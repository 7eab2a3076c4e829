// Which device holds what. A document carries scopes; a person is granted scopes; a device holds what meets.
// The working set (open) and the history are scopes of their own, so that a device can take the first one first.
import type { Entry } from './entry';
import { isFinal } from './lifecycle';
import { isDesk } from './permissions';
import type { Actor, Person } from './person';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';

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
  for (const watcher of ticket.watchers) scopes.push(`person:${watcher}:${where}`);
  return [...new Set(scopes)];
};

/** What is internal goes to the desk and the groups, never to a person as caller or watcher. */
export const scopesOfEntry = (entry: Entry, ticketScopes: readonly string[]): string[] =>
  entry.audience === 'caller' ? [...ticketScopes] : ticketScopes.filter((scope) => !scope.startsWith('person:'));

/** Callers' records are the desk's; the names of those who work there, and one's own record, are for everybody. */
export const scopesOfPerson = (person: Person): string[] =>
  person.role === 'requester' ? ['desk:people', `person:${person.id}:self`] : ['desk:people', 'all'];

export const scopesOfSettings = (): string[] => ['all'];

/** The scopes that somebody is granted. */
export const grantsOf = (actor: Actor, world: World): string[] => {
  const grants = ['all', `person:${actor.id}:self`, `person:${actor.id}:${OPEN}`, `person:${actor.id}:${HISTORY}`];
  if (isDesk(actor)) grants.push('desk:people', `desk:${OPEN}`, `desk:${HISTORY}`);
  for (const id of actor.groupIds) {
    const group = groupOf(world, id);
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
