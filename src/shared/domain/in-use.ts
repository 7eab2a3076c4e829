// What a desk has taken out of use stays on the tickets that name it, and is not offered any more.
import { type Refusal, refuseWith } from './refusal';
import { type Category, type DeskSettings, type Group, groupOf, type World } from './settings';
import type { Ticket } from './ticket';

/** The groups to choose from; `kept` is there already and stays in the list. */
export const groupsInUse = ({ groups }: Pick<DeskSettings, 'groups'>, kept: string | null = null): readonly Group[] =>
  groups.filter(({ id, retired }) => retired !== true || id === kept);

const nothing: Pick<Ticket, 'categoryId' | 'subcategoryId'> = { categoryId: null, subcategoryId: null };

/** The categories to choose from, with the subcategories to choose from; what is `kept` stays in the list. */
export const categoriesInUse = (
  { categories }: Pick<DeskSettings, 'categories'>,
  kept = nothing,
): readonly Category[] =>
  categories
    .filter(({ id, retired }) => retired !== true || id === kept.categoryId)
    .map((category) => ({
      ...category,
      subcategories: category.subcategories.filter(
        ({ id, retired }) => retired !== true || (category.id === kept.categoryId && id === kept.subcategoryId),
      ),
    }));

/** A retired group takes no more tickets; those that it has are worked on there. */
export const retiredFault = (groupId: string | null, world: World): Refusal | null => {
  const group = groupOf(world, groupId);
  return group?.retired ? refuseWith('group.retired', { group: group.name }) : null;
};
