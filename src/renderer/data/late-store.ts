// The same state, a frame later: for what stands beside a list. Who presses a key sees the row change in the next frame;
// counts, preview and status follow when that has been painted, however many changes came together.
import { afterPaint } from './after-paint';
import type { DeskStore } from './store';

const lateStores = new WeakMap<object, DeskStore>();

export const lateStoreOf = (store: DeskStore): DeskStore => {
  const known = lateStores.get(store);
  if (known) return known;
  let state = store.getState();
  let due = false;
  const listeners = new Set<() => void>();
  const follow = () => {
    due = false;
    state = store.getState();
    for (const listener of listeners) listener();
  };
  store.subscribe(() => {
    if (due) return;
    due = true;
    void afterPaint().then(follow);
  });
  const late: DeskStore = {
    ...store,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  lateStores.set(store, late);
  lateStores.set(late, late);
  return late;
};
