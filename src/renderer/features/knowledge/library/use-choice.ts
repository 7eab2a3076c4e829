import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { noteChoice } from '@/data/search/search';
import { applyAddress, articleAddress, type LibraryQuery } from './address';
import type { Found } from './use-found';
import { foundIt } from './use-missed';

/** What was chosen last: there again when one comes back from an article. */
let lastChosen: string | null = null;

export const cameBack = (): boolean => lastChosen !== null;

export interface Choice {
  /** Null: nothing is listed. */
  readonly chosen: string | null;
  /** Null: the best is chosen. */
  readonly choose: (number: string | null) => void;
  readonly open: () => void;
  /** Null: it can't be applied, or there is no ticket. */
  readonly apply: (() => void) | null;
}

/** The article that is looked at beside the list, and what is done with it. */
export const useChoice = (listed: readonly Found[], { text, forTicket }: LibraryQuery): Choice => {
  const [, go] = useLocation();
  const [wanted, setWanted] = useState(lastChosen);
  const head = (listed.find((found) => found.head.id === wanted) ?? listed[0])?.head;
  const chosen = head?.id ?? null;
  const choose = useCallback((number: string | null) => {
    lastChosen = number;
    setWanted(number);
  }, []);
  const take = useCallback(
    (path: string) => {
      foundIt();
      lastChosen = chosen;
      if (chosen !== null && text.trim() !== '') noteChoice(text, chosen);
      go(path);
    },
    [chosen, text, go],
  );
  const open = useCallback(() => chosen && take(articleAddress(chosen, forTicket)), [chosen, forTicket, take]);
  const canApply = head?.hasSolution === true && head.state === 'published';
  const apply = useMemo(
    () => (canApply && chosen && forTicket ? () => take(applyAddress(chosen, forTicket)) : null),
    [canApply, chosen, forTicket, take],
  );
  return { chosen, choose, open, apply };
};
