// Databases of a browser as values: what RxDB and Dexie have really written, so that a later version of them is tried too.

interface StoredIndex {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
}

interface StoredStore {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly StoredIndex[];
  readonly rows: readonly { readonly key: IDBValidKey; readonly value: unknown }[];
}

export interface StoredDatabase {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoredStore[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database refuses'));
  });

const storeOf = async (store: IDBObjectStore): Promise<StoredStore> => {
  const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
  const indexes = [...store.indexNames].map((name) => {
    const { keyPath, unique, multiEntry } = store.index(name);
    return { name, keyPath: keyPath as string | string[], unique, multiEntry };
  });
  const { name, keyPath, autoIncrement } = store;
  const rows = keys.map((key, n) => ({ key, value: values[n] as unknown }));
  return { name, keyPath: keyPath as StoredStore['keyPath'], autoIncrement, indexes, rows };
};

export const readDatabases = async (factory: IDBFactory): Promise<readonly StoredDatabase[]> => {
  const found: StoredDatabase[] = [];
  for (const { name = '', version = 1 } of await factory.databases()) {
    const db = await done(factory.open(name));
    const names = [...db.objectStoreNames];
    const stores: StoredStore[] = [];
    for (const each of names) stores.push(await storeOf(db.transaction(each).objectStore(each)));
    db.close();
    found.push({ name, version, stores });
  }
  return found;
};

const writeDatabase = async (factory: IDBFactory, { name, version, stores }: StoredDatabase): Promise<void> => {
  const opening = factory.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: of, keyPath, autoIncrement, indexes } of stores) {
      const store = opening.result.createObjectStore(of, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        store.createIndex(index, path, { unique, multiEntry });
      }
    }
  };
  const db = await done(opening);
  for (const { name: of, keyPath, rows } of stores) {
    const store = db.transaction(of, 'readwrite').objectStore(of);
    for (const { key, value } of rows) await done(keyPath === null ? store.put(value, key) : store.put(value));
  }
  db.close();
};

export const writeDatabases = async (factory: IDBFactory, databases: readonly StoredDatabase[]): Promise<void> => {
  for (const database of databases) await writeDatabase(factory, database);
};
