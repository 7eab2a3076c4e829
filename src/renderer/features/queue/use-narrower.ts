import { type RefCallback, useCallback, useRef, useState } from 'react';

/** Is the element narrower than so many px? Renders again only when the answer changes. False before it was measured. */
export const useNarrower = (px: number): readonly [RefCallback<HTMLElement>, boolean] => {
  const [narrower, setNarrower] = useState(false);
  const observer = useRef<ResizeObserver | null>(null);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect();
      observer.current = null;
      if (!element) return;
      observer.current = new ResizeObserver(([entry]) => {
        const width = entry?.contentRect.width ?? 0;
        if (width > 0) setNarrower(width < px);
      });
      observer.current.observe(element);
    },
    [px],
  );
  return [ref, narrower];
};
