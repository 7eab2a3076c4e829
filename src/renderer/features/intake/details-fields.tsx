import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import type { LogDraft } from './draft';
import { Field } from './field';
import styles from './form.module.css';
import { sinceWhen } from './since-when';

interface DetailsProps {
  readonly id: string;
  readonly draft: LogDraft;
  readonly caller: Person | undefined;
  readonly change: (patch: Partial<LogDraft>) => void;
}

/** "Since when" as it is said; what was understood stands in the label. */
const SinceField = ({ id, draft, change }: Omit<DetailsProps, 'caller'>) => {
  const { t } = useTranslation('intake');
  const { moment } = useFormat();
  const understood = draft.noticedAt === null ? '' : moment(draft.noticedAt);
  const [typed, setTyped] = useState(understood);
  const [wrong, setWrong] = useState(false);
  const onBlur = () => setWrong(typed.trim() !== '' && draft.noticedAt === null);
  return (
    <Field
      label={t('field.since')}
      htmlFor={`${id}-since`}
      hint={typed === understood ? undefined : understood}
      fault={wrong ? t('fault.since') : null}
    >
      <TextInput
        size="md"
        id={`${id}-since`}
        value={typed}
        placeholder={t('since.placeholder')}
        autoComplete="off"
        error={wrong}
        aria-describedby={wrong ? `${id}-since-fault` : undefined}
        onBlur={onBlur}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          setWrong(false);
          change({ noticedAt: sinceWhen(text, Date.now()) });
        }}
      />
    </Field>
  );
};

/** @param asksWhom false where that was asked already */
export const CircumstanceFields = ({ id, draft, caller, change, asksWhom }: DetailsProps & { asksWhom: boolean }) => {
  const { t } = useTranslation('intake');
  return (
    <div className={asksWhom ? styles['three'] : styles['two']}>
      <SinceField id={id} draft={draft} change={change} />
      {asksWhom && (
        <Field label={t('field.affects')} htmlFor={`${id}-affects`}>
          <TextInput
            size="md"
            id={`${id}-affects`}
            value={draft.affects}
            placeholder={t('affectsPlaceholder')}
            autoComplete="off"
            onChange={(event) => change({ affects: event.currentTarget.value })}
          />
        </Field>
      )}
      <Field label={t('field.device')} htmlFor={`${id}-device`}>
        <Autocomplete
          size="md"
          id={`${id}-device`}
          value={draft.configurationItem}
          data={caller?.devices ?? []}
          placeholder={t('devicePlaceholder')}
          maxLength={160}
          onChange={(configurationItem) => change({ configurationItem })}
        />
      </Field>
    </div>
  );
};

export const DetailsField = ({ id, draft, change, digit }: Omit<DetailsProps, 'caller'> & { digit: number | null }) => {
  const { t } = useTranslation('intake');
  return (
    <Field
      {...(digit !== null && { digit })}
      grow
      label={t('field.details')}
      htmlFor={`${id}-details`}
      hint={t('field.detailsHint')}
    >
      <Textarea
        id={`${id}-details`}
        value={draft.description}
        classNames={{ root: styles['tall'] ?? '', wrapper: styles['tall'] ?? '', input: styles['tall'] ?? '' }}
        maxLength={32_000}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </Field>
  );
};
