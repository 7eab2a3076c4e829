// The rows of the working set as one immutable value in Redux: chunks of a few dozen rows, in the order of their numbers.
// An edit copies one chunk and the list of chunks, not ten thousand keys; older tables stay as they were, and what was
// computed for a chunk holds as long as that chunk lives.
import type { Row } from '@shared/domain/row';

export type Chunk = readonly Row[];

export interface RowTable {
  /** None is empty. */
  readonly chunks: readonly Chunk[];
  readonly size: number;
  /** Grows with every change. */
  readonly version: number;
}

export interface RowChanges {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

const FULL = 64;
const HALF = FULL / 2;

export const emptyRows: RowTable = { chunks: [], size: 0, version: 0 };

/** Longer numbers are higher: INC9999999 comes before INC10000000. */
export const compareNumbers = (a: string, b: string): number =>
  a.length !== b.length ? a.length - b.length : a < b ? -1 : a > b ? 1 : 0;

/** The first of `count` places at which `isBefore` is false. */
const search = (count: number, isBefore: (at: number) => boolean): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const placeIn = (chunk: Chunk, number: string): number =>
  search(chunk.length, (at) => compareNumbers(chunk[at]?.number ?? '', number) < 0);

/** Where a number is, or would be: the last chunk that does not begin behind it. */
const chunkFor = (chunks: readonly Chunk[], number: string): number =>
  Math.max(0, search(chunks.length, (at) => compareNumbers(chunks[at]?.[0]?.number ?? '', number) <= 0) - 1);

export const getRow = (table: RowTable, number: string): Row | undefined => {
  const chunk = table.chunks[chunkFor(table.chunks, number)];
  const row = chunk?.[placeIn(chunk, number)];
  return row?.number === number ? row : undefined;
};

/** In the order of their numbers. */
export const rowsOf = (table: RowTable): Row[] => table.chunks.flat();

const chunked = (rows: readonly Row[]): Chunk[] => {
  const chunks: Chunk[] = [];
  for (let from = 0; from < rows.length; from += HALF) chunks.push(rows.slice(from, from + HALF));
  return chunks;
};

const areInOrder = (rows: readonly Row[]): boolean => {
  for (let at = 1; at < rows.length; at += 1)
    if (compareNumbers((rows[at - 1] as Row).number, (rows[at] as Row).number) >= 0) return false;
  return true;
};

const rebuilt = (table: RowTable, { put, remove }: RowChanges): RowTable => {
  // As a snapshot brings them.
  if (table.size === 0 && remove.length === 0 && areInOrder(put))
    return { chunks: chunked(put), size: put.length, version: table.version + 1 };
  const byNumber = new Map(rowsOf(table).map((row) => [row.number, row]));
  for (const row of put) byNumber.set(row.number, row);
  for (const number of remove) byNumber.delete(number);
  const rows = [...byNumber.values()].sort((a, b) => compareNumbers(a.number, b.number));
  return { chunks: chunked(rows), size: rows.length, version: table.version + 1 };
};

/** Puts first, then removes. */
export const changeRows = (table: RowTable, changes: RowChanges): RowTable => {
  const { put, remove } = changes;
  if (put.length === 0 && remove.length === 0) return table;
  if (put.length + remove.length > table.size / 4 + FULL) return rebuilt(table, changes);
  const chunks: Row[][] = table.chunks.slice() as Row[][];
  const copies = new Set<Row[]>();
  let size = table.size;
  const writable = (at: number): Row[] => {
    const chunk = chunks[at];
    if (chunk && copies.has(chunk)) return chunk;
    const copy = chunk?.slice() ?? [];
    copies.add(copy);
    chunks[at] = copy;
    return copy;
  };
  for (const row of put) {
    const at = chunkFor(chunks, row.number);
    const chunk = writable(at);
    const place = placeIn(chunk, row.number);
    const isKnown = chunk[place]?.number === row.number;
    chunk.splice(place, isKnown ? 1 : 0, row);
    if (isKnown) continue;
    size += 1;
    if (chunk.length <= FULL) continue;
    const rest = chunk.splice(HALF);
    copies.add(rest);
    chunks.splice(at + 1, 0, rest);
  }
  for (const number of remove) {
    const at = chunkFor(chunks, number);
    const known = chunks[at];
    if (!known || known[placeIn(known, number)]?.number !== number) continue;
    const chunk = writable(at);
    chunk.splice(placeIn(chunk, number), 1);
    size -= 1;
    if (chunk.length === 0) chunks.splice(at, 1);
  }
  return { chunks, size, version: table.version + 1 };
};

export const tableOf = (rows: readonly Row[]): RowTable => changeRows(emptyRows, { put: rows, remove: [] });
