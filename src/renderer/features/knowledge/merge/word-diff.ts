// What became of a paragraph, word by word.
import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Longer texts are compared as wholes (characters): nobody reads so many changed words one by one. */
const LONGEST = 20_000;
/** With less in common than this, old and new are easier to read one after the other. */
const LEAST_IN_COMMON = 0.25;

const whole = (from: string, to: string): Piece[] => [
  ...(from === '' ? [] : [{ kind: 'removed', text: from } as const]),
  ...(to === '' ? [] : [{ kind: 'added', text: to } as const]),
];

export const wordDiff = (from: string, to: string): Piece[] => {
  if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }];
  if (from === '' || to === '' || from.length + to.length > LONGEST) return whole(from, to);
  const pieces = diffWordsWithSpace(from, to).map(
    ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
  );
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  return same < Math.min(from.length, to.length) * LEAST_IN_COMMON ? whole(from, to) : pieces;
};
