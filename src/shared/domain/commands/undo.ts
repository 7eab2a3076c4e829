import { Type } from 'typebox';
import { defineChange } from '../command';
import { isLead, mayWork } from '../permissions';
import { type Refusal, refuseWith } from '../refusal';
import type { World } from '../settings';
import { same } from '../settle';
import { type Ticket, withoutLacking } from '../ticket';
import { Id } from '../values';

/** Names of commands that have no way back: an undo itself (do the thing again), a ticket's birth (cancel it). */
const final = new Set(['ticket.undo.v1', 'ticket.log.v1', 'ticket.open.v1', 'ticket.import.v1']);

const newerThan = (ticket: Ticket, commandId: string, fields: readonly string[], world: World): Refusal => {
  const later = ticket.trail.slice(ticket.trail.findIndex((item) => item.commandId === commandId) + 1);
  const culprit = later.findLast((item) => item.changes.some((change) => fields.includes(change.field)));
  return refuseWith('undo.newer', { person: world.person(culprit?.by ?? '')?.name ?? null });
};

/**
 * A compensating command: puts back what one command changed, while nothing newer stands on the same fields. What
 * others did to other fields stays. Its clock events go too, as if it had never been; the timeline keeps both.
 */
export const undoCommand = defineChange({
  name: 'ticket.undo.v1',
  args: Type.Object({ commandId: Id }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { commandId }, world, stamp) => {
    const item = ticket.trail.find((candidate) => candidate.commandId === commandId);
    if (!item || item.undone || final.has(item.name)) return refuseWith('undo.tooOld');
    if (item.by !== stamp.actor.id && !isLead(stamp.actor)) {
      return refuseWith('undo.notYours', { person: world.person(item.by)?.name ?? item.by });
    }
    if (item.sendsAt !== null && stamp.receivedAt >= item.sendsAt) return refuseWith('undo.sent');
    const stands = item.changes.every((change) => same(ticket[change.field as keyof Ticket], change.to));
    return stands
      ? null
      : newerThan(
          ticket,
          commandId,
          item.changes.map((change) => change.field),
          world,
        );
  },
  apply: (ticket, { commandId }) => {
    const item = ticket.trail.find((candidate) => candidate.commandId === commandId);
    const changes = (item?.changes ?? []).map(({ field, from, to }) => ({ field, from: to, to: from }));
    const restored = withoutLacking({ ...ticket, ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) });
    return {
      ticket: {
        ...restored,
        clock: ticket.clock.filter((event) => event.commandId !== commandId),
        trail: ticket.trail.map((entry) =>
          entry.commandId === commandId ? { ...entry, changes: [], undone: true } : entry,
        ),
      },
      entries: [{ kind: 'undone', undoes: commandId, changes }],
    };
  },
});
