import { useEffect, useState } from 'react';

/** What had the focus when this was shown has it again when it is gone, unless something else has taken it. */
export const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
    },
    [opener],
  );
};
