// Writing from the work: what solved a ticket becomes an article.
import { mayWriteArticles } from '@shared/domain/permissions';
import { IconBookUpload } from '@tabler/icons-react';
import { runtime } from '@/data/runtime';
import { selectRow, selectShown } from '@/data/selectors';
import type { Action } from '@/ui/action';

const isSolved = (number: string): boolean => {
  const state = runtime().store.getState();
  // A closed one that was opened by its number has no row on this page.
  const kind = selectShown(state, number)?.folded.ticket?.state.kind ?? selectRow(state, number)?.state;
  return kind === 'resolved' || kind === 'closed';
};

export const writingActions: readonly Action[] = [
  {
    id: 'ticket.makeArticle',
    label: 'editor:action.fromTicket',
    icon: IconBookUpload,
    keys: ['Shift+M'],
    scope: 'ticket',
    group: 'writing',
    enabled: ({ tickets, actor }) => {
      const [number, ...others] = tickets;
      if (!number || others.length > 0 || actor === null || !mayWriteArticles(actor)) return false;
      return isSolved(number) || 'editor:action.notSolved';
    },
    run: ({ tickets: [number], go }) => number && go(`/kb/new?ticket=${number}`),
  },
];
