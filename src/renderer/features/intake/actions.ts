import { IconPlus } from '@tabler/icons-react';
import { newId } from '@/data/ids';
import type { Action } from '@/ui/action';

/** The form's own keys belong to the form; C is the app's. */
export const intakeActions: readonly Action[] = [
  {
    id: 'intake.newDraft',
    label: 'intake:action.newDraft',
    icon: IconPlus,
    keys: ['Alt+N'],
    scope: 'anywhere',
    group: 'writing',
    inFields: true,
    run: ({ go }) => go(`/log?draft=${newId()}`),
  },
];
