// The one desk of this page: its store and whoever keeps its data. Set at start, or by a test.
import type { Backend } from './backend';
import type { DeskStore } from './store';

export interface Runtime {
  readonly store: DeskStore;
  readonly backend: Backend;
}

let current: Runtime | null = null;

export const setRuntime = (next: Runtime | null): void => {
  current = next;
};

export const runtime = (): Runtime => {
  if (!current) throw new Error('the desk was used before it was started');
  return current;
};
