// Keys of the form: Alt and a digit goes to a field, Alt M, L and J take what is suggested, Ctrl Enter logs, Escape leaves and keeps the draft.
import { type KeyboardEvent, type RefObject, useCallback, useEffect } from 'react';
import { onStepBack } from '@/ui/step-back';

export type SuggestedKeys = Readonly<Record<string, (() => void) | null>>;

interface FormKeys {
  readonly root: RefObject<HTMLElement | null>;
  readonly onLog: () => void;
  readonly onLogAndOpen: () => void;
  readonly onLeave: () => void;
  /** What Alt and a letter takes, by the key's place. */
  readonly suggested?: RefObject<SuggestedKeys>;
}

const FIELDS = 'input, textarea, select, [role="radio"][tabindex="0"], button';

/** Alt moves letters and digits to other signs on a Mac: the key's place counts. */
const digitOf = (code: string): string | null => /^(?:Digit|Numpad)([1-9])$/u.exec(code)?.[1] ?? null;

/** A list that is open has Escape to itself. */
const hasOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

export const useFormKeys = ({ root, onLog, onLogAndOpen, onLeave, suggested }: FormKeys) => {
  useEffect(
    () =>
      onStepBack(() => {
        onLeave();
        return true;
      }),
    [onLeave],
  );

  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.nativeEvent.isComposing) return;
      const digit = digitOf(event.code);
      const take = event.altKey && !event.ctrlKey && !event.metaKey ? suggested?.current[event.code] : undefined;
      if (take) take();
      else if (event.altKey && digit !== null && !event.ctrlKey && !event.metaKey) {
        const field = root.current?.querySelector(`[data-digit="${digit}"]`);
        field?.querySelector<HTMLElement>(FIELDS)?.focus();
      } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        if (event.shiftKey) onLogAndOpen();
        else onLog();
      } else if (event.key === 'Escape' && !hasOpenList(event.target)) onLeave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    [root, onLog, onLogAndOpen, onLeave, suggested],
  );
};
