// Writing from the work: what solved a ticket becomes an article.
import { mayWriteArticles } from '@shared/domain/permissions';
import { IconBookUpload } from '@tabler/icons-react';
import { runtime } from '@/data/runtime';
import { selectRow } from '@/data/selectors';
import type { Action } from '@/ui/action';

const isSolved = (number: string): boolean => {
  const state = selectRow(runtime().store.getState(), number)?.state;
  return state === 'resolved' || state === 'closed';
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
