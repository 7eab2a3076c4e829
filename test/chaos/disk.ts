// What outlives a device's life: RxDB's documents, the snapshot, localStorage, the clock's error. Each operation takes its
// time; whoever dies in between finds what was written by then, and a write is done wholly or not at all.
import type { Snapshot } from '../../src/renderer/data/snapshot-file';
import { memoryStorage } from '../../src/renderer/data/testing/memory-storage';
import type { AnyStorage } from '../../src/renderer/data/worker/database';
import type { Chance } from '../builders/chance';
import type { Client } from './client-entry';
import type { Owner, Schedule } from './schedule';

interface State {
  readonly documents: Map<string, Record<string, unknown>>;
  changes$: unknown;
  refCount: number;
  removed: boolean;
  ensurePersistenceTask?: unknown;
  ensurePersistenceIdlePromise?: unknown;
}

interface Instance {
  readonly collectionName: string;
  ensurePersistence(): void;
  [operation: string]: unknown;
}

export interface Disk {
  states: Map<string, State>;
  snapshot: Snapshot | null;
  readonly localStorage: Storage;
  readonly instances: Set<Instance>;
  /** Nothing more can be written. */
  full: boolean;
  /** The share of writes that the browser refuses. */
  quota: number;
  /** A wrapper around writes, for bugs that are planted. */
  onWrite: ((collection: string, rows: WriteRow[]) => WriteRow[]) | null;
}

export interface WriteRow {
  previous?: Record<string, unknown>;
  document: Record<string, unknown>;
}

export const newDisk = (): Disk => {
  const disk: Disk = {
    states: new Map(),
    snapshot: null,
    localStorage: memoryStorage(),
    instances: new Set(),
    full: false,
    quota: 0,
    onWrite: null,
  };
  const { setItem } = disk.localStorage;
  disk.localStorage.setItem = (key, value) => {
    if (disk.full) throw new DOMException('no room', 'QuotaExceededError');
    setItem(key, value);
  };
  return disk;
};

/** Documents of a collection as they are stored, without those that are deleted. */
export const storedIn = (disk: Disk, database: 'pulled' | 'own', collection: string): Record<string, unknown>[] => {
  for (const instance of disk.instances) instance.ensurePersistence();
  const found: Record<string, unknown>[] = [];
  for (const [key, state] of disk.states) {
    if (!key.includes(`-${database}`) || !key.includes(`--${collection}--`)) continue;
    for (const document of state.documents.values()) if (!document['_deleted']) found.push(document);
  }
  return found;
};

const timed = new Set(['bulkWrite', 'findDocumentsById', 'query', 'count', 'getChangedDocumentsSince']);

/** RxDB's storage in memory, over what an earlier life has left. */
export const storageOf = (disk: Disk, client: Client, life: Owner, schedule: Schedule, chance: Chance): AnyStorage => {
  for (const instance of disk.instances) instance.ensurePersistence();
  disk.instances.clear();
  const inherited = [...disk.states].filter(([, { removed }]) => !removed);
  disk.states = new Map(
    inherited.map(([key, state]) => {
      const fresh = { ...state, changes$: new client.Subject(), refCount: 0 };
      delete fresh.ensurePersistenceTask;
      delete fresh.ensurePersistenceIdlePromise;
      return [key, fresh];
    }),
  );
  const memory = { ...client.getRxStorageMemory(), collectionStates: disk.states } as unknown as AnyStorage;

  // One after another, as a browser writes: what comes later is not done before.
  let last = schedule.now;
  const refused = (): boolean => disk.full || chance.of(disk.quota);
  const perform = (instance: Instance, operation: string, args: unknown[]): Promise<unknown> => {
    const act = instance[operation] as (...args: unknown[]) => Promise<unknown>;
    return new Promise((resolve, reject) => {
      last = schedule.after(last, chance.next() * 1.5);
      schedule.later(life, last - schedule.now, () => {
        if (operation === 'bulkWrite') {
          if (refused()) return reject(new DOMException('no room', 'QuotaExceededError'));
          if (disk.onWrite) args[0] = disk.onWrite(instance.collectionName, args[0] as WriteRow[]);
        }
        // Written; that it was is heard of a moment later.
        const done = act.apply(instance, args);
        schedule.later(life, chance.next() * 0.5, () => done.then(resolve, reject));
      });
    });
  };

  return {
    ...memory,
    createStorageInstance: async (params: never) => {
      await schedule.wait(life, chance.next());
      const instance = (await memory.createStorageInstance(params)) as unknown as Instance;
      disk.instances.add(instance);
      return new Proxy(instance, {
        get: (target, name: string) => {
          const value = target[name];
          if (timed.has(name)) return (...args: unknown[]) => perform(target, name, args);
          return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
        },
      });
    },
  } as unknown as AnyStorage;
};
