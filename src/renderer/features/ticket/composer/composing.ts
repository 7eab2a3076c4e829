// "N" and "R" from anywhere: whichever composer shows the ticket takes the focus; if none does, the one that comes next.
import { useEffect } from 'react';

export type ComposerTab = 'note' | 'reply';

interface Request {
  readonly number: string;
  readonly tab: ComposerTab;
}

let waiting: Request | null = null;
const composers = new Map<string, (tab: ComposerTab) => void>();

/** False: no composer of this ticket is on the screen. It is remembered for the next one. */
export const compose = (number: string, tab: ComposerTab): boolean => {
  const focus = composers.get(number);
  if (focus) focus(tab);
  else waiting = { number, tab };
  return focus !== undefined;
};

/** A composer says that it is there; it gets what was asked for while it was not. */
export const useComposing = (number: string, focus: (tab: ComposerTab) => void): void => {
  useEffect(() => {
    composers.set(number, focus);
    if (waiting?.number === number) focus(waiting.tab);
    waiting = null;
    return () => {
      if (composers.get(number) === focus) composers.delete(number);
    };
  }, [number, focus]);
};
