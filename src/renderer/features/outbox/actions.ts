import { IconRefresh } from '@tabler/icons-react';
import { sendNow } from '@/data/outbox';
import type { Action } from '@/ui/action';

/** Opening the drawer is the app's (G O). */
export const outboxActions: readonly Action[] = [
  {
    id: 'outbox.sendNow',
    label: 'outbox:action.sendNow',
    icon: IconRefresh,
    keys: [],
    scope: 'anywhere',
    group: 'panels',
    run: sendNow,
  },
];
