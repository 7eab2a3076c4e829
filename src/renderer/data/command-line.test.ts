import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandId } from '../../../test/builders/commands';
import { inOrder, nextToSend } from './command-line';
import type { OutboxItem } from './model';

const item = (n: number, ticket: string, over: Partial<OutboxItem> = {}): OutboxItem => ({
  envelope: { id: commandId(n), name: 'ticket.addNote.v1', ticket, args: {}, at: n, batchId: null },
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: null,
  ...over,
});
const ids = (items: readonly OutboxItem[]) => items.map(({ envelope }) => Number.parseInt(envelope.id.slice(-12), 16));
const rejected = { status: 'rejected' } as const;

describe('what is sent next', () => {
  test.each<[string, OutboxItem[], number[]]>([
    ['nothing waits', [item(1, 'A', { status: 'settled' })], []],
    ['different tickets go together', [item(1, 'A'), item(2, 'B')], [1, 2]],
    ['the second of a ticket waits for the answer to the first', [item(1, 'A'), item(2, 'A')], [1]],
    ['and what stands behind it keeps its place', [item(1, 'A'), item(2, 'A'), item(3, 'B')], [1]],
    ['a rejection holds its own ticket', [item(1, 'A', rejected), item(2, 'A'), item(3, 'B')], [3]],
    ['until its author has chosen', [item(1, 'A', { ...rejected, choice: 'discarded' }), item(2, 'A')], [2]],
    ['what is on its way goes again with its own id', [item(1, 'A', { status: 'sending' })], [1]],
  ])('%s', (_name, items, expected) => {
    expect(ids(nextToSend(items, 200))).toEqual(expected);
  });

  test('no more than asked for', () => {
    const many = Array.from({ length: 300 }, (_, n) => item(n, `T${n}`));
    expect(nextToSend(many, 200)).toHaveLength(200);
  });

  test('one that is applied again takes the place of the rejected one', () => {
    const again = item(9, 'A', { order: `${commandId(1)}.1` });
    const line = inOrder([item(2, 'A'), again, item(1, 'A', { ...rejected, choice: 'applied' })]);
    expect(ids(line)).toEqual([1, 9, 2]);
  });

  test('everything goes out once, each ticket in order, whatever the server answers', () => {
    const commands = fc.array(fc.record({ ticket: fc.constantFrom('A', 'B', 'C'), bad: fc.boolean() }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(commands, (wanted) => {
        let line = wanted.map(({ ticket }, n) => item(n, ticket));
        const order: number[] = [];
        for (let batch = nextToSend(line, 5); batch.length > 0; batch = nextToSend(line, 5)) {
          for (const n of ids(batch)) {
            order.push(n);
            const status = wanted[n]?.bad ? 'rejected' : 'accepted';
            line = line.map((each, at) => (at === n ? { ...each, status } : each));
          }
        }
        expect(new Set(order).size).toBe(order.length);
        expect([...order].sort((a, b) => a - b)).toEqual(order);
        // What did not go out stands behind a rejection on its own ticket.
        for (const n of line.keys()) {
          if (order.includes(n)) continue;
          expect(
            line.some((each, at) => at < n && each.status === 'rejected' && wanted[at]?.ticket === wanted[n]?.ticket),
          ).toBe(true);
        }
      }),
    );
  });
});
