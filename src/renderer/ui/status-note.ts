// A few words of the page for the status bar: "41 tickets · list as of 10:21".
import { useEffect, useSyncExternalStore } from 'react';

let note = '';
const listeners = new Set<() => void>();
const set = (next: string): void => {
  if (next === note) return;
  note = next;
  for (const listener of listeners) listener();
};

export const useStatusNote = (): string =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => note,
  );

/** Stands for as long as the component that says it. */
export const useSayStatus = (words: string): void => {
  useEffect(() => set(words), [words]);
  useEffect(() => () => set(''), []);
};
