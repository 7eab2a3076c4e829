import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, histories } from '../../../../test/builders/row-histories';
import { newCounter, sameCounts } from './counts';
import { namedViews } from './named';
import { viewOf } from './view';

describe('counts beside the names of views', () => {
  test('are what the lists hold, after any changes', () => {
    fc.assert(
      fc.property(histories, (tables) => {
        const counter = newCounter(context);
        for (const table of tables) {
          const counts = counter.count(table);
          for (const [name, count] of Object.entries(counts ?? {}))
            expect(count).toBe(viewOf(table, namedViews[name as keyof typeof namedViews], context).total);
          expect(counts).not.toBeNull();
        }
      }),
    );
  });

  test('can be counted in slices, and come to the same', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 3 }), (tables, chunksAtOnce) => {
        const counter = newCounter(context);
        for (const table of tables) {
          let counts = null;
          for (let slices = 0; counts === null; slices += 1) {
            expect(slices).toBeLessThanOrEqual(table.chunks.length);
            let left = chunksAtOnce;
            counts = counter.count(table, () => {
              left -= 1;
              return left >= 0;
            });
          }
          expect(counts).toEqual(newCounter(context).count(table));
          expect(sameCounts(null, counts)).toBe(false);
        }
      }),
    );
  });
});
