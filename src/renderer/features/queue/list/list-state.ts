// Focus, selection and folds of one view's list. Outside React's state, so that moving the focus renders two rows, not
// the list. Kept for each view while the page lives: who comes back from a ticket stands where they stood.
import { useSyncExternalStore } from 'react';

export interface ListState {
  /** A ticket's number, or `group:<key>` for a folded head. */
  readonly focused: string | null;
  readonly selected: ReadonlySet<string>;
  /** Where an extended selection began. */
  readonly anchor: string | null;
  readonly folded: ReadonlySet<string>;
  /** Rows that an action here has taken out of the view; they stand until the list is put in order. */
  readonly leaving: ReadonlySet<string>;
  /** px; where it was when it was left. */
  readonly scrollTop: number;
}

export interface ListStore {
  readonly get: () => ListState;
  readonly set: (change: Partial<ListState>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const NOTHING: ReadonlySet<string> = new Set();
const fresh: ListState = {
  focused: null,
  selected: NOTHING,
  anchor: null,
  folded: NOTHING,
  leaving: NOTHING,
  scrollTop: 0,
};

const createListStore = (): ListStore => {
  let state = fresh;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const stores = new Map<string, ListStore>();

export const listStoreOf = (viewId: string): ListStore => {
  const known = stores.get(viewId);
  if (known) return known;
  const store = createListStore();
  stores.set(viewId, store);
  return store;
};

/** A part of the state; the component renders again only when that part changes. */
export const useListPart = <T>(store: ListStore, part: (state: ListState) => T): T =>
  useSyncExternalStore(store.subscribe, () => part(store.get()));
