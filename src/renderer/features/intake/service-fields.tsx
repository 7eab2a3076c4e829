import { Select } from '@mantine/core';
import { categoriesInUse } from '@shared/domain/in-use';
import type { DeskSettings } from '@shared/domain/settings';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filled, LogDraft } from './draft';
import { Field } from './field';
import styles from './form.module.css';

interface ServiceFieldsProps {
  readonly id: string;
  readonly settings: DeskSettings;
  readonly filled: Filled;
  readonly change: (patch: Partial<LogDraft>) => void;
  /** Alt digits; without one for the category it is the service's alone. */
  readonly digits: readonly [service: number, category: number | null];
}

const SEPARATOR = '/';

/** Category and subcategory in one list: "Network", "Network › Wireless". */
const categoryOptions = (settings: DeskSettings, filled: Filled) =>
  categoriesInUse(settings, filled).flatMap((category) => [
    { value: category.id, label: category.name },
    ...category.subcategories.map((sub) => ({
      value: `${category.id}${SEPARATOR}${sub.id}`,
      label: `${category.name} › ${sub.name}`,
    })),
  ]);

/** The service brings category and group with it, until somebody says otherwise. */
export const ServiceFields = memo(({ id, settings, filled, change, digits }: ServiceFieldsProps) => {
  const { t } = useTranslation('intake');
  const { serviceId, categoryId, subcategoryId } = filled;
  const category = subcategoryId === null ? categoryId : `${categoryId}${SEPARATOR}${subcategoryId}`;
  const setCategory = (value: string | null) => {
    const [chosen = null, sub = null] = value?.split(SEPARATOR) ?? [];
    change({ category: { categoryId: chosen, subcategoryId: sub } });
  };
  const list = {
    size: 'md',
    searchable: true,
    clearable: true,
    selectFirstOptionOnChange: true,
    nothingFoundMessage: t('notFound'),
  };
  return (
    <div className={styles['two']}>
      <Field
        digit={digits[0]}
        label={t('field.service')}
        htmlFor={`${id}-service`}
        hint={filled.serviceFrom === 'text' ? t('from.text') : undefined}
      >
        <Select
          {...list}
          id={`${id}-service`}
          placeholder={t('choose')}
          data={settings.services.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
          value={serviceId}
          onChange={(value) => change({ serviceId: value })}
        />
      </Field>
      {digits[1] !== null && (
        <Field
          digit={digits[1]}
          label={t('field.category')}
          htmlFor={`${id}-category`}
          hint={filled.categoryFrom === 'service' ? t('from.service') : undefined}
        >
          <Select
            {...list}
            id={`${id}-category`}
            placeholder={t('choose')}
            data={categoryOptions(settings, filled)}
            value={category}
            onChange={setCategory}
          />
        </Field>
      )}
    </div>
  );
});
