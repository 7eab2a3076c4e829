import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'react-redux';
import { selectRow } from '@/data/selectors';
import type { DeskRootState } from '@/data/store';
import { linkChildren } from '../gather';
import { linkableTo, type NotLinkable } from '../linking';
import { useMajors } from '../majors';
import styles from './ask.module.css';
import { Form } from './form';

const MOST_SAID = 6;

export const NotLinkableList = ({ not }: { readonly not: readonly NotLinkable[] }) => {
  const { t } = useTranslation('major');
  if (not.length === 0) return null;
  return (
    <ul className={styles['stays']}>
      {not.slice(0, MOST_SAID).map((each) => (
        <li key={each.number}>{t(`link.${each.why}`, { ...each })}</li>
      ))}
    </ul>
  );
};

/** To which major incident the tickets at hand belong. */
export const LinkForm = ({ numbers }: { readonly numbers: readonly string[] }) => {
  const { t } = useTranslation('major');
  const store = useStore<DeskRootState>();
  const majors = useMajors();
  const [chosen, choose] = useState<string | null>(null);
  const parent = chosen ?? majors[0]?.number ?? null;
  const { able, not } =
    parent === null
      ? { able: [], not: [] }
      : linkableTo(parent, numbers, (number) => selectRow(store.getState(), number));
  return (
    <Form
      submit={t('link.submit', { count: able.length })}
      ready={parent !== null && able.length > 0}
      hint={t('link.note')}
      onSubmit={async () => (parent === null ? null : linkChildren(parent, able))}
    >
      <Select
        label={t('link.which')}
        data-autofocus
        data={majors.map(({ number, shortDescription, major }) => ({
          value: number,
          label: `${number} ${shortDescription}${major === 'proposed' ? ` (${t('status.proposed')})` : ''}`,
        }))}
        value={parent}
        allowDeselect={false}
        searchable
        openOnFocus={false}
        onChange={choose}
      />
      {not.length > 0 && (
        <p className={styles['lead']}>{t('link.able', { able: able.length, count: numbers.length })}</p>
      )}
      <NotLinkableList not={not} />
    </Form>
  );
};
