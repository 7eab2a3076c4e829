import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDrop } from './room';
import type { ShelfEntry } from './shelf';

const entry = (hash: string, size: number, usedAt: number, sent = true): ShelfEntry => ({ hash, size, usedAt, sent });

describe('what makes room for other files', () => {
  const entries = [entry('old', 40, 1), entry('mine', 40, 0, false), entry('new', 40, 3), entry('middle', 40, 2)];
  it.each([
    ['nothing while there is room', 0, 200, []],
    ['what was unused for longest', 41, 200, ['old']],
    ['as many as are needed', 100, 200, ['old', 'middle']],
    ['never what the server does not have', 1_000, 200, ['old', 'middle', 'new']],
  ])('%s', (_what, room, budget, dropped) => expect(toDrop(entries, room, budget)).toEqual(dropped));

  it('keeps whatever was not sent, and drops no more than it must', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ hash: fc.string({ minLength: 1 }), size: fc.nat(100), usedAt: fc.nat(), sent: fc.boolean() }),
          { selector: ({ hash }) => hash },
        ),
        fc.nat(200),
        fc.nat(300),
        (all, room, budget) => {
          const dropped = toDrop(all, room, budget);
          const kept = all.filter(({ hash }) => !dropped.includes(hash));
          expect(all.filter(({ sent }) => !sent).every((each) => kept.includes(each))).toBe(true);
          const used = (list: readonly ShelfEntry[]) => list.reduce((sum, { size }) => sum + size, room);
          if (used(kept) > budget) expect(kept.some(({ sent }) => sent)).toBe(false);
          const last = all.find(({ hash }) => hash === dropped.at(-1));
          if (last) expect(used(kept) + last.size).toBeGreaterThan(budget);
        },
      ),
    ));
});
