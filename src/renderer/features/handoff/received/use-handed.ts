// What is handed to one's teams, by where it stands.
import type { Row } from '@shared/domain/row';
import { useMemo } from 'react';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';
import { useDesk, useMe } from '@/data/use-desk';
import type { ViewContext } from '@/data/view/context';
import { namedViews } from '@/data/view/named';
import type { HandoffState } from '@/data/view/query';
import { sortRows } from '@/data/view/sort';
import { matching } from '@/data/view/view';
import { useNow } from '@/ui/now';

export const handedTabs = ['waiting', 'accepted', 'returned'] as const satisfies readonly HandoffState[];
export type HandedTab = (typeof handedTabs)[number];

const queryFor = (state: HandedTab) => ({
  filters: [{ field: 'handoff', op: 'is', values: [state] } as const],
  text: '',
});

const queries = {
  waiting: namedViews.handedToUs,
  accepted: queryFor('accepted'),
  returned: queryFor('returned'),
} as const;

const MINUTE = 60_000;

const lastFirst = (rows: readonly Row[]): readonly Row[] =>
  rows.toSorted((a, b) => (b.lastHop?.endedAt ?? 0) - (a.lastHop?.endedAt ?? 0));

/** The rows of each tab: what waits by the clock that ends first, what is answered by when, newest first. */
export const useHanded = (): Readonly<Record<HandedTab, readonly Row[]>> => {
  const table = useSelector((state: DeskRootState) => state.tickets.rows);
  const desk = useDesk();
  const me = useMe();
  const now = useNow(MINUTE);
  const context = useMemo(
    (): ViewContext => ({ meId: me?.id ?? '', myGroupIds: me?.groupIds ?? [], now, desk, everyKind: true }),
    [me, now, desk],
  );
  return useMemo(
    () => ({
      waiting: sortRows(matching(table, queries.waiting, context), 'timeLeft', false, context),
      accepted: lastFirst(matching(table, queries.accepted, context)),
      returned: lastFirst(matching(table, queries.returned, context)),
    }),
    [table, context],
  );
};
