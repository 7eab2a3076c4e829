// What a person is being asked before something is done, about which tickets, and where it stands on the screen.
import { useSyncExternalStore } from 'react';
import { giveBackFocus } from '../give-back-focus';

/** `popover` kinds stand at what was pressed; the others are dialogs. */
export const popoverKinds = ['priority', 'assign', 'state', 'tag', 'watch', 'more'] as const;
export const dialogKinds = [
  'hold',
  'resolve',
  'reopen',
  'cancel',
  'link',
  'note',
  'reply',
  'solution',
  'phase',
  'approval',
  'task',
  'workaround',
  'resolveLinked',
  'merge',
  'split',
  'duty',
  'promise',
  'files',
] as const;
export type AskKind = (typeof popoverKinds)[number] | (typeof dialogKinds)[number];

export interface Ask {
  readonly kind: AskKind;
  /** Never empty. */
  readonly numbers: readonly string[];
  readonly anchor: HTMLElement | null;
  /** Of `solution`: the article or macro that is meant; null: it is chosen first. Of `phase`: the phase to go to. */
  readonly source: string | null;
}

let current: Ask | null = null;
/** What had the focus before: it gets it back, also after a question that followed from another. */
let opener: HTMLElement | null = null;
const listeners = new Set<() => void>();

const set = (next: Ask | null) => {
  current = next;
  for (const listener of listeners) listener();
};

export const ask = (
  kind: AskKind,
  numbers: readonly string[],
  anchor: HTMLElement | null,
  source: string | null = null,
): void => {
  if (numbers.length === 0) return;
  if (current === null) opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  set({ kind, numbers, anchor, source });
};

export const stopAsking = (): void => {
  set(null);
  giveBackFocus({ current: opener });
};

export const useAsk = (): Ask | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
