import { expect, test } from 'vitest';
import { commandId, logged } from '../../../test/builders/commands';
import type { Submission } from './backend';
import { memoryStorage } from './testing/memory-storage';
import { clearAhead, readAhead, writeAhead } from './write-ahead';

const command = (n: number): Submission => ({
  envelope: {
    id: commandId(n),
    name: 'ticket.addNote.v1',
    ticket: 'INC0000001',
    args: { text: `${n}` },
    at: n,
    batchId: null,
  },
  seen: null,
});

test('what was written and not cleared is found again, oldest first, for its author alone', () => {
  const storage = memoryStorage();
  writeAhead('ann', [command(2), command(3)], storage);
  writeAhead('ann', [command(1)], storage);
  writeAhead('bob', [command(4)], storage);
  expect(readAhead('ann', storage)).toEqual([[command(1)], [command(2), command(3)]]);
  clearAhead('ann', [command(1)], storage);
  expect(readAhead('ann', storage)).toEqual([[command(2), command(3)]]);
});

test('a copy that was cut off is thrown away', () => {
  const storage = memoryStorage();
  writeAhead('ann', [command(1)], storage);
  const key = storage.key(0) ?? '';
  storage.setItem(key, (storage.getItem(key) ?? '').slice(0, 20));
  expect(readAhead('ann', storage)).toEqual([]);
  expect(storage.length).toBe(0);
});

test('without room it says so', () => {
  expect(writeAhead('ann', [command(1)], memoryStorage(10))).toBe(false);
});

test('of what was done to many, tickets are kept by their version, but for those that only this holds', () => {
  const storage = memoryStorage();
  const seen = (n: number, version: number): Submission => ({ ...command(n), seen: { ...logged(), version } });
  const other = { ...seen(2, 5), envelope: { ...command(2).envelope, ticket: 'INC0000002' } };
  writeAhead('ann', [seen(1, 3), other, seen(3, 4)], storage);
  writeAhead('ann', [seen(4, 9)], storage);
  expect(readAhead('ann', storage)).toEqual([
    [{ ...command(1), seenAt: 3 }, { ...other, seen: null, seenAt: 5 }, seen(3, 4)],
    [seen(4, 9)],
  ]);
});
