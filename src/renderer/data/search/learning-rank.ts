// Articles for a text, by the index that the search uses.
import { tokensOf } from '@shared/search/analysis/tokens';
import type { Searcher } from '@shared/search/searcher';
import type { RankArticles } from './learning-answers';

/** Folded words and their parts, each with the whole word as it was typed: "fi" is of "Wi-Fi". */
const typedIn = (text: string): ReadonlyMap<string, string> => {
  const typed = new Map<string, string>();
  let whole = '';
  let end = 0;
  for (const { word, from, to, part } of tokensOf(text)) {
    if (!part || from >= end) [whole, end] = [text.slice(from, to), to];
    if (!typed.has(word)) typed.set(word, whole);
  }
  return typed;
};

export const rankBy =
  (search: Searcher['search'], now: () => number): RankArticles =>
  (text, most) => {
    if (text.trim() === '') return [];
    const hits = search(
      { words: text, typing: true, phrases: [], without: [], filters: [], kinds: ['article'], limit: most },
      now(),
    );
    const typed = typedIn(text);
    return hits.map(({ id, score, reasons }) => ({
      id,
      score,
      words: [...new Set(reasons.map((reason) => typed.get(reason.typed) ?? reason.typed))],
    }));
  };
