import type { KeyboardEvent } from 'react';
import { keyPreferences } from '@/ui/key-preferences';

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** J and K, or the arrows, go from change to change; within a radio group the arrows are its own. */
export const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const isLetter = event.key.length === 1;
  if (isLetter && !keyPreferences().singleKeys) return;
  if (!isLetter && event.target instanceof HTMLInputElement) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  if (!next) return;
  event.preventDefault();
  const inside = next.querySelector<HTMLElement>('input:checked, button');
  (inside ?? next).focus();
};
