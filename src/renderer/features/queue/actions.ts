// The list's own keys. They steer the mounted list; without one they do nothing.
import {
  IconChecks,
  IconEye,
  IconFilter,
  IconLayoutSidebarRight,
  IconListDetails,
  IconSquareCheck,
  IconStack2,
  IconTableExport,
} from '@tabler/icons-react';
import type { Action } from '@/ui/action';
import { onStepBack } from '@/ui/step-back';
import { listControls } from './list/controls';
import { pageControls } from './page-controls';

const inList = { scope: 'list', group: 'list' } as const;
const withList = () => listControls() !== null;
const withPage = () => pageControls() !== null;

// Escape gives the selection up before anything else.
onStepBack(() => listControls()?.clearSelection() ?? false);

export const queueActions: readonly Action[] = [
  {
    ...inList,
    id: 'list.next',
    label: 'queue:action.next',
    keys: ['J', 'ArrowDown'],
    keysOnly: true,
    run: () => listControls()?.move(1),
  },
  {
    ...inList,
    id: 'list.previous',
    label: 'queue:action.previous',
    keys: ['K', 'ArrowUp'],
    keysOnly: true,
    run: () => listControls()?.move(-1),
  },
  {
    ...inList,
    id: 'list.pageDown',
    label: 'queue:action.pageDown',
    keys: ['PageDown'],
    keysOnly: true,
    run: () => listControls()?.move(20),
  },
  {
    ...inList,
    id: 'list.pageUp',
    label: 'queue:action.pageUp',
    keys: ['PageUp'],
    keysOnly: true,
    run: () => listControls()?.move(-20),
  },
  {
    ...inList,
    id: 'list.first',
    label: 'queue:action.first',
    keys: ['Home'],
    keysOnly: true,
    run: () => listControls()?.first(),
  },
  {
    ...inList,
    id: 'list.last',
    label: 'queue:action.last',
    keys: ['End'],
    keysOnly: true,
    run: () => listControls()?.last(),
  },
  {
    ...inList,
    id: 'list.open',
    label: 'queue:action.open',
    icon: IconEye,
    keys: ['Enter'],
    enabled: withList,
    run: () => listControls()?.open(),
  },
  {
    ...inList,
    id: 'list.preview',
    label: 'queue:action.preview',
    icon: IconLayoutSidebarRight,
    keys: ['Space'],
    enabled: withPage,
    run: () => pageControls()?.togglePreview(),
  },
  {
    ...inList,
    id: 'list.select',
    label: 'queue:action.select',
    icon: IconSquareCheck,
    keys: ['X'],
    keysOnly: true,
    run: () => listControls()?.toggle(),
  },
  {
    ...inList,
    id: 'list.extendDown',
    label: 'queue:action.extendDown',
    keys: ['Shift+ArrowDown', 'Shift+J'],
    keysOnly: true,
    run: () => listControls()?.extend(1),
  },
  {
    ...inList,
    id: 'list.extendUp',
    label: 'queue:action.extendUp',
    keys: ['Shift+ArrowUp', 'Shift+K'],
    keysOnly: true,
    run: () => listControls()?.extend(-1),
  },
  {
    ...inList,
    id: 'list.selectAll',
    label: 'queue:action.selectAll',
    icon: IconChecks,
    keys: ['Mod+A'],
    enabled: withList,
    run: () => listControls()?.selectAll(),
  },
  {
    ...inList,
    id: 'list.group',
    label: 'queue:action.group',
    icon: IconStack2,
    keys: ['Shift+G'],
    enabled: withPage,
    run: () => pageControls()?.openGrouping(),
  },
  {
    ...inList,
    id: 'list.fold',
    label: 'queue:action.fold',
    keys: ['ArrowLeft'],
    keysOnly: true,
    run: () => listControls()?.fold(true),
  },
  {
    ...inList,
    id: 'list.unfold',
    label: 'queue:action.unfold',
    keys: ['ArrowRight'],
    keysOnly: true,
    run: () => listControls()?.fold(false),
  },
  {
    ...inList,
    id: 'list.filter',
    label: 'queue:action.filter',
    icon: IconFilter,
    keys: ['/'],
    group: 'anywhere',
    enabled: withPage,
    run: () => pageControls()?.focusFilter(),
  },
  {
    ...inList,
    id: 'list.columns',
    label: 'queue:action.columns',
    icon: IconListDetails,
    keys: [],
    enabled: withPage,
    run: () => pageControls()?.openColumns(),
  },
  {
    ...inList,
    id: 'list.export',
    label: 'queue:action.export',
    icon: IconTableExport,
    keys: [],
    enabled: withPage,
    run: () => pageControls()?.exportList(),
  },
];
