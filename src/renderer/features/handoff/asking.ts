// What is being asked about a handoff, and about which ticket. One question at a time, over the page or in it.
import { useSyncExternalStore } from 'react';

export interface HandoffQuestion {
  /** `offer`: to whom, and with which packet. `return`: why, and perhaps to whom instead. */
  readonly kind: 'offer' | 'return';
  readonly number: string;
}

let current: HandoffQuestion | null = null;
/** It has the focus again when the question is gone. */
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

const set = (next: HandoffQuestion | null): void => {
  current = next;
  for (const listener of listeners) listener();
};

export const askHandoff = (question: HandoffQuestion): void => {
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  set(question);
};

export const stopAskingHandoff = (): void => {
  set(null);
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) opener?.focus();
  });
};

export const useHandoffQuestion = (): HandoffQuestion | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
