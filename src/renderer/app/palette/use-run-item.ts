import { useCallback } from 'react';
import { ticketsOf } from '@/features/queue/view-state';
import { useActions } from '@/ui/actions-context';
import { closePanel } from '../panels';
import type { Item } from './items';

/** Closes the palette first, so that what opens next finds the focus where it was before. */
export const useRunItem = (): ((item: Item) => void) => {
  const { contextAt } = useActions();
  return useCallback(
    (item) => {
      if (item.kind === 'action' && item.reason !== null) return;
      closePanel();
      // One frame later the dialog is gone and the focus is back.
      requestAnimationFrame(() => {
        const anchor = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        const context = contextAt(anchor);
        switch (item.kind) {
          case 'action':
            return item.action.run(context);
          case 'view':
          case 'hit':
          case 'library':
            return context.go(item.path);
          case 'ticket':
          case 'number':
            return context.go(`/t/${item.id}`);
          case 'person':
            return context.go(ticketsOf(item.person));
        }
      });
    },
    [contextAt],
  );
};
