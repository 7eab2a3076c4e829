import { describe, expect, test } from 'vitest';
import { makeTurns } from './turns';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  test('are taken one after another, also after one that failed', async () => {
    const turns = makeTurns();
    const told: string[] = [];
    const work = (name: string, fails = false) =>
      turns.run(async () => {
        told.push(`${name} begins`);
        await tick();
        told.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([work('a'), work('b', true), work('c')]);
    expect(told).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(turns.idle).toBe(true);
  });

  test('one within another of the same line is refused, however deep', async () => {
    const turns = makeTurns();
    const other = makeTurns();
    const asked = turns.run(() => other.run(async () => turns.run(tick)));
    await expect(asked).rejects.toThrow('instead of using its own connection');
  });

  test('one within another of another line is given', async () => {
    const turns = makeTurns();
    const other = makeTurns();
    await expect(turns.run(() => other.run(async () => 'done'))).resolves.toBe('done');
  });

  test('what a turn has left running may ask again when that turn is over', async () => {
    const turns = makeTurns();
    let later: Promise<string> | undefined;
    let go: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => {
      go = resolve;
    });
    await turns.run(async () => {
      later = gone.then(() => turns.run(async () => 'done'));
    });
    go();
    await expect(later).resolves.toBe('done');
  });
});
