import { Button, TextInput } from '@mantine/core';
import type { Category } from '@shared/domain/settings';
import { IconArchive, IconArrowBackUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { IconButton } from '@/ui/icon-button';
import { focusBeside } from '../parts/focus-beside';
import { freeName, inUse, nameFault, replaced, shifted, without } from '../parts/lists';
import { OrderButtons } from '../parts/order-buttons';
import parts from '../parts/parts.module.css';
import { type Subcategory, withSubs } from './category-draft';

interface SubcategoriesProps {
  readonly category: Category;
  /** As published; null: it is a new one. */
  readonly published: Category | null;
  readonly onChange: (category: Category) => void;
}

/** The second level, in the order in which it is offered. */
export const Subcategories = ({ category, published, onChange }: SubcategoriesProps) => {
  const { t } = useTranslation('parts');
  const list = useRef<HTMLUListElement>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const { subcategories } = category;
  useEffect(() => {
    if (begun === null) return;
    const name = list.current?.querySelector<HTMLInputElement>(`[data-sub="${begun}"]`);
    name?.focus();
    name?.select();
    setBegun(null);
  }, [begun]);
  const set = (next: readonly Subcategory[]) => onChange(withSubs(category, next));
  const isNew = (id: string) => !published?.subcategories.some((sub) => sub.id === id);
  const add = () => {
    const id = newId();
    set([...subcategories, { id, name: freeName(subcategories, t('category.newSub')) }]);
    setBegun(id);
  };
  return (
    <section className={parts['part']} aria-labelledby="category-subs">
      <h3 id="category-subs">{t('category.subs')}</h3>
      <ul ref={list} className={parts['lines']}>
        {subcategories.map((sub, at) => {
          const fault = nameFault(subcategories, sub.id);
          return (
            <li key={sub.id}>
              <TextInput
                aria-label={t('category.subName', { n: at + 1 })}
                value={sub.name}
                maxLength={80}
                dir="auto"
                data-sub={sub.id}
                error={fault ? t(`fault.${fault}`) : null}
                onChange={(event) => set(replaced(subcategories, { ...sub, name: event.currentTarget.value }))}
              />
              {sub.retired && <small className={parts['note']}>{t('retired')}</small>}
              <OrderButtons
                name={sub.name}
                isFirst={at === 0}
                isLast={at === subcategories.length - 1}
                onShift={(by) => set(shifted(subcategories, sub.id, by))}
              />
              {isNew(sub.id) ? (
                <IconButton
                  label={t('category.dropSub', { name: sub.name })}
                  onClick={(event) => {
                    focusBeside(event.currentTarget);
                    set(without(subcategories, sub.id));
                  }}
                >
                  <IconX size={14} stroke={1.7} />
                </IconButton>
              ) : (
                <IconButton
                  label={t(sub.retired ? 'bringBackNamed' : 'takeOutNamed', { name: sub.name })}
                  onClick={() => set(replaced(subcategories, inUse(sub, sub.retired === true)))}
                >
                  {sub.retired ? <IconArrowBackUp size={14} stroke={1.7} /> : <IconArchive size={14} stroke={1.7} />}
                </IconButton>
              )}
            </li>
          );
        })}
      </ul>
      {subcategories.length === 0 && <p className={parts['note']}>{t('category.noSubs')}</p>}
      <div className={parts['row']}>
        <Button variant="subtle" leftSection={<IconPlus size={14} />} onClick={add}>
          {t('category.addSub')}
        </Button>
      </div>
    </section>
  );
};
