import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import type { Person } from '@shared/domain/person';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/ui/use-format';
import type { LogDraft } from './draft';
import { Field } from './field';
import styles from './form.module.css';
import { sinceWhen } from './since-when';

interface Part {
  readonly id: string;
  readonly change: (patch: Partial<LogDraft>) => void;
}

interface CircumstanceProps extends Part, Pick<LogDraft, 'noticedAt' | 'affects' | 'configurationItem'> {
  readonly caller: Person | undefined;
  /** False where that was asked already. */
  readonly asksWhom: boolean;
}

/** "Since when" as it is said; what was understood stands in the label. */
const SinceField = ({ id, noticedAt, change }: Part & Pick<LogDraft, 'noticedAt'>) => {
  const { t } = useTranslation('intake');
  const { moment } = useFormat();
  const understood = noticedAt === null ? '' : moment(noticedAt);
  const [typed, setTyped] = useState(understood);
  const [wrong, setWrong] = useState(false);
  const onBlur = () => setWrong(typed.trim() !== '' && noticedAt === null);
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

export const CircumstanceFields = memo((props: CircumstanceProps) => {
  const { id, noticedAt, affects, configurationItem, caller, change, asksWhom } = props;
  const { t } = useTranslation('intake');
  return (
    <div className={asksWhom ? styles['three'] : styles['two']}>
      <SinceField id={id} noticedAt={noticedAt} change={change} />
      {asksWhom && (
        <Field label={t('field.affects')} htmlFor={`${id}-affects`}>
          <TextInput
            size="md"
            id={`${id}-affects`}
            value={affects}
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
          value={configurationItem}
          data={caller?.devices ?? []}
          placeholder={t('devicePlaceholder')}
          maxLength={160}
          onChange={(name) => change({ configurationItem: name })}
        />
      </Field>
    </div>
  );
});

interface DetailsProps extends Part, Pick<LogDraft, 'description'> {
  readonly digit: number;
}

export const DetailsField = memo(({ id, description, change, digit }: DetailsProps) => {
  const { t } = useTranslation('intake');
  return (
    <Field digit={digit} grow label={t('field.details')} htmlFor={`${id}-details`} hint={t('field.detailsHint')}>
      <Textarea
        id={`${id}-details`}
        value={description}
        classNames={{ root: styles['tall'] ?? '', wrapper: styles['tall'] ?? '', input: styles['tall'] ?? '' }}
        maxLength={32_000}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
    </Field>
  );
});
