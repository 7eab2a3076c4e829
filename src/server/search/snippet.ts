// Where in a long text it was found: some words around the first of them.
import { fold } from '@shared/search/analysis/fold';

const AROUND = 70;
const LONGEST = 180;

/** Empty when none of the words stands in the text as it is. */
export const snippetOf = (text: string, words: readonly string[]): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const folded = fold(line);
  // Folding may change the length of a letter or two; a few characters more or less are no matter here.
  const at = words.map((word) => folded.indexOf(fold(word))).filter((each) => each >= 0);
  if (at.length === 0) return '';
  const first = Math.min(...at);
  const from = first <= AROUND ? 0 : line.indexOf(' ', first - AROUND) + 1;
  const piece = line.slice(from, from + LONGEST);
  const end = piece.length < LONGEST ? piece : piece.slice(0, Math.max(piece.lastIndexOf(' '), 60));
  return `${from > 0 ? '… ' : ''}${end}${from + end.length < line.length ? ' …' : ''}`;
};
