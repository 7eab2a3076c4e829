// A value of this device: kept in localStorage, shared by everything that shows it.
import { useSyncExternalStore } from 'react';

export interface Kept<T> {
  readonly get: () => T;
  readonly set: (next: T) => void;
  readonly use: () => T;
}

/** `read` turns what was stored (or null) into a value; it must cope with anything. */
export const keptValue = <T>(key: string, read: (stored: unknown) => T): Kept<T> => {
  const listeners = new Set<() => void>();
  let current: { readonly value: T } | null = null;
  const get = (): T => {
    if (current) return current.value;
    let stored: unknown = null;
    try {
      stored = JSON.parse(localStorage.getItem(key) ?? 'null');
    } catch {
      // Not ours, or cut short: as if nothing were there.
    }
    current = { value: read(stored) };
    return current.value;
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get,
    set: (next) => {
      current = { value: next };
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // Without room it lasts until the page is closed.
      }
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, get),
  };
};
