import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { Lead, Setting } from '../setting';
import { DeviceList } from './device-list';
import styles from './sessions-section.module.css';

/** For administrators: where anybody is signed in, those who have left included. */
export const PeopleDevicesSection = () => {
  const { t } = useTranslation('lock');
  const { people } = useDesk();
  const [personId, setPersonId] = useState<string | null>(null);
  const data = [...people.values()]
    .map(({ id, name }) => ({ value: id, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const person = personId === null ? undefined : people.get(personId);
  return (
    <>
      <Lead>{t('people.lead')}</Lead>
      <Setting label={t('people.person')}>
        <Select
          aria-label={t('people.person')}
          className={styles['person'] ?? ''}
          data={data}
          value={personId}
          placeholder={t('people.choose')}
          searchable
          limit={30}
          selectFirstOptionOnChange
          nothingFoundMessage={t('people.nobody')}
          onChange={setPersonId}
        />
      </Setting>
      {person && (
        <DeviceList key={person.id} personId={person.id} foreign none={t('people.none', { person: person.name })} />
      )}
    </>
  );
};
