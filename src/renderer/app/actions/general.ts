import { IconArrowBackUp, IconArrowsLeftRight, IconKeyboard, IconPlus, IconSearch } from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { stepBack } from '@/ui/step-back';
import { undoShown } from '@/ui/toast';
import { openPalette, openShortcuts } from '../panels';
import { nextRegion, previousRegion } from '../regions';

export const generalActions: readonly Action[] = [
  {
    id: 'app.palette',
    label: 'app:action.palette',
    icon: IconSearch,
    keys: ['Mod+K'],
    scope: 'anywhere',
    group: 'anywhere',
    inFields: true,
    keysOnly: true,
    run: openPalette,
  },
  {
    id: 'app.log',
    label: 'app:action.log',
    icon: IconPlus,
    keys: ['C'],
    scope: 'anywhere',
    group: 'anywhere',
    run: ({ go }) => go('/log'),
  },
  {
    id: 'app.undo',
    label: 'app:action.undo',
    icon: IconArrowBackUp,
    keys: ['Mod+Z'],
    scope: 'anywhere',
    group: 'anywhere',
    run: () => void undoShown(),
  },
  {
    id: 'app.keys',
    label: 'app:action.keys',
    icon: IconKeyboard,
    keys: ['?'],
    scope: 'anywhere',
    group: 'anywhere',
    run: openShortcuts,
  },
  {
    id: 'app.back',
    label: 'app:action.back',
    keys: ['Escape'],
    scope: 'anywhere',
    group: 'anywhere',
    keysOnly: true,
    run: stepBack,
  },
  {
    id: 'app.nextRegion',
    label: 'app:action.nextRegion',
    icon: IconArrowsLeftRight,
    keys: ['F6'],
    scope: 'anywhere',
    group: 'panels',
    inFields: true,
    keysOnly: true,
    run: nextRegion,
  },
  {
    id: 'app.previousRegion',
    label: 'app:action.previousRegion',
    keys: ['Shift+F6'],
    scope: 'anywhere',
    group: 'panels',
    inFields: true,
    keysOnly: true,
    run: previousRegion,
  },
];
