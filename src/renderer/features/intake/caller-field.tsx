import { Combobox, Input, useCombobox } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { PersonAvatar } from '@/ui/person-avatar';
import text from '@/ui/text.module.css';
import { CallerCard } from './caller-card';
import styles from './caller-field.module.css';
import { type CallerMatch, callerIndex, lookUpCallers } from './caller-lookup';
import type { LogDraft } from './draft';

const MOST = 8;

const Option = ({ match }: { readonly match: CallerMatch }) => {
  const { t } = useTranslation('intake');
  const { person, by } = match;
  const where = [person.department, person.location].filter(Boolean).join(' · ');
  return (
    <Combobox.Option value={person.id} className={styles['option'] ?? ''}>
      <PersonAvatar name={person.name} size={22} />
      <span className={styles['who']}>
        <b>{person.name}</b>
        {person.vip && <span className={styles['vip']}>{t('caller.vip')}</span>}
        <span className={text['meta']}>{where}</span>
      </span>
      {by.map(({ field, text: found }) => (
        <span key={field} className={text['meta']}>
          {t(`caller.by.${field}`)} {found}
        </span>
      ))}
    </Combobox.Option>
  );
};

interface CallerFieldProps {
  readonly id: string;
  readonly caller: Person | undefined;
  readonly contact: string;
  readonly invalid: boolean;
  readonly change: (patch: Partial<LogDraft>) => void;
}

const LookUp = ({
  id,
  invalid,
  onCaller,
  autoFocus,
}: Pick<CallerFieldProps, 'id' | 'invalid'> & { autoFocus: boolean; onCaller: (id: string) => void }) => {
  const { t } = useTranslation('intake');
  const { people } = useDesk();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const index = useMemo(() => callerIndex(people.values()), [people]);
  const matches = useMemo(() => lookUpCallers(index, asked, MOST), [index, asked]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { selectFirstOption } = combobox;
  // Enter takes the best match: after the options of this query are there.
  useEffect(() => {
    if (matches.length > 0) selectFirstOption();
  }, [matches, selectFirstOption]);
  const [entered, setEntered] = useState(false);
  // Enter means what the field says: it waits for the options of that.
  useEffect(() => {
    if (!entered || asked !== query) return;
    setEntered(false);
    const [best] = matches;
    if (best) onCaller(best.person.id);
  }, [entered, asked, query, matches, onCaller]);
  const nothing = asked.trim() !== '' && matches.length === 0;
  return (
    <Combobox store={combobox} onOptionSubmit={onCaller} withinPortal={false} resetSelectionOnOptionHover>
      <Combobox.Target>
        <Input
          id={id}
          value={query}
          placeholder={t('caller.placeholder')}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          error={invalid}
          aria-invalid={invalid}
          aria-describedby={invalid ? `${id}-fault` : undefined}
          classNames={{ input: styles['input'] ?? '' }}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setEntered(false);
            combobox.openDropdown();
          }}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || asked === query) return;
            event.preventDefault();
            event.stopPropagation();
            setEntered(true);
          }}
          onFocus={() => query !== '' && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={asked.trim() === ''}>
        <Combobox.Options aria-label={t('caller.results', { count: matches.length })}>
          {matches.map((match) => (
            <Option key={match.person.id} match={match} />
          ))}
          {nothing && (
            <Combobox.Empty className={styles['empty'] ?? ''}>
              {index.length === 0 ? (
                t('caller.empty')
              ) : (
                <>
                  <b>{t('caller.noMatch', { query: asked.trim() })}</b> {t('caller.noMatchHow')}
                </>
              )}
            </Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
      <span className={text['hidden']} role="status">
        {asked.trim() === '' ? '' : t('caller.results', { count: matches.length })}
      </span>
    </Combobox>
  );
};

/** Look up, then a card: who it is, what is known of them, and how to reach them now. */
export const CallerField = memo(({ id, caller, contact, invalid, change }: CallerFieldProps) => {
  const [changing, setChanging] = useState(false);
  if (!caller) {
    return (
      <LookUp
        id={id}
        invalid={invalid}
        autoFocus={changing}
        onCaller={(callerId) => {
          setChanging(true);
          change({ callerId });
        }}
      />
    );
  }
  return (
    <CallerCard
      id={id}
      caller={caller}
      contact={contact}
      focusContact={changing}
      onContact={(next) => change({ contact: next })}
      onChange={() => {
        setChanging(true);
        change({ callerId: null, contact: '' });
      }}
    />
  );
});
