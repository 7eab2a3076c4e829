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

const isSign = (sign: string | undefined): boolean => sign !== undefined && !/[\p{L}\p{N}\p{Cs}]/u.test(sign);

/** How many signs (not letters, not digits) both end with. */
const commonEnd = (a: string, b: string): number => {
  let end = 0;
  while (isSign(a.at(-1 - end)) && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return end;
};

/** A full stop that two changes have in common is no landmark: they are one change. */
const gathered = (pieces: readonly Piece[]): Piece[] => {
  const all: Piece[] = [];
  let [removed, added] = ['', ''];
  const close = () => {
    const end = commonEnd(removed, added);
    all.push(...whole(removed.slice(0, removed.length - end), added.slice(0, added.length - end)));
    if (end > 0) all.push({ kind: 'same', text: removed.slice(removed.length - end) });
    [removed, added] = ['', ''];
  };
  pieces.forEach(({ kind, text }, at) => {
    const between = removed + added !== '' && pieces[at + 1] !== undefined && !/[\p{L}\p{N}]/u.test(text);
    if (kind === 'same' && !between) {
      close();
      all.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  close();
  return all;
};

export const wordDiff = (from: string, to: string): Piece[] => {
  if (from === to) return from === '' ? [] : [{ kind: 'same', text: from }];
  if (from === '' || to === '' || from.length + to.length > LONGEST) return whole(from, to);
  const pieces = gathered(
    diffWordsWithSpace(from, to).map(
      ({ value, added, removed }): Piece => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }),
    ),
  );
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.trim().length : 0), 0);
  return same < Math.min(from.length, to.length) * LEAST_IN_COMMON ? whole(from, to) : pieces;
};
