// Rows by number, and the counts beside the names of views.
import type { Row } from '@shared/domain/row';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import { useNow } from './clock';
import { selectMe, selectRow } from './selectors';
import type { DeskRootState } from './store';
import type { ViewContext } from './view/context';
import { namedViews, type ViewName, viewNames } from './view/named';
import { countMatching } from './view/view';

export const useRow = (number: string): Row | undefined =>
  useSelector((state: DeskRootState) => selectRow(state, number));

const useViewContext = (): ViewContext => {
  const me = useSelector(selectMe);
  const desk = useSelector((state: DeskRootState) => state.desk);
  const now = useNow('minute');
  return useMemo(() => ({ meId: me?.id ?? '', myGroupIds: me?.groupIds ?? [], now, desk }), [me, desk, now]);
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
