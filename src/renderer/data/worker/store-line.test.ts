import type { Checkpoint, SyncDocument } from '@shared/contract/sync';
import { describe, expect, test } from 'vitest';
import { newRightOfWay } from './right-of-way';
import { newStoreLine } from './store-line';

const checkpoint = (head: number): Checkpoint => ({ epoch: 'e', head, positions: {}, retracting: {} });
const document = (id: string, body: string): SyncDocument => ({ id, deleted: false, body });
const page = (count: number, body: string): SyncDocument[] =>
  Array.from({ length: count }, (_, n) => document(`d${n}`, body));

/** A store whose writes end when the test says so. */
const newBench = () => {
  const stored = new Map<string, string>();
  const writes: (readonly SyncDocument[])[] = [];
  const saved: { head: number; stored: number }[] = [];
  const failures: unknown[] = [];
  const gates: { open: () => void; fail: (error: Error) => void }[] = [];
  const line = newStoreLine({
    way: newRightOfWay(),
    write: (documents) =>
      new Promise((resolve, reject) => {
        writes.push(documents);
        const open = () => {
          for (const each of documents) stored.set(each.id, each.deleted ? '' : String(each.body));
          resolve();
        };
        gates.push({ open, fail: reject });
      }),
    save: async ({ head }) => void saved.push({ head, stored: stored.size }),
    onFailed: (error) => failures.push(error),
  });
  /** Waits for the next write to begin. */
  const begun = async (count: number) => expect.poll(() => writes.length).toBeGreaterThanOrEqual(count);
  const end = async (nth: number) => {
    await begun(nth);
    gates[nth - 1]?.open();
  };
  return { line, stored, writes, saved, failures, gates, begun, end };
};

describe('what is pulled, on its way into the store', () => {
  test('a page is written in parts, in order, and its checkpoint is kept after the last of them', async () => {
    const { line, writes, saved, end } = newBench();
    line.pagesBegin();
    const done = line.page(page(250, 'page'), checkpoint(5));
    await end(1);
    await end(2);
    await done;
    expect(writes.map(({ length }) => length)).toEqual([200, 50]);
    expect(writes.flat().map(({ id }) => id)).toEqual(page(250, '').map(({ id }) => id));
    await expect.poll(() => saved).toEqual([{ head: 5, stored: 250 }]);
  });

  test('a live change goes before the rest of a page, which does not overwrite it', async () => {
    const { line, stored, writes, end, begun } = newBench();
    line.pagesBegin();
    const done = line.page(page(250, 'old'), checkpoint(5));
    await begun(1);
    line.change([document('d3', 'new'), document('d240', 'new')], 6, null);
    await end(1);
    await begun(2);
    expect(writes[1]?.map(({ id }) => id)).toEqual(['d3', 'd240']);
    await end(2);
    await end(3);
    expect(await done).toEqual(['d240']);
    expect(writes[2]?.map(({ id }) => id)).not.toContain('d240');
    expect([stored.get('d3'), stored.get('d240'), stored.get('d249')]).toEqual(['new', 'new', 'old']);
  });

  test('what changed while the page was asked for is newer than the page, or older: its number says which', async () => {
    for (const [head, expected] of [
      [5, 'change'],
      [7, 'page'],
    ] as const) {
      const { line, stored, end } = newBench();
      line.pagesBegin();
      line.change([document('d0', 'change')], 6, null);
      await end(1);
      const done = line.page(page(2, 'page'), checkpoint(head));
      line.pagesDone();
      await end(2);
      await done;
      expect([stored.get('d0'), stored.get('d1')]).toEqual([expected, 'page']);
    }
  });

  test('the checkpoint of a change that went ahead waits for the page before it', async () => {
    const { line, saved, end, begun } = newBench();
    line.pagesBegin();
    const done = line.page(page(250, 'page'), checkpoint(5));
    await begun(1);
    line.change([document('x', 'change')], 6, checkpoint(6));
    await end(1);
    await end(2);
    await begun(3);
    expect(saved).toEqual([]);
    await end(3);
    await done;
    await expect.poll(() => saved).toEqual([{ head: 6, stored: 251 }]);
  });

  test('a write that fails is said once, and nothing after it is written or kept', async () => {
    const { line, writes, saved, failures, gates, begun } = newBench();
    line.pagesBegin();
    void line.page(page(250, 'page'), checkpoint(5));
    await begun(1);
    line.change([document('x', 'change')], 6, checkpoint(6));
    gates[0]?.fail(new Error('no room'));
    await expect.poll(() => failures.length).toBe(1);
    await line.stop();
    expect([writes.length, saved, failures.length]).toEqual([1, [], 1]);
  });

  test('stopped in the middle of a page: what is being written ends, and no checkpoint says more than is there', async () => {
    const { line, writes, saved, begun, end } = newBench();
    line.pagesBegin();
    void line.page(page(250, 'page'), checkpoint(5));
    await begun(1);
    const stopped = line.stop();
    await end(1);
    await stopped;
    expect([writes.length, saved]).toEqual([1, []]);
  });
});
