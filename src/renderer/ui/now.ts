// One ticking clock for the whole interface. Whatever shows a remaining time reads it here, so that a row repaints its
// own two words and the list around it stays still.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';

let current = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const tick = () => {
  current = Date.now();
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

/** The moment (epoch ms) that a page shows instead of the present one; null: the present one. */
export const Moment = createContext<number | null>(null);

/** What the time is where this is shown, for whoever asks outside a render. */
export const useClock = (): (() => number) => {
  const moment = useContext(Moment);
  return useCallback(() => moment ?? Date.now(), [moment]);
};

const SECOND = 1000;
/** Fine enough for times in minutes. */
export const TEN_SECONDS = 10 * SECOND;

/** The present moment (epoch ms), rounded down to `step`: the component renders again only when that changes. */
export const useNow = (step: number = TEN_SECONDS): number => {
  const moment = useContext(Moment);
  const now = useSyncExternalStore(
    subscribe,
    () => Math.floor((moment ?? (timer === undefined ? Date.now() : current)) / step) * step,
  );
  return moment ?? now;
};
