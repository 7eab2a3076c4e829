import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordDraft } from './draft';
import styles from './record-form.module.css';

interface KindFieldsProps {
  readonly draft: RecordDraft;
  readonly windowFault: string | null;
  readonly change: (patch: Partial<RecordDraft>) => void;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** As a field of type datetime-local has it: local time without a zone. */
const toLocal = (at: number | null): string => {
  if (at === null) return '';
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

const fromLocal = (text: string): number | null => {
  const at = new Date(text).getTime();
  return text === '' || Number.isNaN(at) || at < 0 ? null : at;
};

const types = ['standard', 'normal', 'emergency'] as const;
const risks = ['low', 'moderate', 'high'] as const;

const ChangeFields = ({ draft, windowFault, change }: KindFieldsProps) => {
  const { t } = useTranslation('kinds');
  return (
    <>
      <div className={styles['two']}>
        <Select
          label={t('form.type')}
          allowDeselect={false}
          data={types.map((value) => ({ value, label: t(`change.types.${value}`) }))}
          value={draft.type}
          onChange={(value) => change({ type: types.find((each) => each === value) ?? 'normal' })}
        />
        <Select
          label={t('form.risk')}
          allowDeselect={false}
          data={risks.map((value) => ({ value, label: t(`change.risks.${value}`) }))}
          value={draft.risk}
          onChange={(value) => change({ risk: risks.find((each) => each === value) ?? 'moderate' })}
        />
      </div>
      <div className={styles['two']}>
        <TextInput
          type="datetime-local"
          label={t('form.start')}
          defaultValue={toLocal(draft.plannedStart)}
          onChange={(event) => change({ plannedStart: fromLocal(event.currentTarget.value) })}
        />
        <TextInput
          type="datetime-local"
          label={t('form.end')}
          defaultValue={toLocal(draft.plannedEnd)}
          error={windowFault}
          onChange={(event) => change({ plannedEnd: fromLocal(event.currentTarget.value) })}
        />
      </div>
    </>
  );
};

/** What only one of the kinds has. */
export const KindFields = (props: KindFieldsProps) => {
  const { t } = useTranslation('kinds');
  const { draft, change } = props;
  if (draft.kind === 'change') return <ChangeFields {...props} />;
  return draft.kind === 'problem' ? (
    <Textarea
      label={t('form.workaround')}
      description={t('form.workaroundHint')}
      autosize
      minRows={2}
      maxRows={10}
      maxLength={32_000}
      value={draft.workaround}
      onChange={(event) => change({ workaround: event.currentTarget.value })}
    />
  ) : (
    <TextInput
      label={t('form.item')}
      description={t('form.itemHint')}
      maxLength={160}
      value={draft.item}
      onChange={(event) => change({ item: event.currentTarget.value })}
    />
  );
};
