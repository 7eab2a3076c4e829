import { useEffect, useState } from 'react';
import { firedSince } from '@/data/trial';
import { TRIAL_DAYS } from './use-trial';

/** How often each rule has fired in the last 30 days, counted once when the page opens. Null: still counting. */
export const useFired = (): ReadonlyMap<string, number> | null => {
  const [fired, setFired] = useState<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    const control = new AbortController();
    void firedSince(Date.now() - TRIAL_DAYS * 86_400_000, control.signal).then((counts) => {
      if (!control.signal.aborted) setFired(counts);
    });
    return () => control.abort();
  }, []);
  return fired;
};
