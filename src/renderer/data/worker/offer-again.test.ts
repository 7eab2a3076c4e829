import type { MissingResponse } from '@shared/contract/sync';
import { expect, test } from 'vitest';
import type { OwnData } from './database';
import type { Reply } from './http';
import { openOffering } from './offer-again';
import type { OutboxStore } from './outbox-store';

const keptThings = () => {
  const things = new Set<string>();
  const kept = {
    findOne: (id: string) => ({
      exec: async () => (things.has(id) ? {} : null),
      remove: async () => things.delete(id),
    }),
    upsert: async ({ id }: { id: string }) => things.add(id),
  };
  return { things, own: { kept } as unknown as OwnData };
};

const setUp = async () => {
  const { things, own } = keptThings();
  const back: string[] = [];
  const outbox = {
    offerable: () => ['c1', 'c2'],
    bringBack: async (ids: readonly string[]) => {
      back.push(...ids);
      return [];
    },
  } as unknown as OutboxStore;
  const questions: ((reply: Reply<MissingResponse>) => void)[] = [];
  const ask = () => new Promise<Reply<MissingResponse>>((resolve) => questions.push(resolve));
  const offering = await openOffering(own);
  await offering.begin();
  return { offering, offer: () => offering.offer(outbox, ask, () => undefined), questions, back, things };
};
const answer: Reply<MissingResponse> = { kind: 'ok', body: { missing: ['c2'] } };

test('two who ask at once ask one question', async () => {
  const { offering, offer, questions, back } = await setUp();
  const both = [offer(), offer()];
  for (const tell of questions) tell(answer);
  expect(await Promise.all(both)).toEqual([true, true]);
  expect(questions).toHaveLength(1);
  expect(back).toEqual(['c2']);
  expect(offering.due).toBe(false);
});

test('an answer from before the data changed once more brings nothing back', async () => {
  const { offering, offer, questions, back, things } = await setUp();
  const asked = offer();
  await offering.begin();
  questions[0]?.(answer);
  expect(await asked).toBe(false);
  expect(back).toEqual([]);
  expect(offering.due).toBe(true);
  expect(things.size).toBe(1);
});

test('a server that was not there is asked again', async () => {
  const { offering, offer, questions } = await setUp();
  const asked = offer();
  questions[0]?.({ kind: 'failed', reached: false, after: null });
  expect(await asked).toBe(false);
  const again = offer();
  questions[1]?.(answer);
  expect(await again).toBe(true);
  expect(offering.due).toBe(false);
});
