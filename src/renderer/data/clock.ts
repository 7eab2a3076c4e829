// One clock for the page: everything that shows time ticks together, and nothing ticks that nobody looks at.
import { useSyncExternalStore } from 'react';

const steps = { second: 1_000, tenSeconds: 10_000, minute: 60_000 } as const;
export type Granularity = keyof typeof steps;

interface Ticker {
  readonly subscribe: (listener: () => void) => () => void;
  readonly now: () => number;
}

const tickerOf = (step: number): Ticker => {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => Math.floor(Date.now() / step) * step;
  const tick = () => {
    for (const listener of listeners) listener();
    timer = setTimeout(tick, step - (Date.now() % step));
  };
  return {
    now,
    subscribe: (listener) => {
      if (listeners.size === 0) timer = setTimeout(tick, step - (Date.now() % step));
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
};

const tickers: Record<Granularity, Ticker> = {
  second: tickerOf(steps.second),
  tenSeconds: tickerOf(steps.tenSeconds),
  minute: tickerOf(steps.minute),
};

/** Epoch ms, rounded down to the granularity. */
export const useNow = (granularity: Granularity): number =>
  useSyncExternalStore(tickers[granularity].subscribe, tickers[granularity].now);
