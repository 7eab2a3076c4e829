import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressAt, momentIn } from '@/data/past/address';

/** Navigation that means now, and keeps no moment. */
export const TO_NOW = { past: 'left' } as const;

/** The moment in the address, epoch ms; null: now. */
export const useMomentInAddress = (): number | null => {
  const [path] = useLocation();
  const search = useSearch();
  return useMemo(() => momentIn(path, search), [path, search]);
};

/** Goes to another moment of this page; null: to now. Moments of one page are one step for "back". */
export const useGoTo = (): ((at: number | null) => void) => {
  const [path, go] = useLocation();
  const search = useSearch();
  return useCallback(
    (at) => {
      const here = search === '' ? path : `${path}?${search}`;
      if (at === null) go(addressAt(here, null), { replace: true, state: TO_NOW });
      else go(addressAt(here, at), { replace: true });
    },
    [path, search, go],
  );
};
