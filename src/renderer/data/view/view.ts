// A list from rows and a query: pure, and fast enough to run on every change. What was found in a chunk of rows holds as
// long as the chunk lives, so that after an edit only one chunk is looked at again.
import type { Row } from '@shared/domain/row';
import type { Chunk, RowTable } from '../rows';
import type { Test, ViewContext } from './context';
import { testFor } from './filter';
import { groupRows } from './group';
import type { View, ViewGroup, ViewQuery } from './query';
import { sortRows } from './sort';

interface Found {
  readonly test: Test;
  /** Without filters there is nothing to look for. */
  readonly everything: boolean;
  readonly inChunk: WeakMap<Chunk, readonly Row[]>;
}

// Queries and contexts are values that stay the same objects as long as they mean the same.
const lookers = new WeakMap<ViewContext, WeakMap<Narrowing, Found>>();

type Narrowing = Pick<ViewQuery, 'filters' | 'text'>;

const lookerFor = (query: Narrowing, context: ViewContext): Found => {
  const ofContext = lookers.get(context) ?? new WeakMap<Narrowing, Found>();
  lookers.set(context, ofContext);
  const known = ofContext.get(query);
  if (known) return known;
  const { filters, text } = query;
  const made: Found = {
    test: testFor(filters, text, context),
    everything: filters.length === 0 && text.trim() === '',
    inChunk: new WeakMap(),
  };
  ofContext.set(query, made);
  return made;
};

const foundIn = (chunk: Chunk, { test, everything, inChunk }: Found): readonly Row[] => {
  if (everything) return chunk;
  const known = inChunk.get(chunk);
  if (known) return known;
  const rows = chunk.filter(test);
  inChunk.set(chunk, rows);
  return rows;
};

/** In the order of their numbers. */
export const matching = ({ chunks }: RowTable, query: Narrowing, context: ViewContext): Row[] => {
  const looker = lookerFor(query, context);
  const rows: Row[] = [];
  for (const chunk of chunks) for (const row of foundIn(chunk, looker)) rows.push(row);
  return rows;
};

export const countMatching = ({ chunks }: RowTable, query: Narrowing, context: ViewContext): number => {
  const looker = lookerFor(query, context);
  let count = 0;
  for (const chunk of chunks) count += foundIn(chunk, looker).length;
  return count;
};

/** `rows` in the order of their numbers. */
export const arranged = (rows: readonly Row[], query: ViewQuery, context: ViewContext): View => {
  const sorted = sortRows(rows, query.sort.by, query.sort.descending, context);
  const runs = query.group === null ? [{ key: '', rows: sorted }] : groupRows(sorted, query.group, context);
  const numbers: string[] = new Array(rows.length);
  const groups: ViewGroup[] = [];
  let at = 0;
  for (const run of runs) {
    if (query.group !== null) groups.push({ key: run.key, start: at, count: run.rows.length });
    for (const row of run.rows) {
      numbers[at] = row.number;
      at += 1;
    }
  }
  return { numbers, groups, total: rows.length, status: 'ready' };
};

export const viewOf = (table: RowTable, query: ViewQuery, context: ViewContext): View =>
  arranged(matching(table, query, context), query, context);

export type Matcher = (table: RowTable) => Row[];

/** For a list that stays on the screen. */
export const newMatcher =
  (query: Narrowing, context: ViewContext): Matcher =>
  (table) =>
    matching(table, query, context);
