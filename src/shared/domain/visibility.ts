// Which device holds what. A document carries scopes; a person is granted scopes; a device holds what meets.
// The working set (open) and the history are scopes of their own, so that a device can take the first one first.
import { contentOf, published } from './article';
import type { Entry } from './entry';
import { isFinal } from './lifecycle';
import { isDesk, isLead, onlookersOf } from './permissions';
import type { Actor, Person } from './person';
import type { DeskRecord } from './records';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';
import { unreachable } from './values';

export const OPEN = 'open';
export const HISTORY = 'history';

const shelf = (ticket: Ticket): string => (isFinal(ticket.state.kind) ? HISTORY : OPEN);

/**
 * A ticket of a restricted group never leaves that group but for its caller, whoever is being asked for an approval, and
 * a group that it is offered to; a vendor's, the desk keeps in sight. `maySee` says the same of one person.
 */
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
  if (offered && (offered.restricted || offered.tier === 'vendor' || group?.restricted))
    scopes.push(`group:${offered.id}:${where}`);
  for (const person of onlookersOf(ticket, world)) scopes.push(`person:${person}:${where}`);
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
    case 'plan':
    case 'presence':
    case 'shifts':
    case 'settings':
      return ['desk:kb'];
    case 'review':
    case 'handover':
      return groupOf(world, record.groupId ?? null)?.restricted ? [`group:${record.groupId}:kb`] : ['desk:kb'];
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
    if (group && (isDesk(actor) || actor.role === 'vendor'))
      grants.push(`group:${id}:${OPEN}`, `group:${id}:${HISTORY}`);
  }
  return grants;
};

/**
 * Whether somebody holds a document as one of those who work it, not for their own person alone.
 * @param met scopes of the document that the reader is granted
 */
export const worksBy = (met: readonly string[]): boolean => met.some((scope) => !scope.startsWith('person:'));
