import type { DeskSettings } from '@shared/domain/settings';
import { same } from '@shared/domain/settle';
import { useRef } from 'react';
import { type Filled, filled, type LogDraft } from './draft';

/** The same object as long as it says the same, so that a key press draws only the field that it goes to. */
export const useFilled = (draft: LogDraft, settings: DeskSettings): Filled => {
  const last = useRef<Filled | null>(null);
  const next = filled(draft, settings);
  if (!last.current || !same(last.current, next)) last.current = next;
  return last.current;
};
