import { NumberInput, Select } from '@mantine/core';
import { lowestPriority } from '@shared/domain/priority';
import type { Trigger } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { reachable } from './reachable';
import { choiceOf, triggerChoices, triggerOf } from './rule-draft';
import styles from './rules.module.css';
import { usePriorities } from './use-choices';

interface TriggerFieldsProps {
  readonly trigger: Trigger;
  readonly settings: DeskSettings;
  /** What is wrong with the number. */
  readonly fault: string | null;
  readonly onChange: (trigger: Trigger) => void;
}

const toNumber = (value: string | number): number => (typeof value === 'number' ? value : Number.NaN);
const shown = (value: number): number | '' => (Number.isNaN(value) ? '' : value);

const Measure = ({ trigger, settings, fault, onChange }: TriggerFieldsProps) => {
  const { t } = useTranslation('rules');
  const priorities = usePriorities(lowestPriority(settings.matrix));
  switch (trigger.kind) {
    case 'slaPercent':
      return (
        <NumberInput
          label={t('field.percent')}
          suffix=" %"
          allowDecimal={false}
          allowNegative={false}
          value={shown(trigger.percent)}
          error={fault}
          onChange={(value) => onChange({ ...trigger, percent: toNumber(value) })}
        />
      );
    case 'reassigned':
    case 'reopened':
      return (
        <NumberInput
          label={t('field.times')}
          allowDecimal={false}
          allowNegative={false}
          value={shown(trigger.times)}
          error={fault}
          onChange={(value) => onChange({ ...trigger, times: toNumber(value) })}
        />
      );
    case 'priorityRaised':
      return (
        <Select
          label={t('field.to')}
          data={priorities}
          value={String(trigger.to)}
          allowDeselect={false}
          scrollAreaProps={reachable}
          onChange={(value) => value && onChange({ ...trigger, to: Number(value) })}
        />
      );
    default:
      return null;
  }
};

/** When it fires: what happens, and how often or how far. */
export const TriggerFields = (props: TriggerFieldsProps) => {
  const { t } = useTranslation('rules');
  const { trigger, onChange } = props;
  return (
    <div className={styles['words']}>
      <Select
        label={t('field.trigger')}
        data={triggerChoices.map((value) => ({ value, label: t(`trigger.${value}`) }))}
        value={choiceOf(trigger)}
        allowDeselect={false}
        scrollAreaProps={reachable}
        onChange={(value) => {
          const choice = triggerChoices.find((each) => each === value);
          if (choice && choice !== choiceOf(trigger)) onChange(triggerOf(choice));
        }}
      />
      <Measure {...props} />
    </div>
  );
};
