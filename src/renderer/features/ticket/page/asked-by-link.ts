import { type RefObject, useEffect, useRef } from 'react';

/** Where letters to callers lead: the ticket's page at the question that the letter asks. */
const ANSWER = '#answer';

/** What asks; whoever came by the letter's link finds the focus on it. */
export const useAskedByLink = <E extends HTMLElement>(asks: boolean): RefObject<E | null> => {
  const place = useRef<E>(null);
  useEffect(() => {
    if (!asks || window.location.hash !== ANSWER) return;
    // Once: a reload, or the way back, need not jump here again.
    history.replaceState(history.state, '', window.location.pathname + window.location.search);
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [asks]);
  return place;
};
