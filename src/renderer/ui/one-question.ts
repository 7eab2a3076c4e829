// A question that lies over the page, asked or not; whatever had the focus before has it again afterwards.
import { useSyncExternalStore } from 'react';

export interface OneQuestion {
  ask(): void;
  stop(): void;
  /** Whether it is being asked. */
  useAsked(): boolean;
}

export const oneQuestion = (): OneQuestion => {
  let open = false;
  let opener: HTMLElement | null = null;
  const listeners = new Set<() => void>();
  const set = (next: boolean): void => {
    open = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    ask: () => {
      opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      set(true);
    },
    stop: () => {
      set(false);
      // Unless the answer has taken the focus elsewhere.
      requestAnimationFrame(() => {
        if (document.activeElement === null || document.activeElement === document.body) opener?.focus();
      });
    },
    useAsked: () => useSyncExternalStore(subscribe, () => open),
  };
};
