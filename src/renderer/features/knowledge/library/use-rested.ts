import { useDeferredValue, useEffect, useState } from 'react';

/** Holding an arrow key down runs past rows: a preview follows once the choice rests for so long (ms). */
const REST_MS = 60;

export const useRested = (value: string | null): string | null => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(rested);
};
