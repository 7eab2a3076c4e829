// What is learned, as a consumer of texts: keeps a share of each ticket and article, trains in slices when enough has
// changed, and answers pages.

import { findGaps } from '@shared/learning/gaps/find';
import { type KeptVerdict, newPreferences } from '@shared/learning/preferences';
import { type KnownArticle, known as knownArticle } from '@shared/learning/solutions/suggest';
import type { Verdict } from '@shared/learning/suggestions';
import type { KeptPart, TextConsumer } from './consumer';
import { answerSimilarTo, answerSuggest, type Known, type RankArticles } from './learning-answers';
import { GAPS, LEARNED, type LearningCalls, NOTE_VERDICT, SIMILAR_TO, SUGGEST } from './learning-calls';
import { newKept } from './learning-kept';
import { newLearningTickets } from './learning-tickets';
import { newTrainer, type Trained, type Trainer, untrained } from './learning-trainer';

export interface LearningOptions {
  readonly rankArticles: RankArticles;
  readonly now: () => number;
  readonly trainer?: Trainer;
  /** Something is to be kept that no text brought: a model was made. */
  readonly changed?: () => void;
}

const MODEL = 'model';
const VERDICTS = 'verdicts';
/** So many changed examples, or this share of all, make a new model worth its while. */
const CHANGED = 10;
const CHANGED_SHARE = 0.02;
/** Of what a query finds, for the report of gaps. */
const FOUND = 5;

export const newLearningConsumer = ({
  rankArticles,
  now,
  trainer = newTrainer(),
  changed = () => undefined,
}: LearningOptions): TextConsumer & { readonly calls: LearningCalls } => {
  const tickets = newLearningTickets();
  const articles = newKept<KnownArticle>('a');
  const preferences = newPreferences();
  let byId: ReadonlyMap<string, KnownArticle> | null = null;
  let trained: Trained = untrained;
  let modelChanged = false;
  let verdictsChanged = false;
  /** Examples that came, changed or went since the model was made. */
  const news = new Set<string>();

  const known = (): Known => {
    byId ??= new Map([...articles.values()].map((article) => [article.id, article]));
    const { model, together } = trained;
    return { model, together, preferences, tickets, articles: byId, rankArticles };
  };

  const train = (): void => {
    news.clear();
    trainer.start(tickets.examples.list(), (result) => {
      trained = result;
      modelChanged = true;
      changed();
    });
  };

  return {
    name: 'learning',
    version: 2,
    take: (texts, gone) => {
      for (const text of texts) {
        if (text.kind === 'article') {
          articles.put(text.id, knownArticle(text));
          byId = null;
          continue;
        }
        const was = tickets.examples.has(text.id);
        tickets.take(text, now());
        if (was || tickets.examples.has(text.id)) news.add(text.id);
      }
      for (const id of gone) {
        if (tickets.examples.has(id)) news.add(id);
        tickets.remove(id);
        articles.remove(id);
        byId = null;
      }
    },
    clear: () => {
      trainer.cancel();
      tickets.clear();
      articles.clear();
      byId = null;
      trained = untrained;
      modelChanged = true;
      // What people took stays true of other copies of the desk, but a person who leaves takes it with them.
      preferences.load([]);
      verdictsChanged = true;
      news.clear();
    },
    caughtUp: () => {
      const enough = Math.max(CHANGED, CHANGED_SHARE * tickets.examples.size);
      const isFirst = trained.model.learnedFrom === 0 && tickets.examples.size > 0;
      if ((isFirst && !trainer.isRunning) || news.size >= enough) train();
    },
    save: () => {
      const parts: KeptPart[] = [...tickets.save(), ...articles.changed()];
      if (modelChanged) parts.push([MODEL, trained]);
      if (verdictsChanged) parts.push([VERDICTS, preferences.all()]);
      modelChanged = false;
      verdictsChanged = false;
      return parts;
    },
    load: (parts) => {
      tickets.load(parts);
      articles.load(parts);
      byId = null;
      trained = (parts.get(MODEL) as Trained | undefined) ?? untrained;
      preferences.load((parts.get(VERDICTS) as readonly KeptVerdict[] | undefined) ?? []);
    },
    calls: {
      [SUGGEST]: (draft) => answerSuggest(draft, known(), now()),
      [SIMILAR_TO]: ({ draft, at }) => answerSimilarTo(draft, at, known(), now()),
      [NOTE_VERDICT]: (verdict: Verdict) => {
        preferences.note(verdict, now());
        verdictsChanged = true;
      },
      [GAPS]: ({ articles: heads, searches, days }) =>
        findGaps({
          tickets: [...tickets.facts()],
          articles: heads,
          searches,
          found: (query) => rankArticles(query, FOUND).map(({ id, words }) => ({ id, words: words.length })),
          now: now(),
          days,
        }),
      [LEARNED]: () => ({
        examples: tickets.examples.size,
        learnedFrom: trained.model.learnedFrom,
        isLearning: trainer.isRunning,
        tookMs: trainer.tookMs,
        longestMs: trainer.longestMs,
      }),
    },
  };
};
