// Narrowing what was found: each facet offers what the others leave, with how many that are.
import type { ArticleHead } from '@shared/domain/record-head';
import { type ArticleKind, articleKinds, kindOf } from '../kinds';
import type { LibraryQuery } from './address';

export interface Choice {
  readonly value: string;
  readonly count: number;
}

type Narrowing = Pick<LibraryQuery, 'kind' | 'categoryId' | 'serviceId' | 'tag'>;
type Facet = keyof Narrowing;

const valuesOf = (head: ArticleHead, facet: Facet): readonly string[] => {
  if (facet === 'kind') return [kindOf(head)];
  if (facet === 'tag') return head.tags;
  const value = head[facet];
  return value === null ? [] : [value];
};

const facets: readonly Facet[] = ['kind', 'categoryId', 'serviceId', 'tag'];

const fits = (head: ArticleHead, chosen: Narrowing, except: Facet | null): boolean =>
  facets.every((facet) => {
    const value = chosen[facet];
    return facet === except || value === null || valuesOf(head, facet).includes(value);
  });

export const narrowed = <T extends { readonly head: ArticleHead }>(found: readonly T[], chosen: Narrowing): T[] =>
  found.filter(({ head }) => fits(head, chosen, null));

const counted = (heads: readonly ArticleHead[], facet: Facet): Choice[] => {
  const counts = new Map<string, number>();
  for (const head of heads) for (const value of valuesOf(head, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count }));
};

/** Most frequent first; what is chosen is offered even if nothing has it. */
export const choicesFor = (
  found: readonly { readonly head: ArticleHead }[],
  chosen: Narrowing,
  facet: Exclude<Facet, 'kind'>,
): readonly Choice[] => {
  const heads = found.map(({ head }) => head).filter((head) => fits(head, chosen, facet));
  const choices = counted(heads, facet).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
  const own = chosen[facet];
  return own === null || choices.some(({ value }) => value === own) ? choices : [...choices, { value: own, count: 0 }];
};

export interface Tab {
  readonly kind: ArticleKind | null;
  readonly count: number;
}

/** All, and each kind of which there are some or which is chosen. */
export const tabsFor = (found: readonly { readonly head: ArticleHead }[], chosen: Narrowing): readonly Tab[] => {
  const heads = found.map(({ head }) => head).filter((head) => fits(head, chosen, 'kind'));
  const counts = new Map(counted(heads, 'kind').map(({ value, count }) => [value, count]));
  return [
    { kind: null, count: heads.length },
    ...articleKinds
      .map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
      .filter(({ kind, count }) => count > 0 || kind === chosen.kind),
  ];
};
