// What of a profile lies on the disk, whoever wrote it, and taking it away from there.
import { SCHEMA_VERSION } from '@shared/contract/sync';
import { dropKept } from '../snapshot-store';
import { placeOf, type Side } from './place-of';

/** As RxDB's databases are named (`worker/database`, `sealed-storage`). */
const databasesOf = (personId: string, side: Side): readonly string[] => {
  const safe = personId.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_');
  const prefix = side === 'plain' ? '' : 'sealed-';
  const versions = Array.from({ length: SCHEMA_VERSION }, (_, n) => `pulled-${n + 1}`);
  return ['own', ...versions].map((name) => `rxdb-dexie-${prefix}firstline-${safe}-${name}--`);
};

const othersOf = (place: string): readonly string[] => [
  `firstline-keys-${place}`,
  `firstline-files-${place}`,
  ...['', '~figures', '~past'].map((job) => `firstline-search-${place}${job}`),
];

/** A database that somebody still has open goes when they let go of it (ms). */
const PATIENCE = 3_000;

const removed = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => resolve();
    setTimeout(resolve, PATIENCE);
  });

const removeFolders = async (place: string): Promise<void> => {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  for (const name of foldersOf(place)) {
    await root?.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
};

const foldersOf = (place: string): readonly string[] =>
  ['journal', 'unsent'].map((folder) => `firstline-${folder}-${encodeURIComponent(place)}`);

const databasesThere = async (personId: string, side: Side): Promise<readonly string[]> => {
  const starts = databasesOf(personId, side);
  const others = new Set(othersOf(placeOf(personId, side)));
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.filter((name) => others.has(name) || starts.some((start) => name.startsWith(start)));
};

/** Whether this person was ever here. */
export const isThere = async (personId: string, side: Side): Promise<boolean> => {
  if ((await databasesThere(personId, side)).length > 0) return true;
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  const found = foldersOf(placeOf(personId, side)).map((name) => root?.getDirectoryHandle(name).catch(() => undefined));
  return (await Promise.all(found)).some((folder) => folder !== undefined);
};

/** Everything of one side, whoever made it. What is not there is no matter. */
export const removeSide = async (personId: string, side: Side): Promise<void> => {
  const place = placeOf(personId, side);
  const names = await databasesThere(personId, side);
  await Promise.all([...names.map(removed), removeFolders(place), dropKept(place).catch(() => undefined)]);
};
