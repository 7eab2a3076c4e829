// Where a profile lies on this device: plain, or sealed under its key, each under names of its own.
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { dropSnapshot, readSnapshot, writeSnapshot } from '../snapshot-file';
import { placeOf } from '../vault/place-of';
import { sealedKeys } from '../vault/sealed-keys';
import { sealedStorage } from '../vault/sealed-storage';
import { sealedFiles } from '../vault/sealed-stores';
import { newSealer, type VaultKey } from '../vault/sealer';
import type { AnyStorage } from './database';
import type { DeskOptions } from './desk';
import { browserFiles } from './journal/browser-files';
import { keyFile, sealedKeyFile } from './key-file';

export type Place = Required<Pick<DeskOptions, 'storage' | 'snapshots' | 'keys' | 'journal'>>;

/** @param key null: the plain one */
export const placeFor = async (personId: string, key: VaultKey | null): Promise<Place> => {
  const sealer = key && (await newSealer(key));
  const place = placeOf(personId, key ? 'sealed' : 'plain');
  const dexie = getRxStorageDexie() as unknown as AnyStorage;
  const journal = browserFiles(place);
  return {
    storage: sealer ? sealedStorage(dexie, sealer) : dexie,
    snapshots: {
      read: () => readSnapshot(place, undefined, sealer),
      write: (snapshot) => writeSnapshot(place, snapshot, sealer),
      drop: () => dropSnapshot(place),
    },
    keys: sealer ? sealedKeys(sealedKeyFile(place), sealer) : keyFile(place),
    journal: sealer ? journal.then((files) => files && sealedFiles(files, sealer)) : journal,
  };
};
