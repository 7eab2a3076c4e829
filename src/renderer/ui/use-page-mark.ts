import { useLayoutEffect } from 'react';

/**
 * Style sheets may know of what is shown somewhere: `:root.shows-…`, while it is there. `:has()` on the page or its
 * main part would say the same, and have a browser style all that lies below anew with every change (7 to 14 ms of each key press).
 */
export const usePageMark = (what: 'past' | 'codes'): void =>
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    const name = `shows-${what}`;
    classList.add(name);
    return () => classList.remove(name);
  }, [what]);
