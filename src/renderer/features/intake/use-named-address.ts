import { useEffect } from 'react';
import { useLocation } from 'wouter';

/** As soon as there is something to keep, the address says which draft it is: a reload shows the same one. */
export const useNamedAddress = (id: string, named: boolean): void => {
  const [, go] = useLocation();
  useEffect(() => {
    if (named) go(`/log?draft=${id}`, { replace: true });
  }, [id, named, go]);
};
