// What a rejected change stands against: the ticket when it was edited, what was set, and what the server has now.
import { same } from '@shared/domain/settle';
import type { Ticket } from '@shared/domain/ticket';

/** In the order in which the table shows them. `resolution` and `holdComment` are parts of the state. */
export const factFields = [
  'state',
  'resolution',
  'holdComment',
  'groupId',
  'assigneeId',
  'priority',
  'impact',
  'urgency',
  'shortDescription',
  'description',
  'callerId',
  'contact',
  'channel',
  'serviceId',
  'categoryId',
  'subcategoryId',
  'configurationItem',
  'location',
  'affects',
  'noticedAt',
  'tags',
  'watchers',
  'links',
] as const;
export type FactField = (typeof factFields)[number];

export interface Fact {
  readonly field: FactField;
  readonly seen: unknown;
  /** Absent: the change leaves it as it is. */
  readonly mine?: unknown;
  readonly now: unknown;
}

const resolutionOf = (ticket: Ticket): string | null =>
  ticket.state.kind === 'resolved' || ticket.state.kind === 'closed' ? (ticket.state.resolution?.notes ?? null) : null;

/** The state without who and when: two people who resolve agree on the state. */
const stateOf = ({ state }: Ticket): { readonly kind: string; readonly reason: string | null } => ({
  kind: state.kind,
  reason: state.kind === 'onHold' || state.kind === 'canceled' ? state.reason : null,
});

const factOf = (ticket: Ticket, field: FactField): unknown => {
  switch (field) {
    case 'state':
      return stateOf(ticket);
    case 'resolution':
      return resolutionOf(ticket);
    case 'holdComment':
      return ticket.state.kind === 'onHold' ? ticket.state.comment : null;
    default:
      return ticket[field];
  }
};

/** Who has the ticket and where it stands belong to every decision about it, changed or not. */
const always = new Set<FactField>(['state']);

/**
 * @param seen the ticket as the author had it
 * @param mine what the change made of it there
 * @param now what the server has
 */
export const factsOf = (seen: Ticket, mine: Ticket, now: Ticket): readonly Fact[] =>
  factFields.flatMap((field) => {
    const [before, set, server] = [factOf(seen, field), factOf(mine, field), factOf(now, field)];
    const changed = !same(before, set);
    const moved = !same(before, server);
    if (!changed && !moved && !always.has(field)) return [];
    return [{ field, seen: before, now: server, ...(changed ? { mine: set } : {}) }];
  });
