// Whether this desktop shows system notifications to this person. Kept on the device; on until switched off.
import { useSyncExternalStore } from 'react';

const KEPT = 'firstline.notices';
const listeners = new Set<() => void>();

export const noticesWanted = (): boolean => localStorage.getItem(KEPT) !== 'off';

export const setNoticesWanted = (wanted: boolean): void => {
  localStorage.setItem(KEPT, wanted ? 'on' : 'off');
  for (const listener of listeners) listener();
};

export const useNoticesWanted = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, noticesWanted);
