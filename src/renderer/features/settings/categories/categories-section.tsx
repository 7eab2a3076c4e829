import { Button } from '@mantine/core';
import type { Category } from '@shared/domain/settings';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Choices } from '../parts/choices';
import { freeName, hasNameFault, inUse, nameFault, replaced, shifted, without } from '../parts/lists';
import { NameField } from '../parts/name-field';
import { OrderButtons } from '../parts/order-buttons';
import styles from '../parts/parts.module.css';
import { useChosen } from '../parts/use-chosen';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { hasDoubleSub, usedSubs } from './category-draft';
import { Subcategories } from './subcategories';

interface CategoryFormProps {
  readonly categories: readonly Category[];
  readonly category: Category;
  readonly published: Category | null;
  readonly set: (categories: readonly Category[]) => void;
}

const CategoryForm = ({ categories, category, published, set }: CategoryFormProps) => {
  const { t } = useTranslation('parts');
  const at = categories.findIndex(({ id }) => id === category.id);
  const put = (next: Category) => set(replaced(categories, next));
  return (
    <>
      <NameField list={categories} id={category.id} onChange={(name) => put({ ...category, name })} />
      <Subcategories category={category} published={published} onChange={put} />
      <div className={styles['foot']}>
        <p className={styles['note']}>
          {t(published === null ? 'category.notYet' : category.retired ? 'category.isRetired' : 'category.retireHint')}
        </p>
        <OrderButtons
          name={category.name}
          isFirst={at === 0}
          isLast={at === categories.length - 1}
          onShift={(by) => set(shifted(categories, category.id, by))}
        />
        {published === null ? (
          <Button onClick={() => set(without(categories, category.id))}>{t('category.drop')}</Button>
        ) : (
          <Button onClick={() => put(inUse(category, category.retired === true))}>
            {t(category.retired ? 'bringBack' : 'takeOut')}
          </Button>
        )}
      </div>
    </>
  );
};

const Editor = ({ part }: { readonly part: Part<'categories'> }) => {
  const { t } = useTranslation('parts');
  const { categories } = part.draft;
  const { item, choose, begin, editor } = useChosen(categories);
  const set = (next: readonly Category[]) => part.change({ categories: [...next] });
  const add = () => {
    const made = { id: newId(), name: freeName(categories, t('category.new')), subcategories: [] };
    set([...categories, made]);
    begin(made.id);
  };
  return (
    <div className={styles['split']}>
      <Choices
        label={t('category.list')}
        chosen={item?.id ?? null}
        choices={categories.map((category) => ({
          id: category.id,
          name: category.name,
          note: String(usedSubs(category)),
          off: category.retired === true,
          fault: nameFault(categories, category.id) !== null || hasDoubleSub(category),
        }))}
        onChoose={choose}
        {...(part.mayEdit ? { onShift: (id: string, by: -1 | 1) => set(shifted(categories, id, by)) } : {})}
      >
        {part.mayEdit && (
          <Button leftSection={<IconPlus size={14} />} onClick={add}>
            {t('category.add')}
          </Button>
        )}
      </Choices>
      <div ref={editor}>
        {item && (
          <fieldset key={item.id} className={styles['editor']} disabled={!part.mayEdit} aria-label={item.name}>
            <CategoryForm
              categories={categories}
              category={item}
              published={part.value.categories.find(({ id }) => id === item.id) ?? null}
              set={set}
            />
          </fieldset>
        )}
      </div>
    </div>
  );
};

/** What tickets are about, in two levels and in the order in which lists offer them. */
export const CategoriesSection = () => {
  const { t } = useTranslation('parts');
  const part = usePart('categories');
  if (!part) return <SkeletonRows count={6} />;
  const { categories } = part.draft;
  const fault = hasNameFault(categories) || categories.some(hasDoubleSub) ? t('fault.names') : null;
  return (
    <PartFrame part={part} lead={t('category.about')} fault={fault}>
      <Editor part={part} />
    </PartFrame>
  );
};
