import type { Outcome } from '@shared/contract/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandId, logged } from '../../../test/builders/commands';
import type { OutboxItem } from './model';
import { chosen, forgettable, KEPT_FOR, MOST_SENT, outcomeArrived, sent, ticketPulled } from './outbox-machine';

const waiting: OutboxItem = {
  envelope: {
    id: commandId(1),
    name: 'ticket.addNote.v1',
    ticket: 'INC0000001',
    args: { text: 'x' },
    at: 1,
    batchId: null,
  },
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: logged(),
};
const accepted: Outcome = { kind: 'accepted', id: commandId(1), version: 4, at: 100 };
const rejected: Outcome = { kind: 'rejected', id: commandId(1), at: 100, refusal: { code: 'take.overtaken' } };

const steps = {
  sent: (item: OutboxItem) => sent(item),
  /** As the store has it: what was sent without an answer waits there. */
  lost: (item: OutboxItem) => (item.status === 'sending' ? { ...item, status: 'waiting' as const } : item),
  answer: (item: OutboxItem, pulled: number) => outcomeArrived(item, accepted, pulled),
  feed: (item: OutboxItem, pulled: number) => ticketPulled(item, pulled),
};

describe('a command in the outbox', () => {
  test('ends settled in any order of sending, losses, answers and feeds, however often they repeat', () => {
    const step = fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[]));
    fc.assert(
      fc.property(fc.array(step), fc.nat(6), (before, early) => {
        let item = waiting;
        let pulled = early;
        for (const name of before) item = steps[name](item, pulled);
        // In the end the server has answered and its ticket has come.
        pulled = 9;
        item = steps.answer(item, pulled);
        item = steps.feed(item, pulled);
        expect(item).toMatchObject({ status: 'settled', acceptedVersion: 4, refusal: null, seen: null });
      }),
    );
  });

  test('is folded until the pulled ticket holds it', () => {
    const item = outcomeArrived(sent(waiting), accepted, 3);
    expect(item.status).toBe('accepted');
    expect(ticketPulled(item, 3).status).toBe('accepted');
    expect(ticketPulled(item, 4).status).toBe('settled');
  });

  test('keeps its first answer', () => {
    const item = outcomeArrived(waiting, rejected, 0);
    expect(outcomeArrived(item, accepted, 9)).toBe(item);
    expect(sent(item)).toBe(item);
  });

  test('has a choice only when it was rejected, and loses it when it is brought back', () => {
    expect(chosen(waiting, 'discarded')).toBe(waiting);
    const discarded = chosen(outcomeArrived(waiting, rejected, 0), 'discarded');
    expect(discarded.choice).toBe('discarded');
    expect(chosen(discarded, null).choice).toBeNull();
  });
});

describe('what may be forgotten', () => {
  const now = 100 * KEPT_FOR;
  const settledAt = (n: number, answeredAt: number): OutboxItem => ({
    ...waiting,
    envelope: { ...waiting.envelope, id: commandId(n) },
    status: 'settled',
    answeredAt,
  });
  test.each<[string, OutboxItem, boolean]>([
    ['waits, however old', { ...waiting, envelope: { ...waiting.envelope, at: 0 } }, false],
    ['was sent lately', settledAt(1, now - 1), false],
    ['was sent long ago', settledAt(1, now - KEPT_FOR - 1), true],
    ['needs a choice, however old', { ...waiting, status: 'rejected', answeredAt: 1 }, false],
    ['was discarded long ago', { ...waiting, status: 'rejected', choice: 'discarded', answeredAt: 1 }, true],
  ])('%s', (_name, item, expected) => {
    expect(forgettable([item], now).length > 0).toBe(expected);
  });

  test('of very many that were sent, the oldest', () => {
    const line = Array.from({ length: MOST_SENT + 3 }, (_, n) => settledAt(n, now - 1));
    expect(forgettable(line, now).map(({ envelope }) => envelope.id)).toEqual([0, 1, 2].map(commandId));
  });
});
