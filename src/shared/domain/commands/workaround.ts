import { Type } from 'typebox';
import { defineChange } from '../command';
import { toldOfWorkaround } from '../kinds';
import { mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import { TicketNumber } from '../values';

const MOST = 500;

/** That these incidents got the workaround as it reads now; each gets the text by a note of its own in the same batch. */
export const pushWorkaround = defineChange({
  name: 'ticket.pushWorkaround.v1',
  args: Type.Object({ to: Type.Array(TicketNumber, { minItems: 1, maxItems: MOST }) }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: ({ detail }, { to }) => {
    if (detail?.kind !== 'problem') return refuseWith('detail.otherKind');
    if (detail.workaround.trim() === '') return refuseWith('workaround.empty');
    const told = toldOfWorkaround(detail);
    if (new Set([...told, ...to]).size > MOST) return refuseWith('tooMany', { most: MOST });
    return to.every((number) => told.includes(number)) ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { to }) => {
    const { detail } = ticket;
    if (detail?.kind !== 'problem') return { ticket };
    const told = [...new Set([...toldOfWorkaround(detail), ...to])];
    return { ticket: { ...ticket, detail: { ...detail, pushed: { workaround: detail.workaround, to: told } } } };
  },
});
