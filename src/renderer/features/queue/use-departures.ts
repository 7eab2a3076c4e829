// Who resolves the ticket in front of them goes on with the next one. The row stays where it is, dimmed, until the list
// is put in order; the focus moves at once.
import { useEffect } from 'react';
import { useStore } from 'react-redux';
import { selectMe, selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { testFor } from '@/data/view/filter';
import type { ViewQuery } from '@/data/view/query';
import { listControls } from './list/controls';
import type { ListStore } from './list/list-state';
import { contextOf } from './list/steady-view';

export const useDepartures = (list: ListStore, query: ViewQuery): void => {
  const store = useStore<DeskRootState>();
  useEffect(() => {
    let seen = store.getState().tickets.rows;
    return store.subscribe(() => {
      const state = store.getState();
      if (state.tickets.rows === seen) return;
      seen = state.tickets.rows;
      const { focused, selected, leaving } = list.get();
      const watched = new Set(selected);
      if (focused !== null) watched.add(focused);
      const me = selectMe(state)?.id;
      const belongs = testFor(query.filters, query.text, contextOf(state, Date.now()));
      const left = [...watched].filter((number) => {
        const row = selectRow(state, number);
        return row !== undefined && row.updatedBy === me && !leaving.has(number) && !belongs(row);
      });
      if (left.length === 0) return;
      list.set({
        leaving: new Set([...leaving, ...left]),
        selected: new Set([...selected].filter((n) => !left.includes(n))),
      });
      if (focused !== null && left.includes(focused)) listControls()?.skipLeaving();
    });
  }, [store, list, query]);
};
