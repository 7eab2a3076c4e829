import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { Group } from '@shared/domain/settings';
import { IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import { IconButton } from '@/ui/icon-button';
import { PersonAvatar } from '@/ui/person-avatar';
import { bestMatches } from '@/ui/search';
import { focusBeside } from '../parts/focus-beside';
import parts from '../parts/parts.module.css';
import { withMembers } from './group-draft';
import styles from './groups.module.css';
import { candidates, readNames } from './people-list';

interface MembersProps {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
}

const SHOWN = 50;
const OFFERED = 30;
// What scrolls in the list can be reached, and is still a part of it.
const reachable = { viewportProps: { tabIndex: 0, role: 'group' } } as const;

const useCandidates = (group: Group) => {
  const { people } = useDesk();
  return useMemo(() => candidates(people.values(), group.tier), [people, group.tier]);
};

const AddOne = ({ group, onChange }: MembersProps) => {
  const { t } = useTranslation('parts');
  const all = useCandidates(group);
  const [query, setQuery] = useState('');
  const others = useMemo(() => all.filter(({ id }) => !group.memberIds.includes(id)), [all, group.memberIds]);
  const offered = bestMatches(others, ({ name, email }) => `${name} ${email ?? ''}`, query, OFFERED);
  return (
    <Select
      label={t('group.addMember')}
      placeholder={t('group.find')}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      // What is offered is what was found: nothing is left to be filtered.
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const person = others.find(({ id }) => id === option.value);
        return (
          <span className={styles['option']}>
            {option.label} <small>{person?.title ?? person?.email ?? ''}</small>
          </span>
        );
      }}
      value={null}
      searchable
      searchValue={query}
      onSearchChange={setQuery}
      selectFirstOptionOnChange
      scrollAreaProps={reachable}
      nothingFoundMessage={t('group.nobodyFound')}
      onChange={(id) => {
        if (id === null) return;
        onChange(withMembers(group, [...group.memberIds, id]));
        setQuery('');
      }}
    />
  );
};

const AddMany = ({ group, onChange, onDone }: MembersProps & { readonly onDone: () => void }) => {
  const { t } = useTranslation(['parts', 'common']);
  const all = useCandidates(group);
  const [text, setText] = useState('');
  const read = useMemo(() => readNames(text, all), [text, all]);
  const fresh = read.found.filter(({ id }) => !group.memberIds.includes(id));
  return (
    <div className={styles['many']}>
      <Textarea
        label={t('group.many')}
        description={t('group.manyHint')}
        autosize
        minRows={3}
        maxRows={10}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read.unknown.length > 0 && (
        <p className={parts['fault']}>
          {t('group.unknown', { names: read.unknown.slice(0, 8).join(', '), count: read.unknown.length })}
        </p>
      )}
      {read.ambiguous.length > 0 && (
        <p className={parts['fault']}>{t('group.ambiguous', { names: read.ambiguous.slice(0, 8).join(', ') })}</p>
      )}
      <div className={parts['row']}>
        <Button
          disabled={fresh.length === 0}
          onClick={() => {
            onChange(withMembers(group, [...group.memberIds, ...fresh.map(({ id }) => id)]));
            onDone();
          }}
        >
          {t('group.addMany', { count: fresh.length })}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
};

/** Who is in the group: a few of many are looked for rather than scrolled to. */
export const MemberList = ({ group, onChange }: MembersProps) => {
  const { t } = useTranslation('parts');
  const { people } = useDesk();
  const [query, setQuery] = useState('');
  const [many, setMany] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasMany = useRef(false);
  // Its button is back when the field for many is left.
  useEffect(() => {
    if (!many && wasMany.current) opener.current?.focus();
    wasMany.current = many;
  }, [many]);
  const members = group.memberIds
    .map((id) => ({ id, name: people.get(id)?.name ?? id, active: people.get(id)?.active !== false }))
    .sort((a, b) => a.name.localeCompare(b.name));
  const found = bestMatches(members, ({ name }) => name, query, SHOWN);
  const left = members.length - found.length;
  return (
    <section className={parts['part']} aria-labelledby="group-members">
      <header>
        <h3 id="group-members">{t('group.members', { count: members.length })}</h3>
        {!many && (
          <Button ref={opener} variant="subtle" onClick={() => setMany(true)}>
            {t('group.many')}
          </Button>
        )}
      </header>
      {members.length > 12 && (
        <TextInput
          type="search"
          aria-label={t('group.search')}
          placeholder={t('group.search')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul className={styles['members']}>
        {found.map(({ id, name, active }) => (
          <li key={id}>
            <PersonAvatar name={name} />
            <span className={parts['grow']}>
              {name} {!active && <small>{t('group.inactive')}</small>}
            </span>
            <IconButton
              label={t('group.remove', { name })}
              onClick={(event) => {
                focusBeside(event.currentTarget);
                onChange(
                  withMembers(
                    group,
                    group.memberIds.filter((each) => each !== id),
                  ),
                );
              }}
            >
              <IconX size={14} stroke={1.7} />
            </IconButton>
          </li>
        ))}
      </ul>
      {members.length === 0 && <p className={parts['note']}>{t('group.nobody')}</p>}
      {left > 0 && query === '' && <p className={parts['note']}>{t('group.more', { count: left })}</p>}
      {many ? (
        <AddMany group={group} onChange={onChange} onDone={() => setMany(false)} />
      ) : (
        <AddOne group={group} onChange={onChange} />
      )}
    </section>
  );
};
