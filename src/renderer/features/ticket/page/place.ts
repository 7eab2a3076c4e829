// Where the open ticket stands in the list that it was opened from: what "previous" and "next" mean.
import { useEffect } from 'react';

export interface Place {
  /** The list's name, for the way back. */
  readonly name: string;
  readonly path: string;
  /** The list's order as it was when the ticket was opened from it, so that it does not change under the reader. */
  readonly numbers: readonly string[];
}

interface Standing extends Place {
  readonly number: string;
}

let standing: Standing | null = null;

export const usePlace = (number: string, place: Place | null): void => {
  useEffect(() => {
    standing = place ? { ...place, number } : null;
    return () => {
      standing = null;
    };
  }, [number, place]);
};

/** @param step −1 previous, 1 next */
export const neighbour = (step: -1 | 1): string | null => {
  if (!standing) return null;
  const at = standing.numbers.indexOf(standing.number);
  return at === -1 ? null : (standing.numbers[at + step] ?? null);
};
