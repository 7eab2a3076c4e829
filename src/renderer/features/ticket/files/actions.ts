import { IconPaperclip } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { asking, enabledBy } from '../action-rules';
import { anyFile } from './any-file';

export const attachActions: readonly Action[] = [
  {
    id: 'ticket.files',
    label: 'files:attach',
    icon: IconPaperclip,
    keys: ['Shift+A'],
    scope: 'ticket',
    group: 'ticket',
    enabled: (context) => context.tickets.length === 1 && enabledBy('ticket.attach.v1', () => anyFile)(context),
    run: asking('files'),
  },
];
