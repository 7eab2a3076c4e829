// The device's keys in a database of their own: IndexedDB keeps a key without ever showing it.
import type { SealedPairs } from '../vault/sealed-keys';
import type { KeyKeeper } from './seal';

const STORE = 'keys';
const PAIR = 'pair';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

interface Kept<P> {
  read(): Promise<P | null>;
  write(pair: P): Promise<void>;
  drop(): Promise<void>;
}

const keptIn = <P>(place: string): Kept<P> => {
  const name = `firstline-keys-${place}`;

  const within = async <T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    const db = await settled(opening);
    try {
      return await settled(act(db.transaction(STORE, mode).objectStore(STORE)));
    } finally {
      db.close();
    }
  };

  return {
    read: async () => (await within<P | undefined>('readonly', (store) => store.get(PAIR))) ?? null,
    // `add` leaves a pair that is there already.
    write: (keys) =>
      within('readwrite', (store) => store.add(keys, PAIR)).then(
        () => undefined,
        () => undefined,
      ),
    drop: async () => {
      await settled(indexedDB.deleteDatabase(name));
    },
  };
};

/** @param place a person's, by name */
export const keyFile = (place: string): KeyKeeper => keptIn<CryptoKeyPair>(place);
export const sealedKeyFile = (place: string): SealedPairs => keptIn(place);
