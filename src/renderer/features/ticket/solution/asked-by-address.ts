import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { ask } from '../ask/asking';

/** `/t/INC0012345?apply=KB0001187`: the library has chosen already; what it will do is shown at once. */
export const useAskedByAddress = (number: string): void => {
  const source = new URLSearchParams(useSearch()).get('apply');
  const [path, go] = useLocation();
  useEffect(() => {
    if (source === null) return;
    ask('solution', [number], null, source);
    // Once asked it is done: coming back to this address must not ask again.
    go(path, { replace: true });
  }, [number, source, path, go]);
};
