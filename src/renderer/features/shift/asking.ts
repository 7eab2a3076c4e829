// Where are you? One question over the page.
import { useSyncExternalStore } from 'react';

let open = false;
/** It has the focus again when the question is gone. */
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

const set = (next: boolean): void => {
  open = next;
  for (const listener of listeners) listener();
};

export const askWhere = (): void => {
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  set(true);
};

export const stopAskingWhere = (): void => {
  set(false);
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) opener?.focus();
  });
};

export const useAskedWhere = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
