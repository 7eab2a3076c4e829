// A list that stays on the screen: after an edit the rows that changed are taken out and put where they belong now. The
// others are neither tested nor sorted nor grouped again.
import type { Row } from '@shared/domain/row';
import type { RowTable } from '../rows';
import type { ViewContext } from './context';
import { testFor } from './filter';
import { compareGroups, groupKeyOf, laidOut } from './group';
import type { View, ViewQuery } from './query';
import { comparison } from './sort';
import { type Arrangement, arranged, matching, viewFrom } from './view';

/** With more changes than one in so many rows, sorting them all is as fast. */
const FEW = 8;

interface Changes {
  readonly gone: ReadonlySet<Row>;
  readonly come: readonly Row[];
}

/** Rows of chunks that both tables have are the same: only the others are compared. Null: too many. */
const changesBetween = (before: RowTable, after: RowTable): Changes | null => {
  const former = new Set(before.chunks);
  const made = after.chunks.filter((chunk) => !former.delete(chunk)).flat();
  if (made.length * FEW > after.size + 64 * FEW) return null;
  const gone = new Set([...former].flat());
  const come = made.filter((row) => !gone.delete(row));
  return { gone, come };
};

/** The first place in `rows` that does not come before `row`. */
const placeFor = (rows: readonly Row[], row: Row, compare: (a: Row, b: Row) => number): number => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(rows[middle] as Row, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

export interface Arranger {
  readonly arrange: (table: RowTable) => View;
}

/** For one query, person, desk and moment. */
export const newArranger = (query: ViewQuery, context: ViewContext): Arranger => {
  const { group, sort } = query;
  const test = testFor(query.filters, query.text, context);
  const within = comparison(sort.by, sort.descending, context);
  const keyOf = (row: Row): string => (group === null ? '' : groupKeyOf(row, group, context));
  const between = group === null ? () => 0 : compareGroups(group, context);
  const compare = (a: Row, b: Row): number => between(keyOf(a), keyOf(b)) || within(a, b);
  let last: { readonly table: RowTable; readonly arrangement: Arrangement } | null = null;

  const moved = (before: Arrangement, { gone, come }: Changes): Arrangement => {
    const rows = gone.size === 0 ? [...before.rows] : before.rows.filter((row) => !gone.has(row));
    const counts = new Map(before.groups.map(({ key, count }) => [key, count]));
    const count = (row: Row, by: 1 | -1) => {
      const key = keyOf(row);
      const left = (counts.get(key) ?? 0) + by;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    };
    for (const row of gone) if (test(row)) count(row, -1);
    for (const row of come) {
      if (!test(row)) continue;
      rows.splice(placeFor(rows, row, compare), 0, row);
      count(row, 1);
    }
    return { rows, groups: group === null ? [] : laidOut(counts, between) };
  };

  return {
    arrange: (table) => {
      const changes = last && changesBetween(last.table, table);
      const arrangement =
        last && changes ? moved(last.arrangement, changes) : arranged(matching(table, query, context), query, context);
      last = { table, arrangement };
      return viewFrom(arrangement);
    },
  };
};
