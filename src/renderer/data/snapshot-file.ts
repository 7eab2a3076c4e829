// The snapshot that lets a page paint before its worker is up: one record in IndexedDB for each person, replaced whole.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { PackedRows } from './snapshot-codec';

export interface Snapshot {
  readonly schema: number;
  /** Epoch ms. One from the future (the clock was set back) is not trusted. */
  readonly savedAt: number;
  /** Rows that changed later have a higher one. */
  readonly stamp: number;
  /** Documents that were stored later are not in it (RxDB's time of the last write). */
  readonly storedUntil: number;
  readonly rows: PackedRows;
  /** Their rows held unsent commands: what became of those is not in the documents. */
  readonly pendingOn: readonly string[];
  readonly settings: DeskSettings;
  /** Those whom the rows name; the others come from the worker. */
  readonly people: readonly Person[];
}

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

/** Null: there is none that this version understands. */
export const readSnapshot = async (personId: string): Promise<Snapshot | null> => {
  try {
    const found = await run<Snapshot | undefined>(
      'readonly',
      (store) => store.get(personId) as IDBRequest<Snapshot | undefined>,
    );
    return found && found.schema === SCHEMA_VERSION && found.savedAt <= Date.now() ? found : null;
  } catch {
    return null;
  }
};

export const writeSnapshot = async (personId: string, snapshot: Snapshot): Promise<void> => {
  await run('readwrite', (store) => store.put(snapshot, personId));
};

export const dropSnapshot = async (personId: string): Promise<void> => {
  await run('readwrite', (store) => store.delete(personId)).catch(() => undefined);
};
