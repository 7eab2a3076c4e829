// Where snapshots lie: one record in IndexedDB for each person, replaced whole.

const DATABASE = 'firstline-snapshots';
const STORE = 'snapshots';

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const run = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    db.close();
  }
};

export const readKept = (personId: string): Promise<unknown> =>
  run('readonly', (store) => store.get(personId) as IDBRequest<unknown>);

export const writeKept = async (personId: string, value: unknown): Promise<void> => {
  await run('readwrite', (store) => store.put(value, personId));
};

export const dropKept = async (personId: string): Promise<void> => {
  await run('readwrite', (store) => store.delete(personId));
};
