// A list from rows and a query: pure, and fast enough to run on every change. What was found in a chunk of rows holds as
// long as the chunk lives, so that after an edit only one chunk is looked at again.
import type { Row } from '@shared/domain/row';
import type { Chunk, RowTable } from '../rows';
import type { Test, ViewContext } from './context';
import { narrows, testFor, wordsIn } from './filter';
import { withWords } from './folded';
import { groupRows } from './group';
import type { View, ViewQuery } from './query';
import { sortRows } from './sort';

interface Found {
  readonly text: string;
  /** Null: every row belongs to it. */
  readonly test: Test | null;
  readonly words: readonly string[];
  readonly context: ViewContext;
  readonly inChunk: WeakMap<Chunk, readonly Row[]>;
}

type Narrowing = Pick<ViewQuery, 'filters' | 'text'>;

// Filters and contexts are values that stay the same objects as long as they mean the same: who sorts anew, or types a
// text and takes it away again, finds what was found. Of texts, the last one is kept.
const lookers = new WeakMap<ViewContext, WeakMap<Narrowing['filters'], { all?: Found; texted?: Found }>>();

const lookerFor = ({ filters, text }: Narrowing, context: ViewContext): Found => {
  const ofContext = lookers.get(context) ?? new WeakMap<Narrowing['filters'], { all?: Found; texted?: Found }>();
  lookers.set(context, ofContext);
  const ofFilters = ofContext.get(filters) ?? {};
  ofContext.set(filters, ofFilters);
  const known = text === '' ? ofFilters.all : ofFilters.texted;
  if (known?.text === text) return known;
  const made: Found = {
    text,
    test: narrows(filters, context) ? testFor(filters, '', context) : null,
    words: wordsIn(text),
    context,
    inChunk: new WeakMap(),
  };
  if (text === '') ofFilters.all = made;
  else ofFilters.texted = made;
  return made;
};

const foundIn = (chunk: Chunk, { test, words, context, inChunk }: Found): readonly Row[] => {
  if (!test && words.length === 0) return chunk;
  const known = inChunk.get(chunk);
  if (known) return known;
  const named = words.length === 0 ? chunk : withWords(chunk, words, context);
  const rows = test ? named.filter(test) : named;
  inChunk.set(chunk, rows);
  return rows;
};

/** In the order of their numbers. */
export const matching = ({ chunks }: RowTable, query: Narrowing, context: ViewContext): Row[] => {
  const looker = lookerFor(query, context);
  // `flatMap` takes a millisecond for ten thousand rows; this does not.
  const rows: Row[] = [];
  for (let n = 0; n < chunks.length; n += 1) {
    const found = foundIn(chunks[n] as Chunk, looker);
    for (let at = 0; at < found.length; at += 1) rows.push(found[at] as Row);
  }
  return rows;
};

export const countMatching = ({ chunks }: RowTable, query: Narrowing, context: ViewContext): number => {
  const looker = lookerFor(query, context);
  let count = 0;
  for (const chunk of chunks) count += foundIn(chunk, looker).length;
  return count;
};

/** Rows in the order in which a list shows them, with its groups. */
export interface Arrangement {
  readonly rows: readonly Row[];
  readonly groups: View['groups'];
}

/** `rows` in the order of their numbers. */
export const arranged = (rows: readonly Row[], query: ViewQuery, context: ViewContext): Arrangement => {
  const sorted = sortRows(rows, query.sort.by, query.sort.descending, context);
  return query.group === null ? { rows: sorted, groups: [] } : groupRows(sorted, query.group, context);
};

export const viewFrom = ({ rows, groups }: Arrangement): View => {
  const numbers: string[] = new Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) numbers[at] = (rows[at] as Row).number;
  return { numbers, groups, total: rows.length, status: 'ready' };
};

export const viewOf = (table: RowTable, query: ViewQuery, context: ViewContext): View =>
  viewFrom(arranged(matching(table, query, context), query, context));

export type Matcher = (table: RowTable) => Row[];

/** For a list that stays on the screen. */
export const newMatcher =
  (query: Narrowing, context: ViewContext): Matcher =>
  (table) =>
    matching(table, query, context);
