// A person's own keys on this device: single letters switched off, and other keys for some actions.
import { useSyncExternalStore } from 'react';
import type { Action } from './action';

export interface KeyPreferences {
  /** False: keys without Ctrl, Alt or ⌘ do nothing but move in lists. */
  readonly singleKeys: boolean;
  /** By action id; an empty list: no key. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

const KEPT = 'firstline.keys';
const standard: KeyPreferences = { singleKeys: true, keys: {} };

const read = (): KeyPreferences => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return standard;
    const { singleKeys, keys } = kept as Partial<KeyPreferences>;
    return { singleKeys: singleKeys !== false, keys: typeof keys === 'object' ? keys : {} };
  } catch {
    return standard;
  }
};

let current: KeyPreferences | null = null;
const listeners = new Set<() => void>();

export const keyPreferences = (): KeyPreferences => {
  current ??= read();
  return current;
};

export const setKeyPreferences = (next: KeyPreferences): void => {
  current = next;
  localStorage.setItem(KEPT, JSON.stringify(next));
  for (const listener of listeners) listener();
};

export const useKeyPreferences = (): KeyPreferences =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, keyPreferences);

const isSingle = (keys: string): boolean => /^([^+]|Shift\+.)( [^+])?$/u.test(keys);

/** The keys that an action has on this device. */
export const keysOf = (action: Pick<Action, 'id' | 'keys'>, preferences: KeyPreferences): readonly string[] => {
  const own = preferences.keys[action.id] ?? action.keys;
  return preferences.singleKeys ? own : own.filter((keys) => !isSingle(keys));
};
