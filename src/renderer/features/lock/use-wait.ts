import { useEffect, useState } from 'react';
import { noTries, type Tries } from '@/data/lock/back-off';
import { triesOf } from '@/data/lock/tries-book';

/** Wrong tries so far, and how long one has to wait; it moves with each second. */
export const useTries = (personId: string): Tries => {
  const [tries, setTries] = useState<Tries>(noTries);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let wanted = true;
    void triesOf(personId).then((book) => {
      if (!wanted) return;
      const look = () => setTries(book.current());
      look();
      stop = book.subscribe(look);
    });
    return () => {
      wanted = false;
      stop?.();
    };
  }, [personId]);
  return tries;
};
