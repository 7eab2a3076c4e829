import { isDesk } from '@shared/domain/permissions';
import { IconChartBar } from '@tabler/icons-react';
import type { Action } from '@/ui/action';

export const workloadActions: readonly Action[] = [
  {
    id: 'go.workload',
    label: 'workload:title',
    icon: IconChartBar,
    keys: ['G L'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => actor !== null && isDesk(actor),
    run: ({ go }) => go('/workload'),
  },
];
