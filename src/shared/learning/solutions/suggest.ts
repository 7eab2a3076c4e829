// Articles for a growing text: what the search finds, moved by what agrees with it, by what worked, and by what people
// took before.
import type { ArticleText } from '../../search/documents';
import type { Context, Preferences } from '../preferences';
import type { SolutionReason, Strength, SuggestedSolution } from '../suggestions';
import type { ArticleUse, UseBook } from './uses';

/** What is kept of an article. */
export type KnownArticle = Pick<
  ArticleText,
  'id' | 'title' | 'type' | 'categoryId' | 'subcategoryId' | 'serviceId' | 'hasSolution' | 'counts'
>;

export interface RankedArticle {
  readonly id: string;
  /** 0 to about 1, to be compared within one answer alone. */
  readonly score: number;
  /** The draft's words that it says, as typed, the most telling first. */
  readonly words: readonly string[];
}

export interface Wanted {
  readonly ranked: readonly RankedArticle[];
  /** Of the draft's telling words; what an article says of them tells how strong the match is. */
  readonly wordCount: number;
  /** Chosen, or likely. */
  readonly serviceId: string | null;
  readonly categoryId: string | null;
  readonly context: Context;
  readonly now: number;
}

const SHARES = { text: 0.42, cover: 0.2, service: 0.12, category: 0.08, worked: 0.14, liking: 0.22 } as const;
/** More words than this of the draft need no article to say. */
const ENOUGH_WORDS = 4;
const LEAST = 0.2;
const MOST_WORDS = 3;
const MOST_WORKED = 5;
/** Readers who said that it is out of date count so much against it. */
const OUTDATED = 0.12;

export const known = (article: ArticleText): KnownArticle => {
  const { id, title, type, categoryId, subcategoryId, serviceId, hasSolution, counts } = article;
  return { id, title, type, categoryId, subcategoryId, serviceId, hasSolution, counts };
};

/** Chance of working again, drawn to even odds where little is known. */
const chanceOf = (worked: number, of: number): number => (worked + 1) / (of + 2);

const solvedBy = (article: KnownArticle, uses: readonly ArticleUse[]): SuggestedSolution['solved'] => {
  const judged = uses.filter(({ worked }) => worked !== null);
  if (judged.length > 0) return { worked: judged.filter(({ worked }) => worked).length, of: judged.length };
  const { helped, didNot } = article.counts;
  return helped + didNot > 0 ? { worked: helped, of: helped + didNot } : null;
};

const strengthOf = (score: number, words: number, liked: boolean): Strength => {
  if (score >= 0.62 && (words >= 2 || liked)) return 'strong';
  return score >= 0.4 && (words >= 1 || liked) ? 'possible' : 'weak';
};

const judge = (
  article: KnownArticle,
  ranked: RankedArticle | undefined,
  best: number,
  wanted: Wanted,
  uses: readonly ArticleUse[],
  preferences: Preferences,
): SuggestedSolution => {
  const { serviceId, categoryId, context, now } = wanted;
  const reasons: SolutionReason[] = [];
  const words = ranked?.words ?? [];
  const cover = Math.min(1, words.length / Math.max(1, Math.min(ENOUGH_WORDS, wanted.wordCount)));
  let score =
    SHARES.text * (best > 0 ? (ranked?.score ?? 0) / best : 0) * Math.min(1, 0.3 + cover) + SHARES.cover * cover;
  if (words.length > 0) reasons.push({ kind: 'words', words: words.slice(0, MOST_WORDS) });
  if (serviceId !== null && article.serviceId === serviceId) {
    score += SHARES.service;
    reasons.push({ kind: 'sameService', serviceId });
  }
  if (categoryId !== null && article.categoryId === categoryId) {
    score += SHARES.category;
    if (article.serviceId !== serviceId || serviceId === null) reasons.push({ kind: 'sameCategory', categoryId });
  }
  const near = uses.filter(
    (use) =>
      (serviceId !== null && use.serviceId === serviceId) || (categoryId !== null && use.categoryId === categoryId),
  );
  const judged = near.filter(({ worked }) => worked !== null);
  const worked = judged.filter(({ worked: did }) => did).sort((a, b) => b.at - a.at || (a.ticket < b.ticket ? 1 : -1));
  if (judged.length > 0) {
    const sure = Math.min(1, judged.length / 3);
    score += SHARES.worked * sure * (2 * chanceOf(worked.length, judged.length) - 1);
    if (worked.length > 0) {
      reasons.push({ kind: 'worked', tickets: worked.slice(0, MOST_WORKED).map(({ ticket }) => ticket) });
    }
  }
  const liking = preferences.liking('solution', article.id, context, now);
  score += SHARES.liking * liking;
  const times = preferences.timesAccepted('solution', article.id, context);
  if (times > 0) reasons.push({ kind: 'accepted', times });
  const { helped, didNot, outdated } = article.counts;
  if (outdated > 0) score -= (OUTDATED * outdated) / (helped + didNot + outdated);
  return {
    id: article.id,
    title: article.title,
    type: article.type,
    canApply: article.hasSolution,
    score: Math.max(0, Math.min(1, score)),
    strength: strengthOf(score, words.length, liking > 0.3),
    reasons,
    solved: solvedBy(article, uses),
  };
};

/** The best first. Articles are there by their words, or because they worked for tickets of the same service. */
export const suggestSolutions = (
  wanted: Wanted,
  articles: ReadonlyMap<string, KnownArticle>,
  uses: UseBook,
  preferences: Preferences,
  most: number,
): readonly SuggestedSolution[] => {
  const ranked = new Map(wanted.ranked.map((one) => [one.id, one]));
  const best = wanted.ranked.reduce((top, { score }) => Math.max(top, score), 0);
  const candidates = new Set(ranked.keys());
  if (wanted.serviceId !== null && wanted.wordCount > 0) {
    for (const id of uses.articles()) if (articles.get(id)?.serviceId === wanted.serviceId) candidates.add(id);
  }
  return [...candidates]
    .flatMap((id) => {
      const article = articles.get(id);
      return article ? [judge(article, ranked.get(id), best, wanted, uses.of(id), preferences)] : [];
    })
    .filter(({ score, reasons }) => score >= LEAST && reasons.length > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most);
};
