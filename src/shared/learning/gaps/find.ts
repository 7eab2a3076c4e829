import { failingArticles, reviewsDue } from './articles';
import { categoryGaps } from './categories';
import { DAY, type GapArticle, type GapSearch, type GapTicket } from './input';
import type { GapReport } from './report';
import { type FoundNow, searchGaps } from './searches';

export interface GapInput {
  readonly tickets: readonly GapTicket[];
  readonly articles: readonly GapArticle[];
  readonly searches: readonly GapSearch[];
  readonly found: (query: string) => readonly FoundNow[];
  readonly now: number;
  /** How far back, in days. */
  readonly days: number;
}

export const findGaps = ({ tickets, articles, searches, found, now, days }: GapInput): GapReport => {
  const since = now - days * DAY;
  return {
    since,
    categories: categoryGaps(tickets, articles, since),
    searches: searchGaps(searches, found),
    failing: failingArticles(tickets, articles, since),
    due: reviewsDue(articles, now),
  };
};
