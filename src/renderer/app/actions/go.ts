import { IconCloudUp, IconSettings } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { openOutbox } from '../panels';
import { railViews, railViewsFor } from '../rail-views';

/** "G", then a letter. */
export const goActions: readonly Action[] = [
  ...railViews.map(
    ({ name, icon, key }): Action => ({
      id: `go.${name}`,
      label: `queue:view.${name}`,
      icon,
      keys: [`G ${key}`],
      scope: 'anywhere',
      group: 'goTo',
      enabled: ({ actor }) => railViewsFor(actor).some((view) => view.name === name),
      run: ({ go }) => go(`/v/${name}`),
    }),
  ),
  {
    id: 'go.outbox',
    label: 'app:go.outbox',
    icon: IconCloudUp,
    keys: ['G O'],
    scope: 'anywhere',
    group: 'goTo',
    run: openOutbox,
  },
  {
    id: 'go.settings',
    label: 'app:go.settings',
    icon: IconSettings,
    keys: ['G S'],
    scope: 'anywhere',
    group: 'goTo',
    run: ({ go }) => go('/settings'),
  },
];
