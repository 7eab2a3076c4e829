import { IconBell, IconBook2, IconCloudUp, IconSettings } from '@tabler/icons-react';
import { hearsOfRules } from '@/features/told/told-button';
import type { Action } from '@/ui/action';
import { atHand } from '@/ui/at-hand';
import { openOutbox, openTold } from '../panels';
import { railViews, railViewsFor, readsArticles } from '../rail-views';

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
    id: 'go.told',
    label: 'rules:told.open',
    icon: IconBell,
    keys: ['G N'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => hearsOfRules(actor),
    run: openTold,
  },
  {
    id: 'go.knowledge',
    label: 'app:go.knowledge',
    icon: IconBook2,
    keys: ['G K'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => readsArticles(actor),
    // From a ticket's page one looks for what helps with it.
    run: ({ go, tickets }) => go(atHand().place === 'ticket' && tickets[0] ? `/kb?for=${tickets[0]}` : '/kb'),
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
