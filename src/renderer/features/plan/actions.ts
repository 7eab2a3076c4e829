import { isDesk } from '@shared/domain/permissions';
import { IconUrgent } from '@tabler/icons-react';
import type { Action } from '@/ui/action';

export const planActions: readonly Action[] = [
  {
    id: 'go.plan',
    label: 'plan:title',
    icon: IconUrgent,
    keys: ['G E'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => actor !== null && isDesk(actor),
    run: ({ go }) => go('/plan'),
  },
];
