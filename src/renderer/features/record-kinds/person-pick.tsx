import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '@/data/find-people';
import { useDesk } from '@/data/use-desk';

interface PersonPickProps {
  readonly label: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly onChange: (id: string | null) => void;
}

/** Somebody of the directory. */
export const PersonPick = ({ label, value, error, onChange }: PersonPickProps) => {
  const { t } = useTranslation(['kinds', 'ticket']);
  const { people } = useDesk();
  const [search, setSearch] = useState('');
  const chosen = people.get(value ?? '');
  const found = useMemo(() => {
    const matching = findPeople(people, search === chosen?.name ? '' : search);
    return chosen && !matching.includes(chosen) ? [...matching, chosen] : matching;
  }, [people, search, chosen]);
  return (
    <Select
      label={label}
      required
      searchable
      selectFirstOptionOnChange
      data={found.map(({ id, name }) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      value={value}
      searchValue={search}
      error={error}
      placeholder={t('ask.approval.search')}
      nothingFoundMessage={t('ticket:properties.nothingFound')}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group' } }}
      onSearchChange={setSearch}
      onChange={onChange}
    />
  );
};
