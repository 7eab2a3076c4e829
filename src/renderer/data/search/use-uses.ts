// How often articles were used, for lists and for an article's page.
import { useEffect, useState, useSyncExternalStore } from 'react';
import { askSearchWorker, searchState, watchSearchState } from './search';
import { USES, type Uses } from './uses';

export type AllUses = ReadonlyMap<string, Uses>;

const none: AllUses = new Map();
let known = none;

/** By article; asked again whenever the worker has caught up, and when the component comes. */
export const useUses = (): AllUses => {
  const state = useSyncExternalStore(watchSearchState, searchState);
  const [uses, setUses] = useState(known);
  useEffect(() => {
    if (state.kind !== 'ready') return;
    let wanted = true;
    askSearchWorker<AllUses>(USES, null).then(
      (all) => {
        known = all;
        if (wanted) setUses(all);
      },
      // Without the worker a list does without figures.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  return uses;
};
