// What outlives a device's life: RxDB's documents, the journal, the snapshot, localStorage, the clock's error. Each operation takes its
// time; whoever dies in between finds what was written by then, and a write is done wholly or not at all.
import type { Snapshot } from '../../src/renderer/data/snapshot-file';
import { memoryFiles } from '../../src/renderer/data/testing/memory-files';
import { memoryStorage } from '../../src/renderer/data/testing/memory-storage';
import type { AnyStorage } from '../../src/renderer/data/worker/database';
import type { JournalFiles } from '../../src/renderer/data/worker/journal/journal';
import type { Chance } from '../builders/chance';
import type { Client } from './client-entry';
import type { Harm, HarmBook } from './harm';
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
  /** Null: this browser keeps no files. */
  readonly journal: Map<string, string> | null;
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

export const newDisk = (keepsFiles: boolean): Disk => {
  const disk: Disk = {
    states: new Map(),
    snapshot: null,
    journal: keepsFiles ? new Map() : null,
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

/** The browser finds its database damaged, and throws all of it away. Files and localStorage are kept apart from it. */
export const loseStore = (disk: Disk): void => {
  disk.instances.clear();
  disk.states = new Map();
};

export interface Around {
  readonly schedule: Schedule;
  readonly chance: Chance;
  readonly harm: HarmBook;
}

/** A file is there with all of its text or not at all; each operation takes its time. */
export const journalOf = (disk: Disk, life: Owner, { schedule, chance, harm }: Around): JournalFiles | null => {
  if (disk.journal === null) return null;
  const files = memoryFiles(disk.journal);
  const timed =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      await schedule.wait(life, chance.next() * 2);
      const result = await act(...args);
      await schedule.wait(life, chance.next() * 0.5);
      return result;
    };
  const write: JournalFiles['write'] = async (name, text) => {
    const why = refusal(disk, chance);
    if (why) {
      harm.add(why);
      throw new DOMException('no room', 'QuotaExceededError');
    }
    await files.write(name, text);
  };
  return {
    list: timed(files.list),
    read: timed(files.read),
    write: timed(write),
    remove: timed(files.remove),
    drop: timed(files.drop),
  };
};

/** @returns whether a write is refused, and why */
const refusal = ({ full, quota }: Disk, chance: Chance): Harm | null => {
  if (full) return 'deviceFull';
  return chance.of(quota) ? 'quotaExceeded' : null;
};

const timed = new Set(['bulkWrite', 'findDocumentsById', 'query', 'count', 'getChangedDocumentsSince']);

/** RxDB's storage in memory, over what an earlier life has left. */
export const storageOf = (disk: Disk, client: Client, life: Owner, { schedule, chance, harm }: Around): AnyStorage => {
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
  const perform = (instance: Instance, operation: string, args: unknown[]): Promise<unknown> => {
    const act = instance[operation] as (...args: unknown[]) => Promise<unknown>;
    return new Promise((resolve, reject) => {
      last = schedule.after(last, chance.next() * 1.5);
      schedule.later(life, last - schedule.now, () => {
        if (operation === 'bulkWrite') {
          const why = refusal(disk, chance);
          if (why) {
            harm.add(why);
            return reject(new DOMException('no room', 'QuotaExceededError'));
          }
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
