// What is being asked about a major incident, and about which tickets. One question at a time, over the page.
import { useSyncExternalStore } from 'react';

export interface MajorQuestion {
  readonly kind: 'propose' | 'promote' | 'reject' | 'demote' | 'link' | 'add' | 'resolve' | 'facts' | 'plan';
  /** Never empty. Of `propose` and `link` perhaps several; else the major incident alone. */
  readonly numbers: readonly string[];
}

let current: MajorQuestion | null = null;
/** It has the focus again when the question is gone. */
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

const set = (next: MajorQuestion | null): void => {
  current = next;
  for (const listener of listeners) listener();
};

export const askMajor = (kind: MajorQuestion['kind'], numbers: readonly string[]): void => {
  if (numbers.length === 0) return;
  opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  set({ kind, numbers });
};

export const stopAskingMajor = (): void => {
  set(null);
  requestAnimationFrame(() => {
    if (document.activeElement === null || document.activeElement === document.body) opener?.focus();
  });
};

export const useMajorQuestion = (): MajorQuestion | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
