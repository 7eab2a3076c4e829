import type { KeyboardEvent } from 'react';
import { keyPreferences } from '@/ui/key-preferences';

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** 1, 2 and 3 choose in the open choice, Ctrl Enter confirms it, wherever the focus is in the drawer. */
const decide = (event: KeyboardEvent<HTMLElement>): boolean => {
  const open = event.currentTarget.querySelector('[data-open-choice]');
  if (!open) return false;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    open.querySelector<HTMLElement>('[data-confirm]')?.click();
    return true;
  }
  const isDigit = /^[1-3]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const radio = isDigit ? open.querySelectorAll<HTMLInputElement>('input[type="radio"]')[Number(event.key) - 1] : null;
  if (!radio || radio.disabled) return false;
  radio.click();
  radio.focus();
  return true;
};

/** J and K, or the arrows, go from change to change; within a radio group the arrows are its own. */
const move = (event: KeyboardEvent<HTMLElement>): boolean => {
  const step = steps[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return false;
  const isLetter = event.key.length === 1;
  if (isLetter && !keyPreferences().singleKeys) return false;
  if (!isLetter && event.target instanceof HTMLInputElement) return false;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? (step === 1 ? 0 : rows.length - 1) : at + step];
  if (!next) return false;
  const inside = next.querySelector<HTMLElement>('input:checked, button');
  (inside ?? next).focus();
  return true;
};

export const onDrawerKey = (event: KeyboardEvent<HTMLElement>): void => {
  if (!event.defaultPrevented && (decide(event) || move(event))) event.preventDefault();
};
