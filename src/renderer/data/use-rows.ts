// Lists: rows by number, ordered numbers by query, and the counts beside the names of views.

import type { Row } from '@shared/domain/row';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { useNow } from './clock';
import { selectMe, selectRow } from './selectors';
import type { DeskRootState } from './store';
import { useClosed } from './use-closed';
import type { ViewContext } from './view/context';
import { namedViews, type ViewName, viewNames } from './view/named';
import type { View, ViewQuery } from './view/query';
import { countMatching, viewOf } from './view/view';

export const useRow = (number: string): Row | undefined =>
  useSelector((state: DeskRootState) => selectRow(state, number));

const useViewContext = (): ViewContext => {
  const me = useSelector(selectMe);
  const desk = useSelector((state: DeskRootState) => state.desk);
  const now = useNow('minute');
  return useMemo(() => ({ meId: me?.id ?? '', myGroupIds: me?.groupIds ?? [], now, desk }), [me, desk, now]);
};

export interface ViewHandle extends View {
  /** More of the closed tickets; does nothing for lists that are whole. */
  readonly loadMore: () => void;
}

const nothing = () => undefined;

/** `query` must be the same object as long as it means the same: keep it in state or `useMemo`. */
export const useView = (query: ViewQuery): ViewHandle => {
  const table = useSelector((state: DeskRootState) => state.tickets.rows);
  const context = useViewContext();
  const closed = useClosed(query.source === 'closed' ? query : null);
  const open = useMemo(
    () => (query.source === 'open' ? { ...viewOf(table, query, context), loadMore: nothing } : null),
    [table, query, context],
  );
  return open ?? closed;
};

const counted = viewNames.filter((name) => name !== 'closed');
export type ViewCounts = Readonly<Record<Exclude<ViewName, 'closed'>, number>>;

/** How many tickets each named view holds; `closed` is counted by the list itself. */
export const useViewCounts = (): ViewCounts => {
  const table = useSelector((state: DeskRootState) => state.tickets.rows);
  const context = useViewContext();
  return useMemo(
    () =>
      Object.fromEntries(counted.map((name) => [name, countMatching(table, namedViews[name], context)])) as ViewCounts,
    [table, context],
  );
};
