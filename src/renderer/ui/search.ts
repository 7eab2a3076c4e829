// Finding by typing: where a query stands in a text, and the best few of many. Pure.

/** Where the match stands, for the mark under it. */
export interface Found {
  readonly start: number;
  readonly length: number;
}

/** Without accents and case: "Müller" is found by "muller". Length stays, so that positions fit. */
const plain = (text: string): string => {
  const lower = text.toLowerCase();
  // Most texts are plain already, and ten thousand of them are looked at for each key.
  if (/^[ -~]*$/u.test(lower)) return lower;
  return Array.from(text, (character) => character.normalize('NFD').charAt(0).toLowerCase()).join('');
};

const insideWord = (text: string, at: number): boolean => at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));

/** At the start of a word rather than inside one; null if it is not there. */
export const find = (text: string, query: string): Found | null => {
  const needle = plain(query);
  if (needle === '') return { start: 0, length: 0 };
  const hay = plain(text);
  const first = hay.indexOf(needle);
  if (first === -1) return null;
  let at = first;
  while (at !== -1 && insideWord(hay, at)) at = hay.indexOf(needle, at + 1);
  return { start: at === -1 ? first : at, length: needle.length };
};

/** Smaller is better: the start of the text, the start of a word, anywhere. */
const rankOf = (text: string, { start }: Found): 0 | 1 | 2 => (start === 0 ? 0 : insideWord(text, start) ? 2 : 1);

/** The best `most` of the candidates; equal ones stay in their order. Looks at each once at most. */
export const bestMatches = <T>(
  candidates: Iterable<T>,
  textOf: (item: T) => string,
  query: string,
  most: number,
): T[] => {
  const ranks: readonly [T[], T[], T[]] = [[], [], []];
  for (const item of candidates) {
    const text = textOf(item);
    const found = find(text, query);
    if (!found) continue;
    const rank = ranks[rankOf(text, found)];
    if (rank.length < most) rank.push(item);
    if (ranks[0].length >= most) break;
  }
  return ranks.flat().slice(0, most);
};
