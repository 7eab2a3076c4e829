// What is kept on disk, in buckets of neighbouring numbers: a changed ticket rewrites its bucket alone.
import type { KeptPart } from './consumer';

export interface Kept<T> {
  get(id: string): T | undefined;
  values(): Iterable<T>;
  put(id: string, value: T): void;
  remove(id: string): void;
  clear(): void;
  /** Buckets that changed since they were last asked for; undefined: empty now. */
  changed(): readonly KeptPart[];
  load(parts: ReadonlyMap<string, unknown>): void;
}

const IN_A_BUCKET = 128;

const bucketOf = (id: string): number => Math.floor(Number(/\d+/.exec(id)?.[0] ?? 0) / IN_A_BUCKET);

/** @param prefix of the parts' keys; no other part's key may begin with it */
export const newKept = <T>(prefix: string): Kept<T> => {
  const buckets = new Map<number, Map<string, T>>();
  const dirty = new Set<number>();
  const remove = (id: string): void => {
    const bucket = bucketOf(id);
    const own = buckets.get(bucket);
    if (!own?.delete(id)) return;
    if (own.size === 0) buckets.delete(bucket);
    dirty.add(bucket);
  };
  return {
    get: (id) => buckets.get(bucketOf(id))?.get(id),
    *values() {
      for (const own of buckets.values()) yield* own.values();
    },
    put: (id, value) => {
      const bucket = bucketOf(id);
      const own = buckets.get(bucket) ?? new Map<string, T>();
      buckets.set(bucket, own.set(id, value));
      dirty.add(bucket);
    },
    remove,
    clear: () => {
      for (const bucket of buckets.keys()) dirty.add(bucket);
      buckets.clear();
    },
    changed: () => {
      const parts = [...dirty].map((bucket) => [`${prefix}${bucket}`, buckets.get(bucket)] as const);
      dirty.clear();
      return parts;
    },
    load: (parts) => {
      for (const [key, value] of parts) {
        if (key.startsWith(prefix)) buckets.set(Number(key.slice(prefix.length)), value as Map<string, T>);
      }
    },
  };
};
