import type { ActionGroup } from '@/ui/action';

interface FixedKey {
  readonly id: string;
  readonly group: ActionGroup;
  readonly label: string;
  readonly keys: readonly string[];
}

/** Keys that belong to a form or a handle and that nobody can remap: told here, done there. */
export const fixedKeys: readonly FixedKey[] = [
  { id: 'fixed.send', group: 'writing', label: 'app:keys.send', keys: ['Mod+Enter'] },
  { id: 'fixed.leave', group: 'writing', label: 'app:keys.leave', keys: ['Escape'] },
  { id: 'fixed.field', group: 'writing', label: 'app:keys.field', keys: ['Alt+1–9'] },
  { id: 'fixed.levels', group: 'writing', label: 'app:keys.levels', keys: ['1–3'] },
  { id: 'fixed.logOpen', group: 'writing', label: 'app:keys.logOpen', keys: ['Mod+Shift+Enter'] },
  { id: 'fixed.split', group: 'panels', label: 'app:keys.split', keys: ['ArrowLeft ArrowRight'] },
];
