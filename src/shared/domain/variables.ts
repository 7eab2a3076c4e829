// The variables that texts of solutions, macros and snippets may hold: {{caller.firstName}} and the like. What is not
// known stays as it was written, so that nobody sends a sentence with a hole in it unseen.
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';

export const variables = [
  'caller.name',
  'caller.firstName',
  'caller.location',
  'ticket.number',
  'ticket.title',
  'ticket.service',
  'ticket.group',
  'agent.name',
  'agent.firstName',
  'desk.name',
] as const;
export type Variable = (typeof variables)[number];

const first = (name: string | undefined): string | undefined => name?.split(/\s+/)[0];

/** What texts may say of a ticket; one that is still being logged has that much, too. */
export type Fillable = Pick<Ticket, 'number' | 'shortDescription' | 'callerId' | 'location' | 'serviceId' | 'groupId'>;

const valueFor = (
  variable: string,
  ticket: Fillable | null,
  agentId: string,
  world: World,
): string | null | undefined => {
  const caller = ticket ? world.person(ticket.callerId) : undefined;
  const agent = world.person(agentId);
  switch (variable as Variable) {
    case 'caller.name':
      return caller?.name;
    case 'caller.firstName':
      return first(caller?.name);
    case 'caller.location':
      return ticket?.location ?? caller?.location;
    case 'ticket.number':
      return ticket?.number;
    case 'ticket.title':
      return ticket?.shortDescription;
    case 'ticket.service':
      return world.settings.services.find(({ id }) => id === ticket?.serviceId)?.name;
    case 'ticket.group':
      return groupOf(world, ticket?.groupId ?? null)?.name;
    case 'agent.name':
      return agent?.name;
    case 'agent.firstName':
      return first(agent?.name);
    case 'desk.name':
      return world.settings.name;
    default:
      return undefined;
  }
};

export interface Filled {
  readonly text: string;
  /** Variables for which there is no value here, as written. */
  readonly unknown: readonly string[];
}

export const fillIn = (text: string, ticket: Fillable | null, agentId: string, world: World): Filled => {
  const unknown: string[] = [];
  const filled = text.replaceAll(/\{\{\s*([A-Za-z.]{1,40})\s*\}\}/g, (written, name: string) => {
    const value = valueFor(name, ticket, agentId, world);
    if (value) return value;
    unknown.push(written);
    return written;
  });
  return { text: filled, unknown };
};
