import { IconLock } from '@tabler/icons-react';
import { lockNow } from '@/data/lock/locking';
import { hasSecret } from '@/data/vault/vault';
import type { Action } from '@/ui/action';

/** Only where there is something that unlocks it again: nobody else ever reads of it. */
export const lockActions: readonly Action[] = [
  {
    id: 'lock.now',
    label: 'lock:action.lock',
    icon: IconLock,
    keys: ['Mod+Shift+L'],
    scope: 'anywhere',
    group: 'anywhere',
    inFields: true,
    enabled: ({ actor }) => actor !== null && hasSecret(actor.id),
    run: () => void lockNow(),
  },
];
