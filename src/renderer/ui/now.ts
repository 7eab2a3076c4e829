// One ticking clock for the whole interface. Whatever shows a remaining time reads it here, so that a row repaints its
// own two words and the list around it stays still.
import { useSyncExternalStore } from 'react';

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

const SECOND = 1000;
/** Fine enough for times in minutes. */
export const TEN_SECONDS = 10 * SECOND;

/** The present moment (epoch ms), rounded down to `step`: the component renders again only when that changes. */
export const useNow = (step: number = TEN_SECONDS): number =>
  useSyncExternalStore(subscribe, () => Math.floor((timer === undefined ? Date.now() : current) / step) * step);
