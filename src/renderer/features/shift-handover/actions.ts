import { isDesk } from '@shared/domain/permissions';
import { IconTransfer } from '@tabler/icons-react';
import type { Action } from '@/ui/action';

export const shiftHandoverActions: readonly Action[] = [
  {
    id: 'go.shiftHandover',
    label: 'handover:go',
    icon: IconTransfer,
    keys: ['G X'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => actor !== null && isDesk(actor),
    run: ({ go }) => go('/shift-handover'),
  },
];
