import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '@/data/find-people';
import { useDesk } from '@/data/use-desk';
import { reachable } from '../reachable';
import type { EditorProps } from './editable-property';
import styles from './properties.module.css';

/** Somebody of the directory, by name, phone or department. */
export const PersonEditor = ({ label, value, onSave, onLeave }: EditorProps<'callerId'>) => {
  const { t } = useTranslation('ticket');
  const { people } = useDesk();
  const [search, setSearch] = useState('');
  const current = people.get(value);
  const found = useMemo(() => {
    const matching = findPeople(people, search === current?.name ? '' : search);
    return current && !matching.includes(current) ? [...matching, current] : matching;
  }, [people, search, current]);
  return (
    <Select
      scrollAreaProps={reachable}
      aria-label={label}
      placeholder={t('properties.typePerson')}
      autoFocus
      searchable
      selectFirstOptionOnChange
      defaultDropdownOpened
      data={found.map((person) => ({ value: person.id, label: person.name }))}
      filter={({ options }) => options}
      value={value}
      searchValue={search}
      allowDeselect={false}
      nothingFoundMessage={t('properties.nothingFound')}
      maxDropdownHeight={300}
      renderOption={({ option }) => {
        const person = people.get(option.value);
        return (
          <span className={styles['candidate']}>
            <bdi>{option.label}</bdi>
            <small>{[person?.department, person?.phone].filter(Boolean).join(' · ')}</small>
          </span>
        );
      }}
      onSearchChange={setSearch}
      onChange={(next) => next !== null && onSave(next)}
      onFocus={({ currentTarget }) => requestAnimationFrame(() => currentTarget.select())}
      onBlur={onLeave}
    />
  );
};
