import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandId } from '../../../../../test/builders/commands';
import type { OutboxItem } from '../../model';
import { memoryFiles } from '../../testing/memory-files';
import { isOpen, openJournal } from './journal';
import { type JournalLine, linesFor, linesOf, textOf } from './lines';

const DAY = 86_400_000;

const item = (n: number, over: Partial<OutboxItem> = {}): OutboxItem => ({
  envelope: {
    id: commandId(n),
    name: 'ticket.addNote.v1',
    ticket: 'INC0000001',
    args: { text: `ä\n${n} 🎿` },
    at: n,
    batchId: null,
  },
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: null,
  ...over,
});
const given = (n: number): JournalLine => ({ kind: 'given', item: item(n) });
const accepted = (n: number, at = 5): JournalLine[] =>
  linesFor(item(n, { status: 'accepted', acceptedVersion: 2, answeredAt: at }), false, item(n));

describe('a line', () => {
  test('comes back as it was written', () => {
    expect(linesOf(textOf([given(1), given(2)]))).toEqual({ lines: [given(1), given(2)], damaged: 0 });
  });

  test('that was changed anywhere is left out, and costs itself alone', () => {
    const text = textOf([given(1), given(2), given(3)]);
    const from = textOf([given(1)]).length;
    const to = textOf([given(1), given(2)]).length - 1;
    fc.assert(
      fc.property(fc.integer({ min: from, max: to - 1 }), fc.integer({ min: 33, max: 126 }), (at, code) => {
        fc.pre(text.charCodeAt(at) !== code);
        const spoilt = text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
        expect(linesOf(spoilt)).toEqual({ lines: [given(1), given(3)], damaged: 1 });
      }),
    );
  });

  test('is written only for what the journal does not know', () => {
    const known = item(1);
    expect(linesFor(known, false, known)).toEqual([]);
    expect(linesFor({ ...known, status: 'sending' }, false, known)).toEqual([]);
    const settled = item(1, { status: 'settled', acceptedVersion: 2 });
    expect(linesFor(settled, false, { ...known, status: 'accepted', acceptedVersion: 2 })).toEqual([]);
    expect(linesFor(known, true, known)).toEqual([{ kind: 'withdrawn', id: known.envelope.id }]);
    const carried = item(1, { from: {} as never });
    expect(linesFor(carried, false, undefined)).toEqual([]);
  });
});

describe('the journal', () => {
  test('after any number of appends, compactions and restarts knows what became of each', async () => {
    const steps = fc.array(
      fc.record({
        n: fc.integer({ min: 1, max: 12 }),
        what: fc.constantFrom('given', 'accepted', 'withdrawn', 'restart'),
      }),
      { maxLength: 150 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const files = new Map<string, string>();
        let journal = await openJournal(memoryFiles(files), () => 10);
        const model = new Map<string, string>();
        for (const { n, what } of history) {
          const id = commandId(n);
          if (what === 'restart') journal = await openJournal(memoryFiles(files), () => 10);
          else if (what === 'given' && !model.has(id)) {
            await journal.append([given(n)]);
            model.set(id, 'waiting');
          } else if (what === 'accepted' && model.get(id) === 'waiting') {
            await journal.append(accepted(n));
            model.set(id, 'accepted');
          } else if (what === 'withdrawn' && model.get(id) === 'waiting') {
            await journal.append([{ kind: 'withdrawn', id }]);
            model.delete(id);
          }
        }
        await journal.idle();
        const again = await openJournal(memoryFiles(files), () => 10);
        expect(new Map([...again.items].map(([id, { status }]) => [id, status]))).toEqual(model);
        expect(files.size).toBeLessThanOrEqual(65);
      }),
      { numRuns: 60 },
    );
  });

  test('forgets what was accepted after two weeks, and never what waits', async () => {
    const files = new Map<string, string>();
    const journal = await openJournal(memoryFiles(files), () => 0);
    for (let n = 1; n <= 20; n += 1) await journal.append([given(n)]);
    for (let n = 1; n <= 10; n += 1) await journal.append(accepted(n, DAY));
    const later = await openJournal(memoryFiles(files), () => 16 * DAY);
    expect([...later.items.values()].every(isOpen)).toBe(true);
    expect(later.items.size).toBe(10);
    expect(files.size).toBe(1);
  });

  test('is whole where it was stopped at any file of a compaction', async () => {
    const whole = new Map<string, string>();
    const journal = await openJournal(memoryFiles(whole), () => 0);
    for (let n = 1; n <= 30; n += 1) await journal.append(n % 3 === 0 ? accepted(n - 1) : [given(n)]);
    for (let stop = 0; stop <= 32; stop += 1) {
      const files = new Map(whole);
      let left = stop;
      const dying = memoryFiles(files);
      const act = async (work: () => Promise<void>): Promise<void> => {
        if (left === 0) return new Promise(() => undefined);
        left -= 1;
        await work();
      };
      void openJournal(
        {
          ...dying,
          write: (name, text) => act(() => dying.write(name, text)),
          remove: (name) => act(() => dying.remove(name)),
        },
        () => 0,
      );
      await new Promise((resolve) => setImmediate(resolve));
      const again = await openJournal(memoryFiles(files), () => 0);
      expect(again.items).toEqual(journal.items);
    }
  });

  test('says when the device refuses, and takes the next', async () => {
    const files = new Map<string, string>();
    let full = true;
    const kept = memoryFiles(files);
    const write = (name: string, text: string) =>
      full ? Promise.reject(new DOMException('no room', 'QuotaExceededError')) : kept.write(name, text);
    const journal = await openJournal({ ...kept, write }, () => 0);
    await expect(journal.append([given(1)])).rejects.toThrow('no room');
    expect(journal.items.size).toBe(0);
    full = false;
    await journal.append([given(1)]);
    expect((await openJournal(kept, () => 0)).items.size).toBe(1);
  });
});
