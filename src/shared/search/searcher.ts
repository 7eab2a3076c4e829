// Articles and tickets, searched together: what the worker answers with.

import { fold } from './analysis/fold';
import type { Language } from './analysis/languages';
import { tokensOf } from './analysis/tokens';
import type { SearchText } from './documents';
import type { Scored } from './index/score';
import { fieldsAt, languageAt, textAt } from './index/segment';
import type { Synonyms } from './index/terms';
import { newTextIndex, type TextIndex } from './index/text-index';
import { type Choices, newChoices } from './rank/choices';
import { explain, type Matcher, matcherFor } from './rank/explain';
import { rerank } from './rank/rerank';
import { synonymsOf } from './rank/synonyms';
import type { Hit, SearchKind, SearchRequest } from './request';

/** So many of the best are looked at again; more where some may fall out by a phrase. */
const LOOKED_AT = 40;
const LOOKED_AT_WITH_PHRASE = 400;
/** Characters that are read for the passages of one answer, and at least of each hit. */
const MOST_READ = 24_000;
const LEAST_READ = 1_200;
const HALF_LIFE: Readonly<Record<SearchKind, number>> = { article: 365, ticket: 30 };

export interface Searcher {
  readonly indexes: Readonly<Record<SearchKind, TextIndex>>;
  readonly choices: Choices;
  take(texts: readonly SearchText[], gone: readonly string[]): void;
  setSynonyms(groups: readonly (readonly string[])[]): void;
  search(request: SearchRequest, now: number): Hit[];
  noteChoice(words: string, id: string, taken: boolean): void;
  clear(): void;
}

/** Words as they stand, without what is between them: "free/busy" and "free busy" are one phrase. */
const flat = (text: string): string => {
  const words = tokensOf(text).filter(({ part }) => !part);
  return ` ${words.map(({ word }) => word).join(' ')} `;
};

const wordsOf = (text: string): string[] => [...new Set(tokensOf(text).map(({ word }) => fold(word)))];

const hitOf = (kind: SearchKind, { source, doc, score }: Scored, matcher: Matcher, hits: number): Hit => {
  const { segment } = source;
  const read = Math.max(LEAST_READ, MOST_READ / hits);
  const { title, titleMarks, reasons, snippet } = explain(
    fieldsAt(segment, doc),
    matcher,
    languageAt(segment, doc),
    read,
  );
  return { kind, id: segment.ids[doc] ?? '', title, titleMarks, score, reasons, snippet };
};

export const newSearcher = (language: Language, newKey: () => string): Searcher => {
  const indexes = { article: newTextIndex(language, newKey), ticket: newTextIndex(language, newKey) };
  const choices = newChoices();
  let synonyms: Synonyms = new Map();

  const fits = (request: SearchRequest): ((scored: Scored) => boolean) | null => {
    if (request.phrases.length + request.without.length === 0) return null;
    const wanted = request.phrases.map(flat);
    const unwanted = request.without.map(flat).filter((phrase) => phrase.trim() !== '');
    return ({ source, doc }) => {
      const text = flat(textAt(source.segment, doc));
      return wanted.every((phrase) => text.includes(phrase)) && !unwanted.some((phrase) => text.includes(phrase));
    };
  };

  const searchKind = (kind: SearchKind, request: SearchRequest, now: number): Hit[] => {
    const index = indexes[kind];
    const { filters, limit } = request;
    const words = [request.words, ...request.phrases].join(' ').trim();
    const fit = fits(request);
    if (words === '') {
      const newest = index.newest(filters, fit ? LOOKED_AT_WITH_PHRASE : limit);
      const matcher = matcherFor([]);
      return (fit ? newest.filter(fit) : newest)
        .slice(0, limit)
        .map((scored) => ({ ...hitOf(kind, scored, matcher, limit), score: 0 }));
    }
    const most = fit ? LOOKED_AT_WITH_PHRASE : Math.max(LOOKED_AT, limit);
    const typing = request.typing && request.phrases.length === 0;
    const { found, groups } = index.search({ words, typing, filters, synonyms, most });
    const matcher = matcherFor(groups);
    const left = (fit ? found.filter(fit) : found).slice(0, Math.max(LOOKED_AT, limit));
    const ordered = rerank(left, {
      groups,
      matcher,
      words: new Set(wordsOf(words)),
      choices,
      now,
      halfLife: HALF_LIFE[kind],
    });
    return ordered.slice(0, limit).map((scored) => hitOf(kind, scored, matcher, limit));
  };

  return {
    indexes,
    choices,
    take: (texts, gone) => {
      indexes.article.take(
        texts.filter(({ kind }) => kind === 'article'),
        gone,
      );
      indexes.ticket.take(
        texts.filter(({ kind }) => kind === 'ticket'),
        gone,
      );
    },
    setSynonyms: (groups) => {
      synonyms = synonymsOf(groups);
    },
    search: (request, now) =>
      request.kinds.flatMap((kind) => searchKind(kind, request, now)).sort((a, b) => b.score - a.score),
    noteChoice: (words, id, taken) => choices.note({ words: wordsOf(words), id, taken }),
    clear: () => {
      indexes.article.clear();
      indexes.ticket.clear();
      choices.load([]);
    },
  };
};
