// Whether this person wants suggestions while they write. Kept on the device; on until switched off.
import { useSyncExternalStore } from 'react';
import { runtime } from '../runtime';
import { selectMe } from '../selectors';

const listeners = new Set<() => void>();
const keptAs = (): string => `firstline.suggestions.${selectMe(runtime().store.getState())?.id ?? ''}`;

export const suggestionsWanted = (): boolean => localStorage.getItem(keptAs()) !== 'off';

export const setSuggestionsWanted = (wanted: boolean): void => {
  if (wanted) localStorage.removeItem(keptAs());
  else localStorage.setItem(keptAs(), 'off');
  for (const listener of listeners) listener();
};

export const useSuggestionsWanted = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, suggestionsWanted);
