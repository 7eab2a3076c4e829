import { isDesk } from '@shared/domain/permissions';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { askNext } from './asking';

export const nextActions: readonly Action[] = [
  {
    id: 'next.take',
    label: 'next:action',
    icon: IconPlayerTrackNext,
    keys: ['Q'],
    scope: 'anywhere',
    group: 'anywhere',
    enabled: ({ actor }) => actor !== null && (isDesk(actor) || actor.role === 'vendor'),
    run: askNext,
  },
];
