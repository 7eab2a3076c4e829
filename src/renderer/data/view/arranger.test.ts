import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context, histories } from '../../../../test/builders/row-histories';
import { newArranger } from './arranger';
import { namedViews } from './named';
import { groupKeys, sortKeys, type ViewQuery } from './query';
import { viewOf } from './view';

const queries: fc.Arbitrary<ViewQuery> = fc.record({
  source: fc.constant('open' as const),
  filters: fc.constantFrom(...Object.values(namedViews).map((view): ViewQuery['filters'] => view.filters)),
  text: fc.constantFrom('', 'print', 'PRINTER jams', 'inc00000 ä'),
  sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
  group: fc.constantFrom(null, ...groupKeys),
});

describe('a list in which rows are moved', () => {
  test('stands as if everything had been filtered, sorted and grouped anew', () => {
    fc.assert(
      fc.property(queries, histories, (query, tables) => {
        const arranger = newArranger(query, context);
        for (const table of tables) expect(arranger.arrange(table)).toEqual(viewOf(table, query, context));
      }),
      { numRuns: 400 },
    );
  });
});
