// Promising a caller something by a time, and saying what became of it.
import { Type } from 'typebox';
import { defineChange } from '../command';
import { isFinal } from '../lifecycle';
import { mayWork } from '../permissions';
import { MAX_OPEN_PROMISES, MAX_PROMISES, openPromises, type Promised, PromiseOutcome, PromiseText } from '../promise';
import { refuseWith } from '../refusal';
import { Id, Instant } from '../values';

/** Of those that have ended, the oldest make room. */
const withRoom = (promises: readonly Promised[]): Promised[] => {
  const over = promises.length - (MAX_PROMISES - 1);
  const gone = new Set(
    promises
      .filter(({ end }) => end !== null)
      .slice(0, Math.max(0, over))
      .map(({ id }) => id),
  );
  return promises.filter(({ id }) => !gone.has(id));
};

export const promiseCaller = defineChange({
  name: 'ticket.promise.v1',
  args: Type.Object({ at: Instant, text: PromiseText }),
  words: ({ text }) => text,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) => {
    if (isFinal(ticket.state.kind)) return refuseWith('state.notAllowed', { state: ticket.state.kind });
    return openPromises(ticket).length >= MAX_OPEN_PROMISES ? refuseWith('tooMany', { most: MAX_OPEN_PROMISES }) : null;
  },
  apply: (ticket, { at, text }, stamp) => ({
    ticket: {
      ...ticket,
      promises: [
        ...withRoom(ticket.promises ?? []),
        { id: stamp.commandId, at, text, by: stamp.actor.id, madeAt: stamp.at, end: null },
      ],
    },
  }),
});

/** Of two who end the same promise, the second hears what the first said: a caller is not called twice. */
export const keepPromise = defineChange({
  name: 'ticket.keepPromise.v1',
  args: Type.Object({ promise: Id, outcome: PromiseOutcome }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { promise }, world) => {
    const known = ticket.promises?.find(({ id }) => id === promise);
    if (!known) return refuseWith('promise.missing');
    if (known.end === null) return null;
    const { by, outcome } = known.end;
    return refuseWith('promise.ended', { person: world.person(by)?.name ?? by, outcome });
  },
  apply: (ticket, { promise, outcome }, { actor, at }) => ({
    ticket: {
      ...ticket,
      promises: (ticket.promises ?? []).map((each) =>
        each.id === promise ? { ...each, end: { outcome, by: actor.id, at } } : each,
      ),
    },
  }),
});
