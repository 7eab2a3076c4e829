// Making a review of a ticket, and the way to all of them.
import { isDesk } from '@shared/domain/permissions';
import { IconReportAnalytics } from '@tabler/icons-react';
import type { Action } from '@/ui/action';

const look = { icon: IconReportAnalytics } as const;

export const reviewActions: readonly Action[] = [
  {
    ...look,
    id: 'review.make',
    label: 'review:action.make',
    keys: [],
    scope: 'ticket',
    group: 'ticket',
    enabled: ({ actor, tickets }) => {
      if (!actor || !isDesk(actor)) return false;
      return tickets.length > 1 ? 'review:why.one' : true;
    },
    // What makes it is a part of its own: the list of actions is there from the first picture on.
    run: ({ tickets: [number], go }) => {
      if (number !== undefined) void import('./make-review').then(({ openReview }) => openReview(number, go));
    },
  },
  {
    ...look,
    id: 'go.reviews',
    label: 'review:action.list',
    keys: ['G P'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => actor !== null && isDesk(actor),
    run: ({ go }) => go('/reviews'),
  },
];
