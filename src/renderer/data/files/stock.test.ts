import { PART_SIZE } from '@shared/contract/files';
import { describe, expect, it } from 'vitest';
import { memoryCopies, memoryDisk, memoryShelf } from '../testing/memory-stock';
import { hashOf } from './pieces';
import { carryUnsent, stockOf } from './stock';

const DAY = 86_400_000;
const bytes = (size: number, fill: number): Blob => new Blob([new Uint8Array(size).fill(fill)]);

const set = (now = () => 0) => {
  const disk = memoryDisk();
  const stock = () => stockOf(memoryShelf(disk), memoryCopies(disk), now);
  const keep = async (content: Blob, over: object = {}): Promise<string> => {
    const hash = await hashOf(content);
    await stock().keep({ hash, size: content.size, sent: false, usedAt: now(), ...over }, content);
    return hash;
  };
  return { disk, stock, keep };
};
const same = async (found: Blob | null, content: Blob): Promise<void> => {
  expect(found && (await hashOf(found))).toBe(await hashOf(content));
};

describe('what the server has not got', () => {
  it('lies twice, and once when the server has it', async () => {
    const { disk, stock, keep } = set();
    const hash = await keep(bytes(5, 1));
    expect([...disk.copies.keys()]).toEqual([hash]);
    await stock().sent(hash);
    expect(disk.copies.size).toBe(0);
    await same(await stock().read(hash), bytes(5, 1));
  });

  it.each([0, 1, PART_SIZE, 2 * PART_SIZE + 9])(
    'comes back when the database was thrown away: %i bytes',
    async (size) => {
      const { disk, stock, keep } = set();
      const content = bytes(size, 7);
      const hash = await keep(content);
      disk.entries.clear();
      disk.pieces.clear();
      expect(await stock().mend()).toBe(1);
      expect(await stock().entries()).toEqual([{ hash, size, sent: false, usedAt: 0 }]);
      disk.copies.clear();
      await same(await stock().read(hash), content);
    },
  );

  it('is copied again when the other file system was lost', async () => {
    const { disk, stock, keep } = set();
    const hash = await keep(bytes(3, 1));
    disk.copies.clear();
    expect(await stock().mend()).toBe(0);
    disk.entries.clear();
    disk.pieces.clear();
    await stock().mend();
    await same(await stock().read(hash), bytes(3, 1));
  });

  it('is read from the copy where a piece of it is gone', async () => {
    const { disk, stock, keep } = set();
    const content = bytes(PART_SIZE + 4, 3);
    const hash = await keep(content);
    disk.pieces.delete(`${hash}/1`);
    await same(await stock().read(hash), content);
  });

  it('is kept with one copy where there is no room for two', async () => {
    const { disk, stock, keep } = set();
    disk.room.copy = 0;
    const hash = await keep(bytes(3, 1));
    await same(await stock().read(hash), bytes(3, 1));
  });
});

describe('a content that is other than it was', () => {
  it('is put right from the copy, else said to be lost, and taken again when it is attached again', async () => {
    const { disk, stock, keep } = set();
    const content = bytes(6, 1);
    const hash = await keep(content);
    disk.pieces.set(`${hash}/0`, new ArrayBuffer(6));
    expect(await stock().prove(hash)).toBe(true);
    await same(await stock().read(hash), content);
    disk.pieces.set(`${hash}/0`, new ArrayBuffer(6));
    disk.copies.set(hash, bytes(6, 0));
    expect(await stock().prove(hash)).toBe(false);
    expect(await stock().entries()).toMatchObject([{ hash, held: 'lost', sent: false }]);
    expect(await stock().read(hash)).toBeNull();
    await keep(content);
    await same(await stock().read(hash), content);
  });

  it('of half a copy nothing is taken', async () => {
    const { disk, stock } = set();
    disk.copies.set(await hashOf(bytes(9, 1)), bytes(4, 1));
    expect(await stock().mend()).toBe(0);
    expect(disk.copies.size).toBe(0);
  });
});

describe('room', () => {
  it('is made by what the server has, and by nothing else', async () => {
    const { disk, stock, keep } = set();
    const mine = await keep(bytes(40, 1));
    const theirs = await keep(bytes(40, 2), { sent: true });
    disk.room.shelf = 100;
    const fresh = await keep(bytes(50, 3));
    expect((await stock().entries()).map(({ hash }) => hash).sort()).toEqual([mine, fresh].sort());
    expect(await stock().read(theirs)).toBeNull();
    await expect(keep(bytes(50, 4))).rejects.toThrow('no room');
    expect((await stock().entries()).length).toBe(2);
    await same(await stock().read(fresh), bytes(50, 3));
  });
});

it('what was taken off its ticket unsent is gone after two weeks; what was stopped stays', async () => {
  let now = 0;
  const { stock, keep } = set(() => now);
  const removed = await keep(bytes(3, 1));
  const stopped = await keep(bytes(3, 2));
  await stock().hold(removed, 'removed');
  await stock().hold(stopped, 'stopped');
  now = 13 * DAY;
  await stock().mend();
  expect((await stock().entries()).length).toBe(2);
  now = 15 * DAY;
  await stock().mend();
  expect(await stock().entries()).toMatchObject([{ hash: stopped, held: 'stopped' }]);
  await stock().hold(stopped, null);
  expect((await stock().entries())[0]).not.toHaveProperty('held');
});

it('another store takes over what is unsent, and nothing else', async () => {
  const from = set();
  const to = set();
  const unsent = await from.keep(bytes(PART_SIZE + 1, 1));
  const draft = await from.keep(bytes(3, 2), { held: 'draft' });
  await from.keep(bytes(3, 3), { sent: true });
  await carryUnsent(from.stock(), to.stock());
  expect((await to.stock().entries()).map(({ hash, held }) => [hash, held])).toEqual([
    [unsent, undefined],
    [draft, 'draft'],
  ]);
  await same(await to.stock().read(unsent), bytes(PART_SIZE + 1, 1));
});
