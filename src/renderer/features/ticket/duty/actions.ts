import { IconGavel } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { asking, enabledBy } from '../action-rules';

/** Regulatory duties with a deadline, from the response plan. */
export const dutyActions: readonly Action[] = [
  {
    id: 'ticket.duty',
    label: 'duty:action',
    icon: IconGavel,
    keys: [],
    scope: 'ticket',
    group: 'ticket',
    enabled: enabledBy('ticket.startDuty.v1', ({ openedAt }) => ({
      duty: '-',
      name: '-',
      hours: 1,
      awareAt: openedAt,
    })),
    run: asking('duty'),
  },
];
