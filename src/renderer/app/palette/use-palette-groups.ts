import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { usePinned } from '@/features/queue/pinned';
import { useActions } from '@/ui/actions-context';
import { useAtHand } from '@/ui/at-hand';
import { groupsFor, type ItemGroup } from './items';
import type { Mode } from './read-query';

/** What the palette shows for a query, from the state as it is when the query changes. */
export const usePaletteGroups = (mode: Mode, query: string): readonly ItemGroup[] => {
  const { t } = useTranslation();
  const store = useStore<DeskRootState>();
  const { actions, contextAt } = useActions();
  const pinned = usePinned();
  const tickets = useAtHand((hand) => hand.tickets);
  return useMemo(() => {
    const { tickets: known, desk } = store.getState();
    return groupsFor(mode, query, {
      actions,
      context: { ...contextAt(null), tickets },
      labelOf: (action) => t(action.label),
      pinned,
      rows: query === '' ? [] : rowsOf(known.rows),
      people: query === '' ? [] : desk.people.values(),
    });
  }, [mode, query, store, actions, contextAt, pinned, tickets, t]);
};
