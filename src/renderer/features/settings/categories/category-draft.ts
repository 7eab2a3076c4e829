// Categories while they are edited. What was published once is taken out of use, never away: tickets name it.
import type { Category } from '@shared/domain/settings';

export type Subcategory = Category['subcategories'][number];

/** Subcategories of one category need names of their own; those of others may be called the same. */
export const hasDoubleSub = ({ subcategories }: Category): boolean => {
  const names = subcategories.map(({ name }) => name.trim().toLowerCase());
  return new Set(names).size < names.length || names.includes('');
};

/** In the lists of tickets: those in use. */
export const usedSubs = ({ subcategories }: Category): number => subcategories.filter(({ retired }) => !retired).length;

export const withSubs = (category: Category, subcategories: readonly Subcategory[]): Category => ({
  ...category,
  subcategories: [...subcategories],
});
