// The counts beside the names of views: always a moment behind, never in the way. Changes are counted after they have been
// painted, in slices; until then the last counts stand.
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'react-redux';
import { selectMe } from './selectors';
import type { DeskRootState } from './store';
import { type Counter, newCounter, sameCounts, type ViewCounts } from './view/counts';

/** A slice of counting, ms. */
const SLICE = 4;
const MINUTE = 60_000;

interface Readable {
  readonly getState: () => DeskRootState;
  readonly subscribe: (listener: () => void) => () => void;
}

const createCounts = (store: Readable) => {
  let counts: ViewCounts | null = null;
  let counter: Counter | null = null;
  let askedBy: readonly unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const work = () => {
    timer = undefined;
    const state = store.getState();
    const me = selectMe(state);
    const minute = Math.floor(Date.now() / MINUTE);
    const asks = [state.desk, me, minute];
    if (!counter || asks.some((ask, n) => ask !== askedBy[n])) {
      askedBy = asks;
      const context = {
        meId: me?.id ?? '',
        myGroupIds: me?.groupIds ?? [],
        now: minute * MINUTE,
        desk: state.desk,
        everyKind: me?.role === 'requester',
      };
      counter = newCounter(context);
    }
    const end = performance.now() + SLICE;
    const made = counter.count(state.tickets.rows, () => performance.now() < end);
    if (made === null) return later();
    if (sameCounts(counts, made)) return;
    counts = made;
    for (const listener of listeners) listener();
  };
  const later = () => {
    timer ??= setTimeout(work);
  };
  const start = () => {
    const leave = store.subscribe(later);
    const minutely = setInterval(later, MINUTE);
    later();
    return () => {
      leave();
      clearInterval(minutely);
      clearTimeout(timer);
      timer = undefined;
    };
  };
  let stop: (() => void) | undefined;
  return {
    get: () => counts,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
};

/** How many tickets each named view holds; null before they were counted for the first time. */
export const useViewCounts = (): ViewCounts | null => {
  const store = useStore<DeskRootState>();
  const source = useMemo(() => createCounts(store), [store]);
  return useSyncExternalStore(source.subscribe, source.get);
};
