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
  for (const folder of ['journal', 'unsent']) {
    const name = `firstline-${folder}-${encodeURIComponent(place)}`;
    await root?.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
};

/** Everything of one side, whoever made it. What is not there is no matter. */
export const removeSide = async (personId: string, side: Side): Promise<void> => {
  const place = placeOf(personId, side);
  const starts = databasesOf(personId, side);
  const others = new Set(othersOf(place));
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const mine = names.filter((name) => others.has(name) || starts.some((start) => name.startsWith(start)));
  await Promise.all([...mine.map(removed), removeFolders(place), dropKept(place).catch(() => undefined)]);
};
