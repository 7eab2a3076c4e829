// Five bugs, planted by hand around the real parts: that each of them is found says that the simulator can find something.
import type { Envelope } from '@shared/domain/command';
import type { OutboxItem } from '../../src/renderer/data/model';
import type { Core } from '../../src/server/commands/core';
import type { WriteRow } from './disk';
import type { Plant } from './play';
import type { SimBase } from './sim-db';

type Luck = () => number;

/** The server says that it is done, and the database has forgotten it. */
const lostAck: Plant = {
  server: (luck: Luck) => ({
    base: (base: SimBase): SimBase => {
      let wrote = false;
      return {
        ...base,
        query: (text, params) => {
          wrote ||= text.includes('into command_outcome');
          return base.query(text, params);
        },
        exec: (text) => {
          const forgets = text === 'release tx' && wrote && luck() < 0.1;
          if (text === 'release tx') wrote = false;
          return base.exec(forgets ? 'rollback to tx; release tx' : text);
        },
      };
    },
  }),
};

const renamed = (envelope: Envelope): Envelope => ({
  ...envelope,
  id: envelope.id.slice(0, -4) + envelope.id.slice(-4).split('').reverse().join(''),
});

/** A command that comes again is taken for a new one. */
const doubleApply: Plant = {
  server: () => ({
    core: (core: Core): Core => {
      const seen = new Set<string>();
      return {
        ...core,
        execute: async (push) => {
          const again = push.envelopes.map((envelope) => (seen.has(envelope.id) ? renamed(envelope) : envelope));
          for (const { id } of push.envelopes) seen.add(id);
          const outcomes = await core.execute({ ...push, envelopes: again });
          return outcomes.map((outcome, n) => ({ ...outcome, id: push.envelopes[n]?.id ?? outcome.id }));
        },
      };
    },
  }),
};

/** A page leaves out a document, and its checkpoint goes past it. */
const checkpointSkips: Plant = {
  server: (luck: Luck) => ({
    core: (core: Core): Core => ({
      ...core,
      pull: async (personId, request) => {
        const page = await core.pull(personId, request);
        const skips = request.checkpoint !== null && luck() < 0.2;
        return skips ? { ...page, documents: page.documents.slice(0, -1) } : page;
      },
    }),
  }),
};

const noteIn = ({ document }: WriteRow): OutboxItem | null => {
  const item = document['item'] as OutboxItem | undefined;
  return item?.envelope.name === 'ticket.addNote.v1' && item.status === 'waiting' ? item : null;
};

/** Of two unsent notes on a ticket, the outbox keeps the words of the later one twice. */
const overwrittenNote = (): Plant => {
  const last = new Map<string, string>();
  return {
    onWrite: (collection, rows) =>
      collection !== 'commands'
        ? rows
        : rows.map((row) => {
            const item = noteIn(row);
            if (!item) return row;
            const text = String(item.envelope.args['text']);
            const before = last.get(item.envelope.ticket);
            last.set(item.envelope.ticket, text);
            if (before === undefined || before === text) return row;
            const envelope = { ...item.envelope, args: { text: before } };
            return { ...row, document: { ...row.document, item: { ...item, envelope } } };
          }),
  };
};

/** Unsent commands are folded in the wrong order. */
const wrongFold: Plant = {
  instead: (real) => {
    const module = real('@shared/domain/fold') as typeof import('@shared/domain/fold');
    const fold: typeof module.fold = (pulled, pending, ...rest) => module.fold(pulled, pending.toReversed(), ...rest);
    return new Map([['@shared/domain/fold', { ...module, fold }]]);
  },
};

/** Made anew for each history. */
export const plants = {
  lostAck: () => lostAck,
  doubleApply: () => doubleApply,
  checkpointSkips: () => checkpointSkips,
  overwrittenNote,
  wrongFold: () => wrongFold,
} satisfies Record<string, () => Plant>;

export type PlantName = keyof typeof plants;
