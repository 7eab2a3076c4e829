// What the page shows of the files on this device.
import { useSyncExternalStore } from 'react';
import type { ShelfEntry } from './shelf';

/** Undefined: its content is not on this device. `have`: bytes that the server has while it is sent. */
export type FileState = Pick<ShelfEntry, 'sent' | 'size' | 'held'> & { readonly have: number };

let states: ReadonlyMap<string, FileState> = new Map();
const listeners = new Set<() => void>();

const show = (next: ReadonlyMap<string, FileState>): void => {
  states = next;
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const stateOf = (hash: string): FileState | undefined => states.get(hash);

export const showEntries = (entries: readonly ShelfEntry[]): void =>
  show(
    new Map(
      entries.map(({ hash, sent, size, held }) => [
        hash,
        { sent, size, ...(held && { held }), have: states.get(hash)?.have ?? 0 },
      ]),
    ),
  );

export const showProgress = (hash: string, have: number): void => {
  const state = states.get(hash);
  if (state) show(new Map(states).set(hash, { ...state, have }));
};

export const useFileState = (hash: string): FileState | undefined =>
  useSyncExternalStore(subscribe, () => states.get(hash));

/** What is on its way to the server, or waits for a line. */
const isUnsent = ({ sent, held }: FileState): boolean => !sent && held === undefined;

/** Files that are on this device alone: what forgetting it would lose. */
export const useUnsentFiles = (): number =>
  useSyncExternalStore(subscribe, () => [...states.values()].filter(isUnsent).length);

/** Bytes of files on this device. */
export const useFilesSize = (): number =>
  useSyncExternalStore(subscribe, () => [...states.values()].reduce((sum, { size }) => sum + size, 0));

/** Files here that the server has too. */
export const useSentFiles = (): number =>
  useSyncExternalStore(subscribe, () => [...states.values()].filter(({ sent }) => sent).length);
