import { IconSunrise } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { dayControls } from './controls';
import { hasDay } from './works';

const inPage = { scope: 'day', group: 'list', keysOnly: true } as const;

export const dayActions: readonly Action[] = [
  {
    id: 'go.day',
    label: 'day:go',
    icon: IconSunrise,
    keys: ['G J'],
    scope: 'anywhere',
    group: 'goTo',
    enabled: ({ actor }) => hasDay(actor),
    run: ({ go }) => go('/my-day'),
  },
  {
    ...inPage,
    id: 'day.next',
    label: 'day:next',
    keys: ['J', 'ArrowDown'],
    run: () => dayControls()?.move(1),
  },
  {
    ...inPage,
    id: 'day.previous',
    label: 'day:previous',
    keys: ['K', 'ArrowUp'],
    run: () => dayControls()?.move(-1),
  },
  {
    ...inPage,
    id: 'day.open',
    label: 'day:open',
    keys: ['Enter'],
    run: () => dayControls()?.open(),
  },
];
