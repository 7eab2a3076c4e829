import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '@/data/after-paint';

/** False until what was drawn first can be seen: the rest is drawn between other things. */
export const useAfterPaint = (): boolean => {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let wanted = true;
    void afterPaint().then(() => wanted && startTransition(() => setPainted(true)));
    return () => {
      wanted = false;
    };
  }, []);
  return painted;
};
