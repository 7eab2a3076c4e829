// Suggestions from what was learned: the fields first, because what is likely helps to find what is similar.
import { isActive } from '@shared/domain/lifecycle';
import { type Knowledge, likelyFor, worthSaying } from '@shared/learning/likely';
import { contextOf } from '@shared/learning/preferences';
import { clusterOf } from '@shared/learning/similar/cluster';
import { askedOf, type Found, findSimilar } from '@shared/learning/similar/find';
import { type KnownArticle, type RankedArticle, suggestSolutions } from '@shared/learning/solutions/suggest';
import type { LikelyValue, SimilarTicket, SuggestionDraft, Suggestions } from '@shared/learning/suggestions';
import type { SimilarTo } from './learning-calls';
import type { LearningTickets } from './learning-tickets';

/** The best articles for a text, by the index of the search. */
export type RankArticles = (text: string, most: number) => readonly RankedArticle[];

export interface Known extends Knowledge {
  readonly tickets: LearningTickets;
  readonly articles: ReadonlyMap<string, KnownArticle>;
  readonly rankArticles: RankArticles;
}

const MOST_SIMILAR = 6;
const MOST_OF_CALLER = 4;
const MOST_SOLUTIONS = 5;
const RANKED = 15;
/** Of a description: what comes later is detail, and the search would take its words for as important. */
const DESCRIPTION = 240;
/** A person's likes, up to this much of the score. */
const LIKING = 0.1;

const shown = ({ ticket: _ticket, text: _text, ...rest }: Found): SimilarTicket => rest;

const likelyIn = (likely: readonly LikelyValue[], field: LikelyValue['field']): string | null =>
  likely.find((one) => one.field === field)?.value ?? null;

interface Judged {
  readonly likely: readonly LikelyValue[];
  readonly serviceId: string | null;
  readonly categoryId: string | null;
}

const judge = (draft: SuggestionDraft, known: Known, now: number): Judged => {
  const likely = likelyFor(draft, known, now);
  return {
    likely,
    serviceId: draft.serviceId ?? likelyIn(likely, 'serviceId'),
    categoryId: draft.categoryId ?? likelyIn(likely, 'categoryId'),
  };
};

const openFirst = (a: Found, b: Found): number => Number(isActive(b.state)) - Number(isActive(a.state));

const similarOf = (draft: SuggestionDraft, judged: Judged, known: Known, at: number, now: number) => {
  const { serviceId, categoryId } = judged;
  const asked = askedOf(draft, { serviceId, categoryId, at }, known.tickets.pool);
  const context = contextOf(draft);
  const worth = ({ score, number }: Found) =>
    score + LIKING * known.preferences.liking('similar', number, context, now);
  const found = findSimilar(asked, known.tickets.pool).toSorted((a, b) => openFirst(a, b) || worth(b) - worth(a));
  return { found, cluster: clusterOf(asked, found) };
};

export const answerSuggest = (draft: SuggestionDraft, known: Known, now: number): Suggestions => {
  const judged = judge(draft, known, now);
  const { found, cluster } = similarOf(draft, judged, known, now, now);
  const isOfCaller = ({ ticket, state }: Found) =>
    draft.callerId !== null && ticket.callerId === draft.callerId && isActive(state);
  const context = contextOf(draft);
  const text = `${draft.title} ${draft.description.slice(0, DESCRIPTION)}`.trim();
  const solutions = suggestSolutions(
    {
      ranked: known.rankArticles(text, RANKED),
      wordCount: context.stems.size,
      serviceId: judged.serviceId,
      categoryId: judged.categoryId,
      context,
      now,
    },
    known.articles,
    known.tickets.uses,
    known.preferences,
    MOST_SOLUTIONS,
  );
  return {
    likely: worthSaying(draft, judged.likely),
    similar: found
      .filter((one) => !isOfCaller(one))
      .slice(0, MOST_SIMILAR)
      .map(shown),
    ofCaller: found.filter(isOfCaller).slice(0, MOST_OF_CALLER).map(shown),
    cluster,
    solutions,
    learnedFrom: known.model.learnedFrom,
  };
};

/** @param ticket as a draft, and when it was opened */
export const answerSimilarTo = (draft: SuggestionDraft, at: number, known: Known, now: number): SimilarTo => {
  const { found, cluster } = similarOf(draft, judge(draft, known, now), known, at, now);
  return { similar: found.slice(0, MOST_SIMILAR).map(shown), cluster };
};
