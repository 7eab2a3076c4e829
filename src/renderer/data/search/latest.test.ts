import { expect, test } from 'vitest';
import { newLatest } from './latest';

interface Asked {
  readonly question: string;
  answer(value: string): void;
  fail(): void;
}

const line = () => {
  const asked: Asked[] = [];
  const ask = newLatest(
    (question: string) =>
      new Promise<string>((answer, reject) => {
        asked.push({ question, answer, fail: () => reject(new Error('gone')) });
      }),
  );
  return { asked, ask };
};

test('of what is asked while one is being answered, the last alone is asked next; the others give null', async () => {
  const { asked, ask } = line();
  const [a, b, c] = [ask('a'), ask('b'), ask('c')];
  expect(asked.map(({ question }) => question)).toEqual(['a']);
  asked[0]?.answer('A');
  expect(await a).toBe('A');
  expect(await b).toBeNull();
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer('C');
  expect(await c).toBe('C');
  expect(asked.map(({ question }) => question)).toEqual(['a', 'c']);
});

test('a question that fails does not hold up the next', async () => {
  const { asked, ask } = line();
  const [a, b] = [ask('a'), ask('b')];
  asked[0]?.fail();
  await expect(a).rejects.toThrow('gone');
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.answer('B');
  expect(await b).toBe('B');
});
