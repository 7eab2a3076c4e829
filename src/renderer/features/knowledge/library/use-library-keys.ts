import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { setAtHand } from '@/ui/at-hand';
import { onStepBack } from '@/ui/step-back';
import { mountControls } from '../controls';
import type { LibraryQuery } from './address';
import { type Choice, cameBack } from './use-choice';

interface LibraryKeys {
  readonly query: LibraryQuery;
  readonly choice: Choice;
  /** Something is listed. */
  readonly hasRows: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly steer: RefObject<((by: number) => void) | null>;
  readonly onType: (text: string) => void;
}

export interface LibraryFocus {
  readonly focusSearch: () => void;
  /** Back to the ticket that something was looked for, else out of the field. */
  readonly leave: () => void;
}

/** What keys mean in the library, and where the focus begins. */
export const useLibraryKeys = ({ query, choice, hasRows, field, steer, onType }: LibraryKeys): LibraryFocus => {
  const [, go] = useLocation();
  const { text, forTicket } = query;
  const { chosen, apply } = choice;
  const focusSearch = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, [field]);
  useEffect(
    () => mountControls({ focusSearch, move: (by) => steer.current?.(by), apply }),
    [focusSearch, steer, apply],
  );
  useEffect(() => {
    setAtHand({
      place: 'article',
      tickets: [],
      selected: false,
      article: { number: chosen, forTicket, page: 'library' },
    });
    // Whether it can be applied is asked when what is at hand is told anew.
  }, [chosen, forTicket, apply]);
  useEffect(() => () => setAtHand(null), []);
  // Who comes back from an article goes on in the list, as soon as it is there; who comes anew types.
  const back = useRef(cameBack());
  useEffect(() => field.current?.focus(), [field]);
  useEffect(() => {
    if (!back.current || !hasRows || !steer.current) return;
    back.current = false;
    if (cameBack()) steer.current(0);
  }, [hasRows, steer]);
  const leave = useCallback(() => {
    if (forTicket) go(`/t/${forTicket}`);
    else field.current?.blur();
  }, [forTicket, go, field]);
  useEffect(
    () =>
      onStepBack(() => {
        if (text === '') leave();
        else {
          onType('');
          focusSearch();
        }
        return true;
      }),
    [text, leave, onType, focusSearch],
  );
  return { focusSearch, leave };
};
