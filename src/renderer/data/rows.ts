// The rows of the working set as one immutable value in Redux. Rows lie in buckets by their number, so that an edit
// copies one bucket of a few dozen rows and the list of buckets, not ten thousand keys; old values stay as they were.
import type { Row } from '@shared/domain/row';

const BUCKETS = 512;

type Bucket = readonly Row[];

export interface RowTable {
  readonly buckets: readonly Bucket[];
  readonly size: number;
  /** Grows with every change: equal versions of one page are equal tables. */
  readonly version: number;
}

export interface RowChanges {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

const NOTHING: Bucket = [];

export const emptyRows: RowTable = { buckets: Array.from({ length: BUCKETS }, () => NOTHING), size: 0, version: 0 };

/** Consecutive numbers land in different buckets. */
const bucketOf = (number: string): number => {
  const tail = Number.parseInt(number.slice(-7), 10);
  return Number.isNaN(tail) ? 0 : tail % BUCKETS;
};

export const getRow = (table: RowTable, number: string): Row | undefined => {
  const bucket = table.buckets[bucketOf(number)] ?? NOTHING;
  for (const row of bucket) if (row.number === number) return row;
  return undefined;
};

/** In no particular order. */
export const eachRow = (table: RowTable, visit: (row: Row) => void): void => {
  for (const bucket of table.buckets) for (const row of bucket) visit(row);
};

export const rowsOf = (table: RowTable): Row[] => table.buckets.flat();

export const changeRows = (table: RowTable, { put, remove }: RowChanges): RowTable => {
  if (put.length === 0 && remove.length === 0) return table;
  const buckets = table.buckets.slice();
  const mine = new Map<number, Row[]>();
  const writable = (at: number): Row[] => {
    const known = mine.get(at);
    if (known) return known;
    const copy = (buckets[at] ?? NOTHING).slice();
    mine.set(at, copy);
    buckets[at] = copy;
    return copy;
  };
  let size = table.size;
  for (const row of put) {
    const bucket = writable(bucketOf(row.number));
    const at = bucket.findIndex((candidate) => candidate.number === row.number);
    if (at === -1) {
      bucket.push(row);
      size += 1;
    } else bucket[at] = row;
  }
  for (const number of remove) {
    const bucket = writable(bucketOf(number));
    const at = bucket.findIndex((candidate) => candidate.number === number);
    if (at === -1) continue;
    bucket.splice(at, 1);
    size -= 1;
  }
  return { buckets, size, version: table.version + 1 };
};

export const tableOf = (rows: readonly Row[]): RowTable => changeRows(emptyRows, { put: rows, remove: [] });
