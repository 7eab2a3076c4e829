// The rows as the panel counts them. What is done here shows at once. What comes from elsewhere waits for what the worker
// counts of it, so that all figures are of one moment, and a storm of changes draws the panel a few times a second at most.
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'react-redux';
import type { RowTable } from '../rows';
import type { DeskRootState } from '../store';

/** The part of a store that this needs. */
export interface RowSource {
  getState(): { readonly tickets: { readonly rows: RowTable }; readonly outbox: unknown };
  /** @returns what stops it */
  subscribe(watcher: () => void): () => void;
}

/** In ms: the worker has usually counted after half of it. */
export const PATIENCE = 250;

export interface CalmRows {
  rows(): RowTable;
  watch(watcher: () => void): () => void;
  /** Now, whatever has waited: something else of the same moment is about to be shown. */
  catchUp(): void;
}

export const newCalmRows = (source: RowSource): CalmRows => {
  const watchers = new Set<() => void>();
  const live = () => source.getState().tickets.rows;
  let held: RowTable | null = null;
  let outbox: unknown = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let leave: (() => void) | null = null;

  const catchUp = (): void => {
    clearTimeout(waiting);
    waiting = undefined;
    if (held === null || held === live()) return;
    held = live();
    for (const tell of watchers) tell();
  };
  const onChange = (): void => {
    const isOwn = source.getState().outbox !== outbox;
    outbox = source.getState().outbox;
    if (live() === held) return;
    if (isOwn) catchUp();
    else waiting ??= setTimeout(catchUp, PATIENCE);
  };
  return {
    rows: () => held ?? live(),
    watch: (watcher) => {
      watchers.add(watcher);
      if (!leave) {
        held = live();
        outbox = source.getState().outbox;
        leave = source.subscribe(onChange);
      }
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        clearTimeout(waiting);
        waiting = undefined;
        leave?.();
        leave = null;
        held = null;
      };
    },
    catchUp,
  };
};

const known = new WeakMap<RowSource, CalmRows>();

/** One of each store: whoever counts its rows counts the same ones. */
const calmRowsOf = (source: RowSource): CalmRows => {
  const calm = known.get(source) ?? newCalmRows(source);
  known.set(source, calm);
  return calm;
};

export const useCalm = (): CalmRows => {
  const store = useStore<DeskRootState>();
  return useMemo(() => calmRowsOf(store), [store]);
};

export const useCalmRows = (): RowTable => {
  const { watch, rows } = useCalm();
  return useSyncExternalStore(watch, rows);
};
