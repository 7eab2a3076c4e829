import { IconPhoneOutgoing } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { asking, enabledBy } from '../action-rules';

/** What the caller is told to expect, and by when. */
export const promiseActions: readonly Action[] = [
  {
    id: 'ticket.promise',
    label: 'promise:action',
    icon: IconPhoneOutgoing,
    keys: ['V'],
    scope: 'ticket',
    group: 'ticket',
    enabled: enabledBy('ticket.promise.v1', ({ openedAt }) => ({ at: openedAt, text: '-' })),
    run: asking('promise'),
  },
];
