import { Button, Select, Switch } from '@mantine/core';
import { categoriesInUse, groupsInUse } from '@shared/domain/in-use';
import type { DeskSettings, Service } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { NameField } from '../parts/name-field';
import parts from '../parts/parts.module.css';

interface ServiceFormProps {
  readonly services: readonly Service[];
  readonly service: Service;
  readonly settings: DeskSettings;
  readonly isNew: boolean;
  readonly onChange: (service: Service) => void;
  readonly onRemove: () => void;
}

const options = (list: readonly { readonly id: string; readonly name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** One service: what a ticket about it is filled with, until somebody says otherwise. */
export const ServiceForm = ({ services, service, settings, isNew, onChange, onRemove }: ServiceFormProps) => {
  const { t } = useTranslation('parts');
  const kept = { categoryId: service.categoryId, subcategoryId: null };
  const group = settings.groups.find(({ id }) => id === service.groupId);
  const first = settings.groups.find(({ id }) => id === settings.defaultGroupId)?.name ?? '';
  const list = {
    searchable: true,
    clearable: true,
    selectFirstOptionOnChange: true,
    nothingFoundMessage: t('notFound'),
  };
  return (
    <>
      <NameField list={services} id={service.id} onChange={(name) => onChange({ ...service, name })} />
      <div className={parts['fields']}>
        <Select
          {...list}
          label={t('service.category')}
          placeholder={t('service.noCategory')}
          data={options(categoriesInUse(settings, kept))}
          value={service.categoryId}
          onChange={(categoryId) => onChange({ ...service, categoryId })}
        />
        <Select
          {...list}
          label={t('service.group')}
          placeholder={first}
          description={
            group?.retired ? t('service.retiredGroup', { group: first }) : t('service.groupHint', { group: first })
          }
          inputWrapperOrder={['label', 'input', 'description']}
          data={options(groupsInUse(settings, service.groupId))}
          value={service.groupId}
          onChange={(groupId) => onChange({ ...service, groupId })}
        />
      </div>
      <Switch
        label={t('service.active')}
        description={t('service.activeHint')}
        checked={service.active}
        onChange={(event) => onChange({ ...service, active: event.currentTarget.checked })}
      />
      {isNew && (
        <div className={parts['foot']}>
          <p className={parts['note']}>{t('service.notYet')}</p>
          <Button onClick={onRemove}>{t('service.drop')}</Button>
        </div>
      )}
    </>
  );
};
