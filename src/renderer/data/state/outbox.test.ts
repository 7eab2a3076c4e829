import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandId } from '../../../../test/builders/commands';
import { inOrder, isPending } from '../command-line';
import type { OutboxItem } from '../model';
import { outboxReducer } from './outbox';
import { reported } from './report';

const item = (n: number, ticket: number, status: OutboxItem['status'], order: number | null): OutboxItem => ({
  envelope: {
    id: commandId(n),
    name: 'ticket.addNote.v1',
    ticket: `INC000000${ticket}`,
    args: {},
    at: n,
    batchId: null,
  },
  status,
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: null,
  ...(order === null ? {} : { order: commandId(order) }),
});

/** Where a command stands in the line never changes: it goes with its id. */
const items = fc
  .tuple(
    fc.integer({ min: 1, max: 40 }),
    fc.constantFrom<OutboxItem['status']>('waiting', 'sending', 'rejected', 'settled'),
  )
  .map(([n, status]) => item(n, n % 3, status, n % 7 === 0 ? n - 5 : null));

const reports = fc.array(
  fc.record({
    put: fc.array(items, { maxLength: 4 }),
    remove: fc.array(fc.integer({ min: 1, max: 40 }).map(commandId), { maxLength: 1 }),
  }),
  { maxLength: 12 },
);

test('after any reports: each command once, in its place, and what is pending by ticket', () => {
  fc.assert(
    fc.property(reports, (all) => {
      let state = outboxReducer(undefined, { type: 'nothing' });
      const known = new Map<string, OutboxItem>();
      for (const outbox of all) {
        state = outboxReducer(state, reported({ outbox }));
        for (const each of outbox.put) known.set(each.envelope.id, each);
        for (const id of outbox.remove) known.delete(id);
        const line = inOrder([...known.values()]);
        const places = (list: readonly OutboxItem[]) => list.map(({ order, envelope }) => order ?? envelope.id);
        expect(places(state.items)).toEqual(places(line));
        expect(new Set(state.items)).toEqual(new Set(line));
        const pending = [...state.pending].flatMap(([ticket, list]) => {
          expect(list.every(({ envelope }) => envelope.ticket === ticket)).toBe(true);
          expect(places(inOrder(list))).toEqual(places(list));
          return list;
        });
        expect(new Set(pending)).toEqual(new Set(line.filter(isPending)));
      }
    }),
  );
});

test('a report about other things leaves the same outbox: whoever asks whether it changed is told no', () => {
  const state = outboxReducer(undefined, reported({ outbox: { put: [item(1, 1, 'waiting', null)], remove: [] } }));
  expect(outboxReducer(state, reported({ outbox: { put: [], remove: [] } }))).toBe(state);
});
