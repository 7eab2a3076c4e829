// The list that the queue opens holds exactly the tickets that the figure counts.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type BoardSet, loadParts, rowsIn } from '@/data/figures/board';
import { type RowTable, rowsOf } from '@/data/rows';
import { testFor } from '@/data/view/filter';
import { context, histories } from '../../../../test/builders/row-histories';
import { queryFor } from './drill';

const set: fc.Arbitrary<BoardSet> = fc.record(
  {
    assigneeId: fc.constantFrom(null, 'ann', 'bob'),
    part: fc.constantFrom(...loadParts),
    groupId: fc.constantFrom('l1', 'l2'),
    priority: fc.constantFrom(1, 2, 3),
  },
  { requiredKeys: [] },
);

it('for every set that a list of the queue can say', () => {
  fc.assert(
    fc.property(histories, set, fc.subarray(['l1', 'l2', 'hr'], { minLength: 1 }), (tables, asked, groupIds) => {
      const table = tables.at(-1) as RowTable;
      // A group of the set is one of those that are looked at.
      const wanted =
        asked.groupId !== undefined && !groupIds.includes(asked.groupId)
          ? { ...asked, groupId: groupIds[0] ?? '' }
          : asked;
      const query = queryFor(wanted, groupIds);
      const listed = rowsOf(table).filter(testFor(query?.filters ?? [], '', context));
      expect(listed).toEqual(rowsIn(table, wanted, { groupIds: new Set(groupIds), now: context.now }));
    }),
  );
});

it('not for an age, which no filter says', () => {
  expect(queryFor({ age: 2 }, ['l1'])).toBeNull();
});
