import { Type } from 'typebox';
import { defineChange } from '../command';
import { mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import type { Ticket } from '../ticket';
import { Id, TicketNumber, Words } from '../values';
import { MAX_LINKS } from './edit';

const MAX_WATCHERS = 200;

const linked = (ticket: Ticket, from: readonly string[]): Ticket['links'] => {
  const known = new Set(ticket.links.filter(({ kind }) => kind === 'duplicate').map(({ to }) => to));
  return [
    ...ticket.links,
    ...[...new Set(from)].filter((to) => !known.has(to)).map((to) => ({ kind: 'duplicate' as const, to })),
  ];
};

const watched = (ticket: Ticket, callers: readonly string[]): string[] => [
  ...new Set([...ticket.watchers, ...callers.filter((id) => id !== ticket.callerId)]),
];

/**
 * Takes in what other tickets said: they are its duplicates from now on, their callers watch it, and a note says what
 * they knew. One command, so that one undo takes all of it back however many they were; each of them is canceled by a
 * command of its own in the same batch.
 */
export const absorbTickets = defineChange({
  name: 'ticket.absorb.v1',
  args: Type.Object({
    from: Type.Array(TicketNumber, { minItems: 1, maxItems: 100 }),
    callers: Type.Array(Id, { maxItems: 100 }),
    note: Words,
  }),
  words: ({ note }) => note,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { from, callers }, world) => {
    if (from.includes(ticket.number)) return refuseWith('link.self');
    if (callers.some((id) => !world.person(id))) return refuseWith('caller.unknown');
    if (linked(ticket, from).length > MAX_LINKS) return refuseWith('tooMany', { most: MAX_LINKS });
    if (watched(ticket, callers).length > MAX_WATCHERS) return refuseWith('tooMany', { most: MAX_WATCHERS });
    return linked(ticket, from).length === ticket.links.length ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { from, callers, note }) => ({
    ticket: { ...ticket, links: linked(ticket, from), watchers: watched(ticket, callers) },
    entries: [{ kind: 'note', text: note }],
  }),
});
