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
  /** All of them, for words that the chunk does not have at all. */
  readonly all: string;
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
  const folded = { people, callers, texts, all: texts.join('\n') };
  known.set(chunk, folded);
  return folded;
};

/** The rows in which every one of the words is. */
export const withWords = (chunk: Chunk, words: readonly string[], context: ViewContext): readonly Row[] => {
  const { all, texts } = foldedOf(chunk, context);
  if (!words.every((word) => all.includes(word))) return [];
  return chunk.filter((_row, at) => words.every((word) => texts[at]?.includes(word)));
};

/** Ahead of the first search. False: `mayGoOn` said no before all was folded; ask again. */
export const foldAhead = ({ chunks }: RowTable, context: ViewContext, mayGoOn: () => boolean): boolean =>
  chunks.every((chunk) => {
    if (known.get(chunk)?.people === context.desk.people) return true;
    if (!mayGoOn()) return false;
    foldedOf(chunk, context);
    return true;
  });
