// What text search looks through, folded to lower case once for each chunk of rows and kept as long as the chunk lives.

import type { Person } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import type { Chunk, RowTable } from '../rows';
import { personName, type ViewContext } from './context';
import { haystack } from './filter';

interface Folded {
  /** The people whose names are in it. */
  people: ReadonlyMap<string, Person>;
  readonly callers: readonly string[];
  readonly texts: readonly string[];
  /** All of them, one after the other: a word is looked for in a chunk at once, not in each of its rows. */
  readonly all: string;
  /** Where each begins in it. */
  readonly starts: readonly number[];
}

const known = new WeakMap<Chunk, Folded>();

const foldedOf = (chunk: Chunk, context: ViewContext): Folded => {
  const { people } = context.desk;
  const before = known.get(chunk);
  if (before?.people === people) return before;
  const callers = chunk.map((row) => personName(context, row.callerId));
  if (before && callers.every((name, at) => name === before.callers[at])) {
    before.people = people;
    return before;
  }
  const texts = chunk.map((row, at) => haystack(row, callers[at] ?? ''));
  let end = 0;
  const starts = texts.map(({ length }) => {
    end += length + 1;
    return end - length - 1;
  });
  const folded = { people, callers, texts, all: texts.join('\n'), starts };
  known.set(chunk, folded);
  return folded;
};

/** The rows in which every one of the words is; none of the words has a space in it, so none is found across two rows. */
export const withWords = (
  chunk: Chunk,
  [word = '', ...others]: readonly string[],
  context: ViewContext,
): readonly Row[] => {
  const { all, texts, starts } = foldedOf(chunk, context);
  const rows: Row[] = [];
  let at = 0;
  for (let hit = all.indexOf(word); hit !== -1; hit = all.indexOf(word, starts[at])) {
    while ((starts[at + 1] ?? Number.POSITIVE_INFINITY) <= hit) at += 1;
    if (others.every((other) => texts[at]?.includes(other))) rows.push(chunk[at] as Row);
    at += 1;
    if (at === texts.length) break;
  }
  return rows;
};

/** Ahead of the first search. False: `mayGoOn` said no before all was folded; ask again. */
export const foldAhead = ({ chunks }: RowTable, context: ViewContext, mayGoOn: () => boolean): boolean =>
  chunks.every((chunk) => {
    if (known.get(chunk)?.people === context.desk.people) return true;
    if (!mayGoOn()) return false;
    foldedOf(chunk, context);
    return true;
  });
