import type { ArticleHead } from '@shared/domain/record-head';
import type { SuggestedSolution } from '@shared/learning/suggestions';
import type { Hit } from '@shared/search/request';
import { useMemo } from 'react';
import { useArticleHeads } from '@/data/records';
import type { SearchState } from '@/data/search/protocol';
import { type Searching, useSearch } from '@/data/search/use-search';
import type { LibraryQuery } from './address';
import { headsSaying } from './heads-search';

export interface Found {
  readonly head: ArticleHead;
  /** Null: found by its head alone, or not searched for. */
  readonly hit: Hit | null;
  /** How it fits the ticket that is being worked on. */
  readonly fit: SuggestedSolution | null;
}

export interface FoundArticles {
  readonly all: readonly Found[];
  /** What `all` answers; behind what is typed for a moment. */
  readonly answered: string;
  readonly state: SearchState;
  readonly failed: boolean;
  /** Articles in this state, searched for or not. */
  readonly there: number;
}

const MOST = 200;
const scope = { kinds: ['article'], limit: MOST } as const;

const byIndex = ({ result }: Searching, heads: ReadonlyMap<string, ArticleHead>): Found[] =>
  (result?.hits ?? []).flatMap((hit) => {
    const head = heads.get(hit.id);
    return head ? [{ head, hit, fit: null }] : [];
  });

/** What fits the ticket strongly stands before what says the words a little better. */
const bonus = { strong: 0.5, possible: 0.2, weak: 0 };

const worth = ({ hit, fit }: Found): number => (hit?.score ?? 0) * (1 + (fit ? bonus[fit.strength] : 0));

/** Equal ones stay in their order. */
export const fittingBefore = (found: readonly Found[]): Found[] => found.toSorted((a, b) => worth(b) - worth(a));

const plain = (head: ArticleHead): Found => ({ head, hit: null, fit: null });

/** Those that fit first, in their order; then the rest. */
const fittingFirst = (heads: readonly ArticleHead[], fitting: readonly SuggestedSolution[]): Found[] => {
  const known = new Map(heads.map((head) => [head.id, head]));
  const first = fitting.flatMap((fit) => {
    const head = known.get(fit.id);
    return head ? [{ head, hit: null, fit }] : [];
  });
  const named = new Set(first.map(({ head }) => head.id));
  return [
    ...first,
    ...headsSaying(heads, '')
      .filter(({ id }) => !named.has(id))
      .map(plain),
  ];
};

/** What the library lists, before facets narrow it. `fitting`: what fits the open ticket, best first. */
export const useFound = (query: LibraryQuery, fitting: readonly SuggestedSolution[]): FoundArticles => {
  const heads = useArticleHeads();
  const text = query.text.trim();
  const indexed = query.state === 'published';
  const searching = useSearch(indexed ? text : '', scope);
  const { result, answered, state, failed } = searching;
  const own = useMemo(() => heads.filter((head) => head.state === query.state), [heads, query.state]);
  const all = useMemo((): readonly Found[] => {
    if (text === '') return indexed ? fittingFirst(own, fitting) : headsSaying(own, '').map(plain);
    if (!indexed || failed || (state.kind === 'building' && !result?.hits.length)) {
      return headsSaying(own, text).map(plain);
    }
    const fits = new Map(fitting.map((fit) => [fit.id, fit]));
    const known = new Map(own.map((head) => [head.id, head]));
    return fittingBefore(
      byIndex(searching, known).map((found) => ({ ...found, fit: fits.get(found.head.id) ?? null })),
    );
  }, [text, indexed, own, fitting, failed, state, result]);
  return { all, answered: indexed && !failed ? answered : text, state, failed, there: own.length };
};
