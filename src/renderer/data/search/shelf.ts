// What the search worker keeps on disk: the parts of each consumer, and the position in the feed that they stand for,
// always written together.
import type { FeedCheckpoint } from '@shared/search/feed';
import type { KeptPart } from './consumer';

/** What the parts were written by; another set of versions does not read them. */
export interface ShelfMark {
  readonly versions: Readonly<Record<string, number>>;
  readonly checkpoint: FeedCheckpoint;
}

export interface ShelfContent {
  readonly mark: ShelfMark;
  /** By consumer, then by key. */
  readonly parts: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
}

export interface Shelf {
  /** Null: nothing was kept, or it can't be read. */
  read(): Promise<ShelfContent | null>;
  write(mark: ShelfMark, parts: ReadonlyMap<string, readonly KeptPart[]>): Promise<void>;
  clear(): Promise<void>;
  close?(): void;
}

const STORE = 'parts';
const MARK = 'mark';
/** Between a consumer's name and its key. */
const JOINT = '/';

/** `of` is a worker's name: one shelf for each. */
const databaseName = (of: string): string => `firstline-search-${of}`;

const open = (of: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName(of), 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const sorted = (keys: readonly IDBValidKey[], values: readonly unknown[]): ShelfContent | null => {
  const parts = new Map<string, Map<string, unknown>>();
  let mark: ShelfMark | null = null;
  keys.forEach((key, at) => {
    const name = String(key);
    if (name === MARK) mark = values[at] as ShelfMark;
    const joint = name.indexOf(JOINT);
    if (joint < 0) return;
    const consumer = name.slice(0, joint);
    const own = parts.get(consumer) ?? new Map<string, unknown>();
    own.set(name.slice(joint + 1), values[at]);
    parts.set(consumer, own);
  });
  return mark && { mark, parts };
};

export const openShelf = (of: string): Shelf => {
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    opened ??= open(of).then((db) => {
      // Another page forgets this person: it is not held up.
      db.onversionchange = () => db.close();
      return db;
    });
    return opened;
  };
  return {
    read: async () => {
      try {
        const transaction = (await database()).transaction(STORE, 'readonly');
        const store = transaction.objectStore(STORE);
        const keys = store.getAllKeys();
        // One request for each: large values are then read side by side, which takes half the time.
        let values: IDBRequest<unknown>[] = [];
        keys.onsuccess = () => {
          values = keys.result.map((key) => store.get(key) as IDBRequest<unknown>);
        };
        await finished(transaction);
        return sorted(
          keys.result,
          values.map(({ result }) => result),
        );
      } catch {
        return null;
      }
    },
    write: async (mark, parts) => {
      const transaction = (await database()).transaction(STORE, 'readwrite');
      const store = transaction.objectStore(STORE);
      for (const [consumer, own] of parts) {
        for (const [key, value] of own) {
          if (value === undefined) store.delete(consumer + JOINT + key);
          else store.put(value, consumer + JOINT + key);
        }
      }
      store.put(mark, MARK);
      await finished(transaction);
    },
    clear: async () => {
      const transaction = (await database()).transaction(STORE, 'readwrite');
      transaction.objectStore(STORE).clear();
      await finished(transaction);
    },
    close: () => {
      void opened?.then((db) => db.close());
      opened = null;
    },
  };
};
