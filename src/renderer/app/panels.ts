// What lies over the page: one thing at a time.
import { useSyncExternalStore } from 'react';

export type Panel = 'palette' | 'shortcuts' | 'outbox' | 'told';

let open: Panel | null = null;
const listeners = new Set<() => void>();

const set = (panel: Panel | null): void => {
  open = panel;
  for (const listener of listeners) listener();
};

export const openPalette = (): void => set(open === 'palette' ? null : 'palette');
export const openShortcuts = (): void => set('shortcuts');
export const openOutbox = (): void => set('outbox');
export const openTold = (): void => set('told');
export const closePanel = (): void => set(null);

export const usePanel = (): Panel | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
