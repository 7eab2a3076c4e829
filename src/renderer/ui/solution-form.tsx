import { Select, Textarea, TextInput } from '@mantine/core';
import { categoriesInUse, groupsInUse } from '@shared/domain/in-use';
import { type ResolutionCode, resolutionCodes } from '@shared/domain/lifecycle';
import type { DeskSettings } from '@shared/domain/settings';
import type { Solution, SolutionFields } from '@shared/domain/solution';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './solution-form.module.css';
import { VariableText } from './variable-text';

interface SolutionFormProps {
  readonly solution: Solution;
  readonly settings: DeskSettings;
  readonly onChange: (solution: Solution) => void;
}

const SEPARATOR = '/';
const levels = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

const without = (fields: SolutionFields, names: readonly (keyof SolutionFields)[]): SolutionFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.some((other) => other === name)));

const categoryOptions = (settings: DeskSettings, { categoryId, subcategoryId }: SolutionFields) =>
  categoriesInUse(settings, { categoryId: categoryId ?? null, subcategoryId: subcategoryId ?? null }).flatMap(
    (category) => [
      { value: category.id, label: category.name },
      ...category.subcategories.map((sub) => ({
        value: `${category.id}${SEPARATOR}${sub.id}`,
        label: `${category.name} › ${sub.name}`,
      })),
    ],
  );

const Fields = ({ solution, settings, onChange }: SolutionFormProps) => {
  const { t } = useTranslation(['solution', 'ticket', 'domain']);
  const { fields } = solution;
  const set = (names: readonly (keyof SolutionFields)[], next: SolutionFields) =>
    onChange({ ...solution, fields: { ...without(fields, names), ...next } });
  const list = { searchable: true, clearable: true, placeholder: t('form.asItIs') };
  const { categoryId, subcategoryId } = fields;
  const { table } = settings.matrix;
  const sizes = { impact: table.length, urgency: table[0]?.length ?? 0 };
  return (
    <div className={styles['fields']}>
      <Select
        {...list}
        label={t('ticket:field.serviceId')}
        data={settings.services.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
        value={fields.serviceId ?? null}
        onChange={(id) => set(['serviceId'], id === null ? {} : { serviceId: id })}
      />
      <Select
        {...list}
        label={t('ticket:field.categoryId')}
        data={categoryOptions(settings, fields)}
        value={categoryId && subcategoryId ? `${categoryId}${SEPARATOR}${subcategoryId}` : (categoryId ?? null)}
        onChange={(value) => {
          const [category, sub] = value?.split(SEPARATOR) ?? [];
          set(['categoryId', 'subcategoryId'], {
            ...(category ? { categoryId: category } : {}),
            ...(sub ? { subcategoryId: sub } : {}),
          });
        }}
      />
      <Select
        {...list}
        label={t('ticket:field.groupId')}
        data={groupsInUse(settings, fields.groupId ?? null).map(({ id, name }) => ({ value: id, label: name }))}
        value={fields.groupId ?? null}
        onChange={(id) => set(['groupId'], id === null ? {} : { groupId: id })}
      />
      {(['impact', 'urgency'] as const).map((field) => (
        <Select
          {...list}
          key={field}
          label={t(`ticket:field.${field}`)}
          data={levels.slice(0, sizes[field]).map((level) => ({
            value: level,
            label: `${level} ${t(`domain:${field}.${level}`, { defaultValue: '' })}`.trim(),
          }))}
          value={fields[field] ? String(fields[field]) : null}
          onChange={(level) => set([field], level === null ? {} : { [field]: Number(level) })}
        />
      ))}
    </div>
  );
};

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.slice(0, 240));
const kept = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');
const TAG = /^[^\s,;]{1,32}$/u;

interface LinesProps {
  readonly label: string;
  readonly hint: string;
  readonly lines: readonly string[];
  readonly most: number;
  readonly onChange: (lines: string[]) => void;
}

/** One thing a line. What is typed stays as it is; what is kept has no empty lines. */
const Lines = ({ label, hint, lines, most, onChange }: LinesProps) => {
  const [text, setText] = useState(lines.join('\n'));
  return (
    <Textarea
      label={label}
      description={hint}
      autosize
      minRows={2}
      maxRows={14}
      dir="auto"
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(kept(linesOf(event.currentTarget.value)).slice(0, most));
      }}
    />
  );
};

const Tags = ({ solution, onChange }: Pick<SolutionFormProps, 'solution' | 'onChange'>) => {
  const { t } = useTranslation('solution');
  const [text, setText] = useState(solution.tags.join(' '));
  return (
    <TextInput
      label={t('form.tags')}
      description={t('form.tagsHint')}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const tags = event.currentTarget.value.split(/[\s,;]+/u).filter((tag) => TAG.test(tag));
        onChange({ ...solution, tags: [...new Set(tags)].slice(0, 10) });
      }}
    />
  );
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Everything that a standard solution or a macro does to a ticket. */
export const SolutionForm = (props: SolutionFormProps) => {
  const { solution, onChange } = props;
  const { t } = useTranslation(['solution', 'domain']);
  const { resolution } = solution;
  const put = (patch: Partial<Solution>) => onChange({ ...solution, ...patch });
  return (
    <div className={styles['root']}>
      <Fields {...props} />
      <Tags solution={solution} onChange={onChange} />
      <Lines
        label={t('form.questions')}
        hint={t('form.questionsHint')}
        lines={solution.questions}
        most={20}
        onChange={(questions) => put({ questions })}
      />
      <Lines
        label={t('form.checklist')}
        hint={t('apply.oneALine')}
        lines={solution.checklist}
        most={40}
        onChange={(checklist) => put({ checklist })}
      />
      <VariableText
        label={t('part.note')}
        value={solution.note ?? ''}
        onChange={(text) => put({ note: orNull(text) })}
      />
      <VariableText
        label={t('form.reply')}
        value={solution.reply ?? ''}
        onChange={(text) => put({ reply: orNull(text) })}
      />
      <Select
        label={t('form.resolves')}
        description={t('form.resolvesHint')}
        clearable
        placeholder={t('form.noResolution')}
        data={resolutionCodes.map((code) => ({ value: code, label: t(`domain:resolutionCode.${code}`) }))}
        value={resolution?.code ?? null}
        onChange={(code) =>
          put({ resolution: code === null ? null : { notes: '', ...resolution, code: code as ResolutionCode } })
        }
      />
      {resolution && (
        <VariableText
          label={t('apply.notes')}
          value={resolution.notes}
          error={resolution.notes.trim() === '' ? t('form.notesMissing') : null}
          onChange={(notes) => put({ resolution: { ...resolution, notes } })}
        />
      )}
    </div>
  );
};
