// Articles for a text, by the index that the search uses.
import type { Searcher } from '@shared/search/searcher';
import type { RankArticles } from './learning-answers';

export const rankBy =
  (search: Searcher['search'], now: () => number): RankArticles =>
  (text, most) => {
    if (text.trim() === '') return [];
    const hits = search(
      { words: text, typing: true, phrases: [], without: [], filters: [], kinds: ['article'], limit: most },
      now(),
    );
    return hits.map(({ id, score, reasons }) => ({
      id,
      score,
      words: [...new Map(reasons.map(({ typed }) => [typed.toLowerCase(), typed])).values()],
    }));
  };
