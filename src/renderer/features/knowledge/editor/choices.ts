// What the editor's lists offer.
import { articleTypes } from '@shared/domain/article';
import { categoriesInUse, groupsInUse } from '@shared/domain/in-use';
import type { DeskSettings } from '@shared/domain/settings';
import type { Say } from '@/ui/refusal-text';

const SEPARATOR = '/';

interface Option {
  readonly value: string;
  readonly label: string;
}

export const typeOptions = (say: Say): Option[] =>
  articleTypes.map((type) => ({ value: type, label: say(`knowledge:kind.${type}`) }));

/** Category and subcategory in one list: "Network", "Network › Wireless". */
export const categoryOptions = (
  settings: DeskSettings,
  chosen: { readonly categoryId: string | null; readonly subcategoryId: string | null },
): Option[] =>
  categoriesInUse(settings, chosen).flatMap((category) => [
    { value: category.id, label: category.name },
    ...category.subcategories.map((sub) => ({
      value: `${category.id}${SEPARATOR}${sub.id}`,
      label: `${category.name} › ${sub.name}`,
    })),
  ]);

export const categoryValue = (categoryId: string | null, subcategoryId: string | null): string | null =>
  categoryId === null || subcategoryId === null ? categoryId : `${categoryId}${SEPARATOR}${subcategoryId}`;

export const categoryOf = (
  value: string | null,
): { readonly categoryId: string | null; readonly subcategoryId: string | null } => {
  const [categoryId = null, subcategoryId = null] = value?.split(SEPARATOR) ?? [];
  return { categoryId, subcategoryId };
};

export const serviceOptions = (settings: DeskSettings): Option[] =>
  settings.services.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));

export const groupOptions = (settings: DeskSettings, chosen: string | null): Option[] =>
  groupsInUse(settings, chosen).map(({ id, name }) => ({ value: id, label: name }));
