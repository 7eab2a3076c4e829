// Which major incidents there are, from the rows in memory. Chunks that did not change are not looked through again.
import { isFinal } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { useSelector } from 'react-redux';
import type { Chunk, RowTable } from '@/data/rows';
import type { DeskRootState } from '@/data/store';

const NONE: readonly Row[] = [];
const inChunks = new WeakMap<Chunk, readonly Row[]>();

/** Those of a chunk that `wanted` wants; asked once for as long as the chunk lives. */
const majorsIn = (chunk: Chunk): readonly Row[] => {
  const known = inChunks.get(chunk);
  if (known) return known;
  const found = chunk.filter((row) => row.major !== null);
  inChunks.set(chunk, found.length === 0 ? NONE : found);
  return found;
};

const same = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at]);

/** Being worked on: promoted, and not resolved. */
export const isOngoing = (row: Row): boolean =>
  row.major === 'promoted' && row.state !== 'resolved' && !isFinal(row.state);

const rank = (row: Row): number => (isOngoing(row) ? 0 : row.major === 'proposed' ? 1 : 2);

let last: readonly Row[] = NONE;
let lastTable: RowTable | null = null;

/** Proposed and promoted ones that are not closed: what is being worked on, what waits to be decided, what is resolved. */
export const majorsOf = (table: RowTable): readonly Row[] => {
  if (table === lastTable) return last;
  lastTable = table;
  const found = table.chunks
    .flatMap(majorsIn)
    .filter((row) => !isFinal(row.state))
    .sort((a, b) => rank(a) - rank(b) || b.openedAt - a.openedAt);
  if (!same(last, found)) last = found;
  return last;
};

export const useMajors = (): readonly Row[] => useSelector((state: DeskRootState) => majorsOf(state.tickets.rows));
