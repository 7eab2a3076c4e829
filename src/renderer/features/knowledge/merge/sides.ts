// The two texts that are merged, as they were when the page was opened, and what they came from.
import type { Article, ArticleContent, Draft, Edition } from '@shared/domain/article';

export type Side =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'edition'; readonly edition: Edition };

export interface Sides {
  readonly left: Draft;
  readonly right: Side;
  /** Null: nobody knows any more. */
  readonly base: ArticleContent | null;
}

export const contentOfSide = (side: Side): ArticleContent =>
  side.kind === 'draft' ? side.draft.content : side.edition.content;

const sideOf = (article: Article, name: string): Side | null => {
  const edition = article.editions.find((each) => `edition.${each.edition}` === name);
  if (edition) return { kind: 'edition', edition };
  const draft = article.drafts.find(({ id }) => id === name);
  return draft ? { kind: 'draft', draft } : null;
};

const newestFirst = (drafts: readonly Draft[]): Draft[] => drafts.toSorted((a, b) => b.savedAt - a.savedAt);

/** What stands against a draft where nobody said what: a newer edition, else another draft. */
const opposite = (article: Article, draft: Draft): Side | null => {
  const newest = article.editions.at(-1);
  if (newest && newest.edition > draft.basedOn) return { kind: 'edition', edition: newest };
  const other = newestFirst(article.drafts).find(({ id }) => id !== draft.id);
  return other ? { kind: 'draft', draft: other } : null;
};

/**
 * @param keep a draft's id; null: one's own, or the newest
 * @param drop a draft's id, or `edition.4`
 */
export const sidesOf = (article: Article, keep: string | null, drop: string | null, me: string): Sides | null => {
  const newest = newestFirst(article.drafts);
  const left =
    keep === null ? (newest.find(({ by }) => by === me) ?? newest[0]) : article.drafts.find(({ id }) => id === keep);
  if (!left) return null;
  const right = drop === null ? opposite(article, left) : sideOf(article, drop);
  if (!right || (right.kind === 'draft' && right.draft.id === left.id)) return null;
  const basedOn = right.kind === 'draft' ? Math.min(left.basedOn, right.draft.basedOn) : left.basedOn;
  const base = article.editions.find(({ edition }) => edition === basedOn);
  return { left, right, base: base?.content ?? null };
};

/** Somebody saved, published or dropped one of them since. */
export const isStale = (article: Article, { left, right }: Sides): boolean => {
  const same = (draft: Draft) =>
    article.drafts.some(
      ({ id, revision, savedWith }) => id === draft.id && revision === draft.revision && savedWith === draft.savedWith,
    );
  return !same(left) || (right.kind === 'draft' ? !same(right.draft) : right.edition !== article.editions.at(-1));
};
