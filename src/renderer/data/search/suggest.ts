// What screens ask of what was learned: suggestions for a growing text, incidents like one, gaps, and what people made of
// it. Answers come from the search worker; without one (nobody signed in, switched off) there are no suggestions.
import type { GapReport } from '@shared/learning/gaps/report';
import { noSuggestions, type SuggestionDraft, type Suggestions, type Verdict } from '@shared/learning/suggestions';
import { selectArticleHeads } from '../records';
import { runtime } from '../runtime';
import { selectTicketView } from '../selectors';
import { ensureLoaded } from '../ticket-cache';
import { newLatest } from './latest';
import {
  GAPS,
  type GapQuestion,
  NOTE_VERDICT,
  SIMILAR_TO,
  type SimilarQuestion,
  type SimilarTo,
  SUGGEST,
} from './learning-calls';
import { askSearchWorker } from './search';
import { suggestionsWanted } from './suggestions-wanted';

/** Shorter ones are no words yet. */
const FEWEST_LETTERS = 3;

const says = ({ title, description }: SuggestionDraft): boolean =>
  (title + description).trim().length >= FEWEST_LETTERS;

const latest = newLatest((draft: SuggestionDraft) => askSearchWorker<Suggestions>(SUGGEST, draft));

/**
 * Suggestions for a draft. Of several asked while one is being answered, the last alone is asked next: the others give
 * null, and whoever asked leaves what is shown as it is.
 */
export const suggest = async (draft: SuggestionDraft): Promise<Suggestions | null> =>
  suggestionsWanted() && says(draft) ? latest(draft) : noSuggestions;

/** Open and lately resolved incidents like this one, and whether several are of one cause. Works when switched off, too. */
export const similarTo = async (number: string): Promise<SimilarTo> => {
  const { store } = runtime();
  if (!store.getState().tickets.loaded.has(number)) await ensureLoaded([number]);
  const view = selectTicketView(store.getState(), number);
  if (view.kind !== 'ready') return { similar: [], cluster: null };
  const { shortDescription, description, callerId, serviceId, categoryId, location, openedAt } = view.ticket;
  const draft = { number, title: shortDescription, description, callerId, serviceId, categoryId, location };
  return askSearchWorker<SimilarTo>(SIMILAR_TO, { draft, at: openedAt } satisfies SimilarQuestion);
};

/** What somebody took (`noteAccepted`) or turned down moves what is suggested next time, on this device alone. */
const note = (kind: Verdict['kind'], value: string, draft: SuggestionDraft, accepted: boolean): void =>
  void askSearchWorker<void>(NOTE_VERDICT, { kind, value, accepted, draft } satisfies Verdict).catch(() => undefined);

export const noteAccepted = (kind: Verdict['kind'], value: string, draft: SuggestionDraft): void =>
  note(kind, value, draft, true);

export const noteRejected = (kind: Verdict['kind'], value: string, draft: SuggestionDraft): void =>
  note(kind, value, draft, false);

/** Over the tickets of the last `days` days that are on this device. */
export const gaps = (days = 90): Promise<GapReport> => {
  const state = runtime().store.getState();
  const articles = selectArticleHeads(state).map(
    ({ id, state: articleState, categoryId, subcategoryId, ownerId, reviewAt, counts }) => ({
      id,
      isPublished: articleState === 'published',
      categoryId,
      subcategoryId,
      ownerId,
      reviewAt,
      counts,
    }),
  );
  const searches = [...state.records.heads.values()].flatMap((head) =>
    head.kind === 'missed' ? head.searches.map((search) => ({ ...search, person: head.id })) : [],
  );
  return askSearchWorker<GapReport>(GAPS, { articles, searches, days } satisfies GapQuestion);
};
