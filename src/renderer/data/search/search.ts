// What pages ask of the search worker. One line for each page, opened when first used and closed with the session.

import type { Filter } from '@shared/search/index/filters';
import { requestFor } from '@shared/search/query/resolve';
import type { Hit, SearchKind } from '@shared/search/request';
import { runtime } from '../runtime';
import type { VaultKey } from '../vault/sealer';
import { directoryOf } from './directory';
import { NOTE_CHOICE, type NotedChoice, SEARCH, type SearchAnswer } from './index-consumer-calls';
import { openSearchLine, type SearchLine } from './line';
import { FORGET, nameOf, READY, type SearchState } from './protocol';

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
export const beginSearch = (personId: string, shared: boolean, key: VaultKey | null): void => {
  if (open?.personId === personId) return;
  endSearch();
  const line = openSearchLine(nameOf(personId, 'search'), shared, onState);
  open = { personId, line };
  void line.call<SearchState>(READY, key).then(onState);
};

export const endSearch = (): void => {
  open?.line.close();
  open = null;
  onState({ kind: 'building', done: 0, total: 0 });
};

/** Removes what the worker kept of this person. */
export const forgetSearch = async (): Promise<void> => {
  await open?.line.call(FORGET, null);
};

/** Any consumer's call, by its name. @throws when nobody is signed in */
export const askSearchWorker = <T>(name: string, args: unknown): Promise<T> => {
  if (!open) return Promise.reject(new Error('nobody is signed in'));
  return open.line.call<T>(name, args);
};

export interface SearchOptions {
  readonly kinds?: readonly SearchKind[];
  /** Of each kind; 10 unless told. */
  readonly limit?: number;
  /** Conditions of the page, beside those that are typed. */
  readonly filters?: readonly Filter[];
  /** Searches under one name: a newer one takes the place of those that have not been answered. */
  readonly channel?: string;
}

export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly tookMs: number;
  readonly state: SearchState;
}

const newest = new Map<string, number>();

/** Null: a newer search under the same name has taken its place. @throws when nobody is signed in */
export const search = async (query: string, options: SearchOptions = {}): Promise<SearchResult | null> => {
  const { kinds = ['article', 'ticket'], limit = 10, filters = [], channel = 'search' } = options;
  const mine = (newest.get(channel) ?? 0) + 1;
  newest.set(channel, mine);
  const isLatest = () => newest.get(channel) === mine;
  // What is typed in one go is asked once: a question that is on its way can't be called back.
  await Promise.resolve();
  if (!isLatest()) return null;
  const request = requestFor(query, directoryOf(runtime().store.getState()), { kinds, limit, filters });
  const { hits, tookMs } = await askSearchWorker<SearchAnswer>(SEARCH, request);
  return isLatest() ? { hits, tookMs, state } : null;
};

/** What was opened, or passed over, for a query: the next time it stands higher, or lower. */
export const noteChoice = (query: string, id: string, taken = true): void => {
  const { words, phrases } = requestFor(query, directoryOf(runtime().store.getState()), { kinds: [], limit: 0 });
  const choice: NotedChoice = { words: [words, ...phrases].join(' '), id, taken };
  askSearchWorker(NOTE_CHOICE, choice).catch(() => undefined);
};
