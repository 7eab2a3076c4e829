// How many tickets the named views hold, counted by chunks of rows: after an edit only the chunks that changed are counted
// again, and counting them all can be cut into slices.
import type { Chunk, RowTable } from '../rows';
import type { Test, ViewContext } from './context';
import { narrows, testFor } from './filter';
import { namedViews, type ViewName, viewNames } from './named';

type CountedView = Exclude<ViewName, 'closed'>;
/** `closed` is counted by its list. */
const counted = viewNames.filter((name): name is CountedView => name !== 'closed');

export type ViewCounts = Readonly<Record<CountedView, number>>;

export interface Counter {
  /** Null: `mayGoOn` said no before all chunks were counted. What was counted is kept; ask again. */
  readonly count: (table: RowTable, mayGoOn?: () => boolean) => ViewCounts | null;
}

/** For one person, desk and moment. */
export const newCounter = (context: ViewContext): Counter => {
  const tests = counted.map((name): Test | null =>
    narrows(namedViews[name].filters, context) ? testFor(namedViews[name].filters, '', context) : null,
  );
  const known = new WeakMap<Chunk, readonly number[]>();
  const countIn = (chunk: Chunk): readonly number[] =>
    tests.map((test) => {
      if (!test) return chunk.length;
      let count = 0;
      for (const row of chunk) if (test(row)) count += 1;
      return count;
    });
  return {
    count: ({ chunks }, mayGoOn = () => true) => {
      const totals = tests.map(() => 0);
      for (const chunk of chunks) {
        let counts = known.get(chunk);
        if (!counts) {
          if (!mayGoOn()) return null;
          counts = countIn(chunk);
          known.set(chunk, counts);
        }
        for (let at = 0; at < totals.length; at += 1) totals[at] = (totals[at] ?? 0) + (counts[at] ?? 0);
      }
      return Object.fromEntries(counted.map((name, at) => [name, totals[at] ?? 0])) as ViewCounts;
    },
  };
};

export const sameCounts = (a: ViewCounts | null, b: ViewCounts): boolean =>
  a !== null && counted.every((name) => a[name] === b[name]);
