// A device over a browser's databases, as the worker opens them.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { Disk } from '../../src/renderer/data/testing/device';
import type { AnyStorage } from '../../src/renderer/data/worker/database';
import type { Profile } from './profile';
import { type StoredDatabase, writeDatabases } from './stored-databases';

export interface BrowserDisk extends Disk {
  readonly factory: IDBFactory;
}

export const emptyDisk = (): BrowserDisk => {
  const factory = new IDBFactory();
  const storage = getRxStorageDexie({ indexedDB: factory, IDBKeyRange }) as unknown as AnyStorage;
  return { factory, storage, snapshot: null, files: new Map() };
};

/** @param databases in place of the profile's own */
export const diskOf = async (profile: Profile, databases: readonly StoredDatabase[] = profile.databases) => {
  const disk = emptyDisk();
  await writeDatabases(disk.factory, databases);
  for (const [name, text] of Object.entries(profile.journal)) disk.files.set(name, text);
  disk.snapshot = profile.snapshot as Disk['snapshot'];
  return disk;
};
