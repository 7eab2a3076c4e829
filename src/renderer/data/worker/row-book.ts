// The rows of the working set, in the worker: what pages that come later are told, and what the snapshot is made of.
// Each change has a stamp, so that a page that painted from a snapshot is told only what is newer.
import { isFinal } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';

export interface RowChange {
  readonly put: readonly Row[];
  readonly remove: readonly string[];
}

export interface RowBook {
  readonly size: number;
  readonly stamp: number;
  rows(): Row[];
  /** In the book, or told as final: a page may show it still, and must hear what happens to it. */
  mayBeShown(number: string): boolean;
  /** Told as final, and in no book any more. */
  ended(): string[];
  /** All that pages may show. */
  told(): string[];
  /** From the snapshot: known to every page that read the same one. */
  load(rows: readonly Row[], stamp: number): void;
  /** Final tickets leave; of those that were never told of, only who shows one (`shown`) is told. */
  change(put: readonly Row[], remove: readonly string[], shown: (number: string) => boolean): RowChange;
  /** Null: this book does not reach back so far, send everything. */
  since(stamp: number): RowChange | null;
}

export const newRowBook = (now: () => number): RowBook => {
  const rows = new Map<string, { readonly row: Row; readonly stamp: number }>();
  const removed = new Map<string, number>();
  const ended = new Set<string>();
  let stamp = now();
  let base = stamp;
  const next = (): number => {
    stamp = Math.max(stamp + 1, now());
    return stamp;
  };
  return {
    get size() {
      return rows.size;
    },
    get stamp() {
      return stamp;
    },
    rows: () => [...rows.values()].map(({ row }) => row),
    mayBeShown: (number) => rows.has(number) || ended.has(number),
    ended: () => [...ended],
    told: () => [...rows.keys(), ...ended],
    load: (known, at) => {
      for (const row of known) rows.set(row.number, { row, stamp: at });
      base = at;
      stamp = Math.max(stamp, at);
    },
    change: (put, remove, shown) => {
      const at = next();
      const told: Row[] = [];
      const gone: string[] = [];
      const leave = (number: string) => {
        if (!rows.delete(number)) return false;
        removed.set(number, at);
        return true;
      };
      for (const row of put) {
        if (isFinal(row.state)) {
          // Told as a row, not as a removal: whoever shows it shows it as closed, and goes on showing it.
          const left = leave(row.number);
          if (!left && !ended.has(row.number) && !shown(row.number)) continue;
          ended.add(row.number);
          told.push(row);
          continue;
        }
        ended.delete(row.number);
        rows.set(row.number, { row, stamp: at });
        removed.delete(row.number);
        told.push(row);
      }
      for (const number of remove) {
        // Told of what is not in the book too: pages may show it among what is closed.
        leave(number);
        ended.delete(number);
        gone.push(number);
      }
      return { put: told, remove: gone };
    },
    since: (from) => {
      if (from < base) return null;
      const put = [...rows.values()].filter((entry) => entry.stamp > from).map(({ row }) => row);
      const remove = [...removed].filter(([, at]) => at > from).map(([number]) => number);
      return { put, remove };
    },
  };
};
