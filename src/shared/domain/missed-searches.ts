// What somebody searched for in vain: where the knowledge base has gaps.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';

export const MissedSearch = Type.Object({
  /** Folded to lower case, without numbers and addresses. */
  words: Type.String({ minLength: 1, maxLength: 120 }),
  /** Local date, YYYY-MM-DD. */
  day: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
  times: Type.Integer({ minimum: 1, maximum: 10_000 }),
});
export type MissedSearch = Static<typeof MissedSearch>;

/** Oldest days leave first. */
export const MAX_MISSED = 200;

export const MissedSearches = Type.Object({
  id: Type.String({ pattern: '^missed:[A-Za-z0-9_.-]{1,56}$', maxLength: 64 }),
  kind: Type.Literal('missed'),
  ...recordHead,
  searches: Type.Array(MissedSearch, { maxItems: MAX_MISSED }),
});
export type MissedSearches = Static<typeof MissedSearches>;

export const missedSearchesOf = (personId: string): string => `missed:${personId.replaceAll(/[^A-Za-z0-9_.-]/g, '_')}`;
