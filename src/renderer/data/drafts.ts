// Texts and forms that nobody has sent yet. Written at every change, synchronously: a killed page has them again.
import { useCallback, useSyncExternalStore } from 'react';
import { runtime } from './runtime';
import { selectMe } from './selectors';
import { readText, writeText } from './vault/kept-texts';

type DraftKind =
  | 'note'
  | 'reply'
  | 'noteFiles'
  | 'replyFiles'
  | 'intake'
  | 'record'
  | 'article'
  | 'handoff'
  | 'handover'
  | 'review'
  | 'plan'
  | 'shifts'
  | 'settings'
  | 'room'
  | 'update';

/** `note:INC0012345`, `reply:INC0012345`, `intake:<any id>`, `record:<any id>`, `article:<any id>`, `handoff:INC0012345`, `handover:l1`, `review:PIR0000012`, `plan:desk`,
 * `settings:matrix`. */
export type DraftKey = `${DraftKind}:${string}`;

interface Kept {
  readonly at: number;
  readonly value: unknown;
}

const PREFIX = 'firstline.draft.';
const listeners = new Set<() => void>();
const cache = new Map<string, { readonly raw: string; readonly kept: Kept }>();

const author = (): string => selectMe(runtime().store.getState())?.id ?? '';
const storageKey = (key: string): string => `${PREFIX}${author()}.${key}`;

const read = (name: string): Kept | null => {
  const raw = localStorage.getItem(name);
  if (raw === null) return null;
  const known = cache.get(name);
  if (known?.raw === raw) return known.kept;
  const text = readText(author(), name);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept;
  cache.set(name, { raw, kept });
  return kept;
};

export const readDraft = <T>(key: DraftKey): T | null => (read(storageKey(key))?.value ?? null) as T | null;

/** Null clears it. False: the browser keeps nothing more, and the person should be told. */
export const writeDraft = (key: DraftKey, value: unknown): boolean => {
  const name = storageKey(key);
  try {
    if (value === null) localStorage.removeItem(name);
    else writeText(author(), name, JSON.stringify({ at: Date.now(), value } satisfies Kept));
    return true;
  } catch {
    return false;
  } finally {
    for (const listener of listeners) listener();
  }
};

export interface DraftInfo {
  readonly key: DraftKey;
  /** When it was last changed. */
  readonly at: number;
}

/** Newest first. */
export const listDrafts = (kind: DraftKind): DraftInfo[] => {
  const start = storageKey(`${kind}:`);
  const names = Array.from({ length: localStorage.length }, (_, n) => localStorage.key(n) ?? '');
  return names
    .filter((name) => name.startsWith(start))
    .map((name) => ({ key: `${kind}:${name.slice(start.length)}` as DraftKey, at: read(name)?.at ?? 0 }))
    .sort((a, b) => b.at - a.at);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};

export const useDraft = <T>(key: DraftKey): readonly [T | null, (value: T | null) => void] => {
  const value = useSyncExternalStore(subscribe, () => readDraft<T>(key));
  const set = useCallback((next: T | null) => void writeDraft(key, next), [key]);
  return [value, set];
};
