import { useCallback } from 'react';
import { useClosed } from '@/data/use-closed';
import type { View, ViewQuery } from '@/data/view/query';
import { useSteadyView } from './list/steady-view';

interface ViewRows {
  readonly view: View;
  /** More of the closed tickets; nothing for lists that are in memory. */
  readonly loadMore: () => void;
}

/** The tickets of a query: at once from memory, or page by page from the device's history. */
export const useViewRows = (query: ViewQuery): ViewRows => {
  const [open] = useSteadyView(query);
  const closed = useClosed(query.source === 'closed' ? query : null);
  const nothing = useCallback(() => {}, []);
  return query.source === 'closed' ? { view: closed, loadMore: closed.loadMore } : { view: open, loadMore: nothing };
};
