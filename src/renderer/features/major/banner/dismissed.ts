// Which bars this device no longer shows. A major incident that is promoted anew comes back.
import { useSyncExternalStore } from 'react';

const KEPT = 'firstline.majorsHidden';
/** Old ones fall off: what was hidden weeks ago is closed. */
const MOST = 50;
const NONE: readonly string[] = [];

let raw: string | null = null;
let current: readonly string[] = NONE;
const listeners = new Set<() => void>();

const read = (): readonly string[] => {
  const kept = localStorage.getItem(KEPT);
  if (kept === raw) return current;
  raw = kept;
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    current = Array.isArray(list) ? list.filter((each) => typeof each === 'string') : NONE;
  } catch {
    current = NONE;
  }
  return current;
};

/** `since` is when it was promoted. */
export const hiddenKey = (number: string, since: number | null): string => `${number} ${since ?? 0}`;

export const hide = (key: string): void => {
  localStorage.setItem(KEPT, JSON.stringify([...read().filter((each) => each !== key), key].slice(-MOST)));
  for (const listener of listeners) listener();
};

export const useHidden = (): readonly string[] =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, read);
