import { Combobox, useCombobox } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterField, ViewQuery } from '@/data/view/query';
import { KeyHint } from '@/ui/key-hint';
import { addPick, hasPick, removeAt, removePick, turnRound } from './edit';
import styles from './filter-bar.module.css';
import { FilterChip, TextChip } from './filter-chip';
import { FilterOptions } from './filter-options';
import type { Suggestion } from './suggest';
import { useSuggestions } from './use-suggestions';

interface FilterBarProps {
  readonly query: ViewQuery;
  readonly onChange: (query: ViewQuery) => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** Escape: the focus goes back to the list. */
  readonly onLeave: () => void;
}

/** Chips of what narrows the list, and a field that offers more of them as one types. */
export const FilterBar = memo(({ query, onChange, inputRef, onLeave }: FilterBarProps) => {
  const { t } = useTranslation('queue');
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownOpen: () => combobox.selectFirstOption() });
  const offer = useSuggestions(typed, query, combobox.dropdownOpened);
  const { filters } = query;
  const setFilters = (next: ViewQuery['filters']) => onChange({ ...query, filters: next });

  const choose = (suggestion: Suggestion, exclude: boolean) => {
    if (suggestion.kind === 'field') return type(`${t(`field.${suggestion.field}`)}: `);
    if (suggestion.kind === 'text') onChange({ ...query, text: suggestion.text });
    else {
      const op = exclude ? 'isNot' : 'is';
      const [first] = suggestion.words;
      const taken = suggestion.words.length === 1 && first && hasPick(filters, first);
      setFilters(
        taken
          ? removePick(filters, first)
          : suggestion.words.reduce((all, word) => addPick(all, word, op), [...filters]),
      );
    }
    setTyped('');
    combobox.closeDropdown();
  };
  const type = (words: string) => {
    setTyped(words);
    combobox.openDropdown();
    requestAnimationFrame(() => combobox.selectFirstOption());
  };
  const edit = (field: FilterField) => {
    type(`${t(`field.${field}`)}: `);
    inputRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      combobox.closeDropdown();
      setTyped('');
      onLeave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      const chosen = offer.suggestions[combobox.getSelectedOptionIndex()];
      if (chosen) choose(chosen, true);
    } else if (event.key === 'Backspace' && typed === '') {
      if (query.text !== '') onChange({ ...query, text: '' });
      else if (filters.length > 0) setFilters(removeAt(filters, filters.length - 1));
    }
  };

  return (
    <search className={styles['bar']} aria-label={t('filter.label')}>
      <Combobox
        store={combobox}
        withinPortal={false}
        position="bottom-start"
        offset={4}
        width={500}
        onOptionSubmit={(id) => {
          const chosen = offer.suggestions.find((suggestion) => suggestion.id === id);
          if (chosen) choose(chosen, false);
        }}
      >
        <div className={styles['box']}>
          <IconFilter size={14} stroke={1.8} className={styles['funnel']} aria-hidden="true" />
          {filters.map((filter, at) => (
            <FilterChip
              key={`${filter.field} ${filter.op}`}
              filter={filter}
              onTurn={() => setFilters(turnRound(filters, at))}
              onEdit={() => edit(filter.field)}
              onRemove={() => {
                setFilters(removeAt(filters, at));
                inputRef.current?.focus();
              }}
            />
          ))}
          {query.text !== '' && <TextChip text={query.text} onRemove={() => onChange({ ...query, text: '' })} />}
          <Combobox.Target withExpandedAttribute>
            <input
              ref={inputRef}
              role="combobox"
              aria-expanded={combobox.dropdownOpened}
              className={styles['input']}
              value={typed}
              placeholder={t('filter.placeholder')}
              aria-label={t('filter.placeholder')}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => type(event.currentTarget.value)}
              onFocus={() => combobox.openDropdown()}
              onBlur={() => combobox.closeDropdown()}
              onKeyDown={onKeyDown}
            />
          </Combobox.Target>
          {typed === '' && <KeyHint keys="/" />}
        </div>
        <FilterOptions offer={offer} filters={filters} typed={typed} />
      </Combobox>
    </search>
  );
});
