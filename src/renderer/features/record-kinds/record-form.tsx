import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { impacts, urgencies } from '@shared/domain/priority';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { ErrorNote } from '@/ui/error-note';
import { KeyHint } from '@/ui/key-hint';
import { KindSwitch } from '@/ui/kind-switch';
import { onStepBack } from '@/ui/step-back';
import { useRefusalText } from '@/ui/use-refusal-text';
import { type FaultField, faultsOf, type OtherKind } from './draft';
import { KindFields } from './kind-fields';
import { LinkedFrom } from './linked-from';
import { PersonPick } from './person-pick';
import styles from './record-form.module.css';
import { useLogRecord } from './use-log-record';
import { useRecordDraft } from './use-record-draft';

interface RecordFormProps {
  readonly kind: OtherKind;
  readonly sources: readonly Ticket[];
  readonly me: Person;
  readonly settings: DeskSettings;
}

const reachable = { viewportProps: { tabIndex: 0, role: 'group' } } as const;

/** A light form, by keyboard alone: a title, a few words, and it has a number. */
export const RecordForm = ({ kind, sources, me, settings }: RecordFormProps) => {
  const { t } = useTranslation(['kinds', 'domain', 'intake', 'ticket']);
  const [, go] = useLocation();
  const refusalText = useRefusalText();
  const root = useRef<HTMLFormElement>(null);
  const handle = useRecordDraft(kind, sources, me, settings);
  const { draft, kept, change } = handle;
  const { log, fault } = useLogRecord(handle);
  const [checked, setChecked] = useState(false);
  const atDesk = me.role !== 'requester';
  const faults = faultsOf(draft, settings);
  const why = (field: FaultField): string | null =>
    checked && faults.includes(field) ? t(`form.fault.${field}`) : null;
  const leave = useCallback(() => {
    if (window.history.length > 1) window.history.back();
    else go('/');
  }, [go]);
  useEffect(
    () =>
      onStepBack(() => {
        leave();
        return true;
      }),
    [leave],
  );
  const submit = () => {
    setChecked(true);
    if (faults.length === 0) void log();
    else requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    submit();
  };
  const levels = (field: 'impact' | 'urgency', size: number) => (
    <Select
      label={t(`ticket:field.${field}`)}
      required
      scrollAreaProps={reachable}
      allowDeselect={false}
      error={field === 'impact' ? why('priority') : checked && faults.includes('priority')}
      data={Array.from({ length: size }, (_, n) => ({
        value: String(n + 1),
        label: `${n + 1} ${t(`domain:${field}.${n + 1}`, { defaultValue: '' })}`.trim(),
      }))}
      value={draft[field] === null ? null : String(draft[field])}
      onChange={(value) => change({ [field]: value === null ? null : Number(value) })}
    />
  );
  return (
    <form
      ref={root}
      className={styles['root']}
      data-region="form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <header className={styles['head']}>
        <h1>{atDesk ? t(`form.title.${kind}`) : t('form.titleRequester')}</h1>
        {atDesk && sources.length === 0 && <KindSwitch kind={kind} />}
      </header>
      <div className={styles['fields']}>
        {!atDesk && (
          <p className={styles['lead']}>
            {t('form.lead')} <Link href="/log">{t('intake:titleRequester')}</Link>
          </p>
        )}
        {!kept && <ErrorNote>{t('form.notSaved')}</ErrorNote>}
        {fault !== null && <ErrorNote>{fault === 'number' ? t('form.fault.number') : refusalText(fault)}</ErrorNote>}
        <TextInput
          label={t(`form.what.${kind}`)}
          required
          autoFocus
          autoComplete="off"
          size="md"
          maxLength={160}
          value={draft.shortDescription}
          error={why('shortDescription')}
          onChange={(event) => change({ shortDescription: event.currentTarget.value })}
        />
        {atDesk && (
          <PersonPick
            label={t(`form.caller.${kind}`)}
            value={draft.callerId}
            error={why('callerId')}
            onChange={(callerId) => change({ callerId })}
          />
        )}
        <Textarea
          label={t('form.details')}
          autosize
          minRows={4}
          maxRows={14}
          maxLength={32_000}
          value={draft.description}
          onChange={(event) => change({ description: event.currentTarget.value })}
        />
        <div className={styles['three']}>
          <Select
            label={t('ticket:field.serviceId')}
            searchable
            clearable
            selectFirstOptionOnChange
            scrollAreaProps={reachable}
            placeholder={t('ticket:properties.typeService')}
            nothingFoundMessage={t('ticket:properties.nothingFound')}
            clearButtonProps={{ 'aria-label': t('ticket:properties.clear') }}
            data={settings.services
              .filter(({ active, id }) => active || id === draft.serviceId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.serviceId}
            onChange={(serviceId) => change({ serviceId })}
          />
          {atDesk && levels('impact', impacts(settings.matrix))}
          {levels('urgency', urgencies(settings.matrix))}
        </div>
        {atDesk && <KindFields draft={draft} windowFault={why('window')} change={change} />}
        <LinkedFrom sources={sources} from={draft.from} onChange={(from) => change({ from })} />
      </div>
      <footer className={styles['foot']}>
        <span>{t('form.hint')}</span>
        <Button onClick={leave}>{t('ticket:properties.cancel')}</Button>
        <Button type="submit" variant="filled" rightSection={<KeyHint keys="Mod+Enter" />}>
          {t(atDesk ? 'form.save' : 'form.send')}
        </Button>
      </footer>
    </form>
  );
};
