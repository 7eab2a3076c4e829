import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelector } from 'react-redux';
import type { DeskRootState } from '@/data/store';
import { reachable } from '../reachable';
import styles from './ask.module.css';
import { asNumber, findTickets } from './find-tickets';

interface TicketPickProps {
  readonly label: string;
  /** Not to be chosen: the tickets themselves. */
  readonly leaveOut: readonly string[];
  readonly value: string | null;
  readonly onChange: (number: string | null) => void;
  readonly autoFocus?: boolean;
}

/** Another ticket, by number or words; one that is not on this device can be named in full. */
export const TicketPick = ({ label, leaveOut, value, onChange, autoFocus = false }: TicketPickProps) => {
  const { t } = useTranslation('ticket');
  const rows = useSelector((state: DeskRootState) => state.tickets.rows);
  const [search, setSearch] = useState('');
  const found = useMemo(() => findTickets(rows, search, leaveOut), [rows, search, leaveOut]);
  const titles = new Map(found.map((row) => [row.number, row.shortDescription]));
  const typed = asNumber(search);
  const outside = typed !== null && !titles.has(typed) && !leaveOut.includes(typed) ? [typed] : [];
  const kept = value !== null && !titles.has(value) && !outside.includes(value) ? [value] : [];
  return (
    <Select
      scrollAreaProps={reachable}
      label={label}
      placeholder={t('ask.link.search')}
      required
      searchable
      selectFirstOptionOnChange
      data={[...outside, ...titles.keys(), ...kept]}
      filter={({ options }) => options}
      value={value}
      searchValue={search}
      nothingFoundMessage={t('properties.nothingFound')}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
      data-autofocus={autoFocus || undefined}
      renderOption={({ option }) => (
        <span className={styles['ticket']}>
          <span>{option.value}</span>
          <span>{titles.get(option.value) ?? t('ask.link.outside', { number: option.value })}</span>
        </span>
      )}
      onSearchChange={setSearch}
      onChange={onChange}
    />
  );
};
