// Regulatory duties with a deadline: marked on a ticket, their clock runs in plain hours, whatever the calendar says.
import { Type } from 'typebox';
import { defineChange } from '../command';
import { isDesk, isLead, mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import { MAX_DUTIES } from '../ticket';
import { Id, Instant } from '../values';

const HOUR = 3_600_000;

export const startDuty = defineChange({
  name: 'ticket.startDuty.v1',
  args: Type.Object({
    duty: Id,
    name: Type.String({ minLength: 1, maxLength: 160 }),
    hours: Type.Integer({ minimum: 1, maximum: 8_760 }),
    /** When the desk became aware of it; the law counts from there. */
    awareAt: Instant,
  }),
  allow: (actor, ticket, world) => isDesk(actor) && mayWork(actor, ticket, world),
  refuse: (ticket, { duty, awareAt }, _world, { at }) => {
    if (awareAt > at) return refuseWith('duty.inFuture');
    if (ticket.duties.length >= MAX_DUTIES) return refuseWith('tooMany', { most: MAX_DUTIES });
    return ticket.duties.some((each) => each.duty === duty) ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { duty, name, hours, awareAt }) => ({
    ticket: {
      ...ticket,
      duties: [...ticket.duties, { duty, name, startedAt: awareAt, dueAt: awareAt + hours * HOUR, done: null }],
    },
  }),
});

export const finishDuty = defineChange({
  name: 'ticket.finishDuty.v1',
  args: Type.Object({ duty: Id, done: Type.Boolean() }),
  allow: (actor, ticket, world) => isLead(actor) && mayWork(actor, ticket, world),
  refuse: (ticket, { duty, done }) => {
    const known = ticket.duties.find((each) => each.duty === duty);
    if (!known) return refuseWith('step.missing');
    return (known.done !== null) === done ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { duty, done }, { actor, at }) => ({
    ticket: {
      ...ticket,
      duties: ticket.duties.map((each) =>
        each.duty === duty ? { ...each, done: done ? { by: actor.id, at } : null } : each,
      ),
    },
  }),
});
