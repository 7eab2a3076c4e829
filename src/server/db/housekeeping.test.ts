import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sql } from './db';
import { keepHouse } from './housekeeping';
import { makeTurns } from './turns';

const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const setUp = () => {
  const done: string[] = [];
  const sql: Sql = {
    query: async () => [],
    run: async (text) => {
      done.push(text.split(' ')[0] ?? '');
    },
  };
  const turns = makeTurns();
  return { done, turns, house: keepHouse(turns, sql) };
};

describe('housekeeping of the embedded database', () => {
  it.each([
    [0, 120, []],
    [1, 4, []],
    [1, 6, ['checkpoint']],
    [2_000, 1, ['checkpoint']],
    [20_000, 1, ['vacuum', 'checkpoint']],
  ])('%d writes, %d minutes later: %j', async (writes, minutes, expected) => {
    const { house, done } = setUp();
    for (let n = 0; n < writes; n++) house.noteWrite();
    await vi.advanceTimersByTimeAsync(minutes * MINUTE);
    expect([...new Set(done)]).toEqual(expected);
    house.stop();
  });

  it.each([
    [2_000, []],
    [8_000, ['checkpoint']],
  ])('under unceasing load, after %d writes: %j', async (writes, expected) => {
    const { house, done, turns } = setUp();
    let over = false;
    const work = async (): Promise<void> => {
      while (!over) await turns.run(() => new Promise((resolve) => setTimeout(resolve, 10)));
    };
    const busy = [work(), work()];
    for (let n = 0; n < writes; n++) house.noteWrite();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect([...new Set(done)]).toEqual(expected);
    over = true;
    await vi.advanceTimersByTimeAsync(MINUTE);
    await Promise.all(busy);
    house.stop();
  });
});
