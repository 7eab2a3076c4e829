import type { Hit } from '@shared/search/request';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { rowsOf } from '@/data/rows';
import { useSearch } from '@/data/search/use-search';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { useMe } from '@/data/use-desk';
import { usePinned } from '@/features/queue/pinned';
import { useActions } from '@/ui/actions-context';
import { useAtHand } from '@/ui/at-hand';
import { readsArticles } from '../rail-views';
import { groupsFor, type ItemGroup } from './items';
import type { Mode } from './read-query';

const NONE: readonly Hit[] = [];
/** One letter finds everything. */
const FEWEST_LETTERS = 2;
const scope = { limit: 10 };

/** What the palette shows for a query, from the state as it is when the query changes; texts follow a moment later. */
export const usePaletteGroups = (mode: Mode, query: string): readonly ItemGroup[] => {
  const { t } = useTranslation();
  const store = useStore<DeskRootState>();
  const { actions, contextAt } = useActions();
  const pinned = usePinned();
  const tickets = useAtHand((hand) => hand.tickets);
  const me = useMe();
  const asks = (mode === 'all' || mode === 'tickets') && query.length >= FEWEST_LETTERS;
  const { result, answered } = useSearch(asks ? query : '', scope);
  const hits = (asks && answered === query && result?.hits) || NONE;
  return useMemo(() => {
    const state = store.getState();
    const { tickets: known, desk } = state;
    return groupsFor(mode, query, {
      actions,
      context: { ...contextAt(null), tickets },
      labelOf: (action) => t(action.label),
      pinned,
      rows: query === '' ? [] : rowsOf(known.rows),
      people: query === '' ? [] : desk.people.values(),
      hits,
      rowOf: (number) => selectRow(state, number),
      readsArticles: readsArticles(me),
    });
  }, [mode, query, store, actions, contextAt, pinned, tickets, hits, me, t]);
};
