// Search as you type: the hits of the latest query, and the ones before it until they are here.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SearchState } from './protocol';
import { type SearchOptions, type SearchResult, search, searchState, watchSearchState } from './search';
import { stepOf } from './step';

export type SearchScope = Omit<SearchOptions, 'channel'>;

export interface Searching {
  /** Null: nothing was asked, or no answer is here yet. */
  readonly result: SearchResult | null;
  /** What `result` answers. */
  readonly answered: string;
  readonly state: SearchState;
  /** The worker could not be asked: searching is not possible now. */
  readonly failed: boolean;
}

let hooks = 0;

/** @param scope may be a new object each time; its content counts. */
export const useSearch = (query: string, scope: SearchScope = {}): Searching => {
  const state = useSyncExternalStore(watchSearchState, searchState);
  const [channel] = useState(() => {
    hooks += 1;
    return `hook-${hooks}`;
  });
  const [found, setFound] = useState<Omit<Searching, 'state'>>({ result: null, answered: '', failed: false });
  const content = JSON.stringify(scope);
  const step = stepOf(state);
  useEffect(() => {
    let wanted = true;
    if (query.trim() === '') {
      setFound({ result: null, answered: query, failed: false });
      return;
    }
    search(query, { ...(JSON.parse(content) as SearchScope), channel }).then(
      (result) => {
        if (wanted && result) setFound({ result, answered: query, failed: false });
      },
      () => {
        if (wanted) setFound({ result: null, answered: query, failed: true });
      },
    );
    return () => {
      wanted = false;
    };
  }, [query, content, channel, step]);
  return { ...found, state };
};
