// The word after an action: bottom left, 8 s, newest replaces the last, with the way back.
import { useSyncExternalStore } from 'react';

export interface Toast {
  readonly id: number;
  readonly message: string;
  /** Takes the action back; offered as a button and as Ctrl Z while the toast stands. */
  readonly undo: (() => void) | null;
  readonly tone: 'plain' | 'error';
}

/** DESIGN, "Undo". */
export const TOAST_MS = 8_000;

let shown: Toast | null = null;
let count = 0;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export const showToast = (message: string, undo: (() => void) | null = null, tone: Toast['tone'] = 'plain'): void => {
  count += 1;
  shown = { id: count, message, undo, tone };
  tell();
};

export const dismissToast = (id?: number): void => {
  if (shown === null || (id !== undefined && shown.id !== id)) return;
  shown = null;
  tell();
};

/** Runs the shown toast's way back; false if there is none. */
export const undoShown = (): boolean => {
  const undo = shown?.undo;
  if (!undo) return false;
  dismissToast();
  undo();
  return true;
};

export const useToast = (): Toast | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
