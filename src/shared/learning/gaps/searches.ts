// Searches without a good hit, put together where people only worded them differently.
import { wordsOf } from '../words';
import { grouped } from './grouped';
import type { GapSearch } from './input';
import type { SearchGap } from './report';

export interface FoundNow {
  readonly id: string;
  /** How many of the query's words it says. */
  readonly words: number;
}

const MOST = 50;
const MOST_ARTICLES = 3;
/** An article that says so much of what was asked is an answer: the gap is closed. */
const ANSWERS = 0.99;

const tellingStems = (query: string): readonly string[] =>
  [...new Set(wordsOf(query).flatMap(({ stem, little }) => (little ? [] : [stem])))].sort();

/** The most frequent first. `found` says what a query finds today: what has an answer by now is no gap any more. */
export const searchGaps = (
  searches: readonly GapSearch[],
  found: (query: string) => readonly FoundNow[],
): readonly SearchGap[] => {
  const groups = grouped(searches, ({ words }) => tellingStems(words).join(' ') || words);
  const gaps: SearchGap[] = [];
  for (const [stems, group] of groups) {
    const wordings = new Map<string, number>();
    for (const { words, times } of group) wordings.set(words, (wordings.get(words) ?? 0) + times);
    const [query] = [...wordings].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [''];
    const hits = found(query);
    const wanted = stems.split(' ').length;
    if (hits.some(({ words }) => wanted > 1 && words / wanted >= ANSWERS)) continue;
    gaps.push({
      query,
      times: group.reduce((sum, { times }) => sum + times, 0),
      people: new Set(group.map(({ person }) => person)).size,
      last: group.reduce((last, { day }) => (day > last ? day : last), ''),
      articles: hits.slice(0, MOST_ARTICLES).map(({ id }) => id),
      why: hits.length === 0 ? 'nothing' : 'weak',
    });
  }
  return gaps.sort((a, b) => b.people - a.people || b.times - a.times || (a.query < b.query ? -1 : 1)).slice(0, MOST);
};
