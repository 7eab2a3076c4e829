// What the sender makes of answers that it did not expect.
import type { Outcome } from '@shared/contract/sync';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commandId } from '../../../../test/builders/commands';
import type { OutboxItem } from '../model';
import { outcomeArrived } from '../outbox-machine';
import type { Reply } from './http';
import type { OutboxStore } from './outbox-store';
import { type Sender, startSender } from './sender';

const id = commandId(1);
const waiting: OutboxItem = {
  envelope: { id, name: 'ticket.addNote.v1', ticket: 'INC0000001', args: { text: 'x' }, at: 1, batchId: null },
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: null,
};

let sender: Sender | null = null;
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  sender?.stop();
  vi.useRealTimers();
});

const begin = () => {
  let item = waiting;
  const questions: ((reply: Reply<unknown>) => void)[] = [];
  const shown: OutboxItem[] = [];
  const answered: Outcome[] = [];
  const settle = (outcome: Outcome) => {
    item = outcomeArrived(item, outcome, 9);
    answered.push(outcome);
  };
  const outbox = {
    items: () => [item],
    get: () => item,
    markAttempted: async () => (item.status === 'waiting' ? [item] : []),
  } as unknown as OutboxStore;
  sender = startSender({
    outbox,
    online: async () => undefined,
    ask: <T>() => new Promise<Reply<T>>((resolve) => questions.push(resolve as never)),
    now: () => 5,
    onChanged: (items) => shown.push(...items),
    onOutcomes: async (outcomes) => outcomes.forEach(settle),
    parcels: { next: () => null } as never,
    onStorageTrouble: () => undefined,
    onStorageWell: () => undefined,
  });
  const asked = (times: number) => vi.waitFor(() => expect(questions).toHaveLength(times));
  return { questions, shown, answered, settle, asked };
};

test('no answer comes, and meanwhile another sync has sent it: the screen is told how it is', async () => {
  const { questions, shown, settle, asked } = begin();
  await asked(1);
  expect(shown.at(-1)?.status).toBe('sending');
  settle({ kind: 'accepted', id, version: 3, at: 4 });
  questions[0]?.({ kind: 'failed', reached: false, after: null });
  await vi.waitFor(() => expect(shown.at(-1)?.status).toBe('settled'));
});

test('no answer comes: it waits again', async () => {
  const { questions, shown, asked } = begin();
  await asked(1);
  questions[0]?.({ kind: 'failed', reached: false, after: null });
  await vi.waitFor(() => expect(shown.at(-1)?.status).toBe('waiting'));
  await vi.advanceTimersByTimeAsync(60_000);
  await asked(2);
});

test('a refusal for a reason of a later version is a refusal', async () => {
  const { questions, answered, asked } = begin();
  await asked(1);
  const refusal = { code: 'moon.tooBright', params: { phase: { of: 'the moon' } } };
  questions[0]?.({ kind: 'ok', body: { outcomes: [{ kind: 'rejected', id, at: 4, refusal }], serverTime: 4 } });
  await vi.waitFor(() =>
    expect(answered).toEqual([{ kind: 'rejected', id, at: 4, refusal: { code: 'command.refused' } }]),
  );
});

test('an answer that says nothing is not asked for again at once', async () => {
  const { questions, shown, asked } = begin();
  await asked(1);
  questions[0]?.({ kind: 'ok', body: { outcomes: [{ kind: 'dreamt', id }], serverTime: 4 } });
  await vi.waitFor(() => expect(shown.at(-1)?.status).toBe('waiting'));
  expect(questions).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(60_000);
  await asked(2);
});
