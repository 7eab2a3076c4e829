// What pages ask of the search worker. One line for each page, opened when first used and closed with the session.
import { openSearchLine, type SearchLine } from './line';
import type { SearchState } from './protocol';

interface Open {
  readonly personId: string;
  readonly line: SearchLine;
}

let open: Open | null = null;
let state: SearchState = { kind: 'building', done: 0, total: 0 };
const watchers = new Set<() => void>();

const onState = (next: SearchState): void => {
  state = next;
  for (const watch of watchers) watch();
};

export const searchState = (): SearchState => state;
export const watchSearchState = (watch: () => void): (() => void) => {
  watchers.add(watch);
  return () => void watchers.delete(watch);
};

/** Starts the worker, or finds the one that other pages use. */
export const beginSearch = (personId: string, shared: boolean): void => {
  if (open?.personId === personId) return;
  endSearch();
  const line = openSearchLine(personId, shared, onState);
  open = { personId, line };
  void line.call<SearchState>('ready', null).then(onState);
};

export const endSearch = (): void => {
  open?.line.close();
  open = null;
  onState({ kind: 'building', done: 0, total: 0 });
};

/** Removes what the worker kept of this person. */
export const forgetSearch = async (): Promise<void> => {
  await open?.line.call('forget', null);
};

/** Any consumer's call, by its name. @throws when nobody is signed in */
export const askSearchWorker = <T>(name: string, args: unknown): Promise<T> => {
  if (!open) return Promise.reject(new Error('nobody is signed in'));
  return open.line.call<T>(name, args);
};
