// What an action of a rule comes to on one ticket: asked before it is carried out, and by whoever only wants to know.
import { isMajor } from './major';
import { lowestPriority } from './priority';
import { notified, type RuleAction } from './rules';
import { groupOf, type World } from './settings';
import type { Ticket } from './ticket';
import { unreachable } from './values';

export interface Effect {
  readonly action: RuleAction;
  /** Whom it tells. */
  readonly people: readonly string[];
  /** False: the ticket is so already, or nobody is there to be told. */
  readonly matters: boolean;
}

const changes = (action: Exclude<RuleAction, { kind: 'notify' }>, ticket: Ticket, world: World): boolean => {
  switch (action.kind) {
    case 'assign': {
      const group = groupOf(world, action.groupId);
      return group !== undefined && group.retired !== true && ticket.groupId !== group.id;
    }
    case 'raise':
      return action.priority < ticket.priority && action.priority <= lowestPriority(world.settings.matrix);
    case 'proposeMajor':
      return ticket.kind === 'incident' && !isMajor(ticket) && ticket.major?.status !== 'proposed';
    default:
      return unreachable(action);
  }
};

/** On the ticket as it is. */
export const effectOf = (action: RuleAction, ticket: Ticket, world: World): Effect => {
  if (action.kind !== 'notify') return { action, people: [], matters: changes(action, ticket, world) };
  const people = notified(action, ticket, world);
  return { action, people, matters: people.length > 0 };
};
