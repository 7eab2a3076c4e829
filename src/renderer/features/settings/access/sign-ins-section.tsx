import { Button, Select } from '@mantine/core';
import { type SignInEvent, signInOutcomes } from '@shared/contract/sign-ins';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople } from '@/data/find-people';
import { useDesk } from '@/data/use-desk';
import { useNames } from '@/data/use-names';
import { ErrorNote } from '@/ui/error-note';
import { saveFile } from '@/ui/save-file';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useFormat } from '@/ui/use-format';
import { AskFailure } from '../ask-failure';
import { Lead } from '../setting';
import styles from './access.module.css';
import { EventWords, isRefused } from './event-words';
import { type SignInFilter, useSignIns } from './use-sign-ins';

interface FilterProps {
  readonly filter: SignInFilter;
  readonly onChange: (filter: SignInFilter) => void;
}

const Filters = ({ filter, onChange }: FilterProps) => {
  const { t } = useTranslation('security');
  const { people } = useDesk();
  const names = useNames();
  const [query, setQuery] = useState('');
  const chosen = filter.personId;
  const found = findPeople(people, query).map(({ id, name }) => ({ value: id, label: name }));
  const offered =
    chosen === null || found.some(({ value }) => value === chosen)
      ? found
      : [{ value: chosen, label: names.person(chosen) }, ...found];
  return (
    <div className={styles['filters']}>
      <Select
        label={t('record.person')}
        placeholder={t('record.everybody')}
        data={offered}
        filter={({ options }) => options}
        value={chosen}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('record.everybody') }}
        onSearchChange={setQuery}
        onChange={(personId) => onChange({ ...filter, personId })}
      />
      <Select
        label={t('record.outcome')}
        data={signInOutcomes.map((value) => ({ value, label: t(`record.outcomeName.${value}`) }))}
        value={filter.outcome}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ ...filter, outcome: signInOutcomes.find((outcome) => outcome === value) ?? 'all' })
        }
      />
    </div>
  );
};

const Row = ({ event }: { readonly event: SignInEvent }) => {
  const { t } = useTranslation('security');
  const { exact } = useFormat();
  const names = useNames();
  const who =
    event.personId === null ? t('record.nobody', { digest: event.name ?? '–' }) : names.person(event.personId);
  return (
    <tr data-refused={isRefused(event) || undefined}>
      <td>
        <time dateTime={new Date(event.at).toISOString()}>{exact(event.at)}</time>
      </td>
      <td>{who}</td>
      <td>
        <EventWords event={event} />
      </td>
      <td>{event.deviceName ?? '–'}</td>
      <td>{event.network ?? '–'}</td>
    </tr>
  );
};

const Table = ({ events }: { readonly events: readonly SignInEvent[] }) => {
  const { t } = useTranslation('security');
  if (events.length === 0) return <p className={styles['hint']}>{t('noEvents')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop the keyboard could not scroll it
    <section className={styles['scroll']} tabIndex={0} aria-label={t('record.caption')}>
      <table className={styles['table']}>
        <caption>{t('record.caption')}</caption>
        <thead>
          <tr>
            {(['time', 'person', 'event', 'device', 'network'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`record.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Row key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

/** Who got in, and who did not: for administrators. */
export const SignInsSection = () => {
  const { t } = useTranslation('security');
  const [filter, setFilter] = useState<SignInFilter>({ personId: null, outcome: 'all' });
  const [unsaved, setUnsaved] = useState(false);
  const { asked, again, older, file } = useSignIns(filter);
  const save = async () => {
    const content = await file();
    setUnsaved(content === null);
    if (content) saveFile(content, 'sign-ins.csv', 'text/csv');
  };
  return (
    <>
      <Lead>{t('record.lead')}</Lead>
      <div className={styles['bar']}>
        <Filters filter={filter} onChange={setFilter} />
        <Button onClick={() => void save()}>{t('record.save')}</Button>
      </div>
      {unsaved && <ErrorNote>{t('record.notSaved')}</ErrorNote>}
      {asked.kind === 'loading' && <SkeletonRows count={6} />}
      {asked.kind === 'failed' && <AskFailure why={asked.why} offline={t('offline')} onAgain={again} />}
      {asked.kind === 'ready' && (
        <>
          <Table events={asked.body.events} />
          <div className={styles['foot']}>
            <span role="status">{t('record.shown', { count: asked.body.events.length })}</span>
            {asked.body.more && <Button onClick={() => void older()}>{t('record.more')}</Button>}
          </div>
        </>
      )}
    </>
  );
};
