// Whoever knows the palette by heart types on before its field is there. What comes in between is kept for the field,
// instead of reaching the page below as keys of its own.
import { useEffect } from 'react';
import { isPlainPress } from '@/ui/keys';

let kept: string | null = null;

const keep = (event: KeyboardEvent): void => {
  if (kept === null || !isPlainPress(event)) return;
  if (event.key.length === 1) kept += event.key;
  else if (event.key === 'Enter') kept += '\n';
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
};

/** Keeps what is typed from when the palette is opened until its field takes it. */
export const useTypedAhead = (opened: boolean): void => {
  useEffect(() => {
    if (!opened) return;
    kept = '';
    window.addEventListener('keydown', keep, { capture: true });
    return () => {
      kept = null;
      window.removeEventListener('keydown', keep, { capture: true });
    };
  }, [opened]);
};

/** What was typed before the field was there, and whether Enter was pressed after it. The field has the keys from now on. */
export const takeTypedAhead = (): { readonly text: string; readonly entered: boolean } => {
  const [text = '', ...more] = (kept ?? '').split('\n');
  kept = null;
  return { text, entered: more.length > 0 };
};
