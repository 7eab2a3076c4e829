import { isDesk, isLead } from '@shared/domain/permissions';
import { IconChartBar, IconReport } from '@tabler/icons-react';
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
  {
    id: 'go.weeklyReports',
    label: 'weekly:list.title',
    icon: IconReport,
    keys: [],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => actor !== null && isLead(actor),
    run: ({ go }) => go('/workload/reports'),
  },
];
