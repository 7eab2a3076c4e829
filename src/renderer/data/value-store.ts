// One value under each key, in a database of its own: a transaction that has ended outlives the browser's end.

const STORE = 'values';

const open = (database: string, store: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

export interface ValueStore {
  read(key: string): Promise<unknown>;
  /** Resolves when it would outlive the browser. */
  write(key: string, value: unknown): Promise<void>;
  drop(key: string): Promise<void>;
}

/** Opened for each call: a page that goes must not hold up one that upgrades or removes it. */
export const valueStore = (database: string, name: string = STORE): ValueStore => {
  const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const db = await open(database, name);
    try {
      return await new Promise((resolve, reject) => {
        const transaction = db.transaction(name, mode);
        const request = work(transaction.objectStore(name));
        transaction.oncomplete = () => resolve(request.result);
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      db.close();
    }
  };
  return {
    read: (key) => run('readonly', (store) => store.get(key) as IDBRequest<unknown>),
    write: async (key, value) => {
      await run('readwrite', (store) => store.put(value, key));
    },
    drop: async (key) => {
      await run('readwrite', (store) => store.delete(key));
    },
  };
};
