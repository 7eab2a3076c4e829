import { Switch, TextInput } from '@mantine/core';
import type { Rule } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/data/records';
import { RecordForm } from '../record-form';
import { ActionFields } from './action-fields';
import { keepRule } from './change-rule';
import { argsOf, canBeTried, draftOf, faultsIn, newDraft, type RuleDraft } from './rule-draft';
import styles from './rules.module.css';
import { ScopeFields } from './scope-fields';
import { TrialView } from './trial-view';
import { TriggerFields } from './trigger-fields';
import { useRuleWords } from './use-rule-words';

interface RuleFormProps {
  /** Null: a new one. */
  readonly rule: Rule | null;
  readonly settings: DeskSettings;
  readonly onDone: () => void;
}

/** One rule: when, on which tickets, what then; said as a sentence and tried on the past while it is written. */
export const RuleForm = ({ rule, settings, onDone }: RuleFormProps) => {
  const { t } = useTranslation('rules');
  const words = useRuleWords();
  const rules = useRules();
  const [draft, setDraft] = useState<RuleDraft>(() => (rule ? draftOf(rule) : newDraft));
  const [told, setTold] = useState(false);
  const put = (patch: Partial<RuleDraft>) => setDraft({ ...draft, ...patch });
  const others = rules.filter(({ id }) => id !== rule?.id);
  const faults = faultsIn(draft, others, settings);
  const faultOf = (field: string): string | null => {
    const fault = faults[field];
    return told && fault ? t(`fault.${fault}`) : null;
  };
  const complete = canBeTried(faults);
  const { trigger, scope, actions } = draft;
  const what = useMemo(
    () => (complete ? { trigger, scope, actions: [...actions] } : null),
    [complete, trigger, scope, actions],
  );
  const save = () => {
    setTold(true);
    return Object.keys(faults).length > 0 ? undefined : keepRule(rule, argsOf(draft));
  };
  return (
    <RecordForm
      title={t(rule ? 'edit' : 'create')}
      submit={t('save')}
      onSave={save}
      onDone={onDone}
      below={<TrialView what={what} />}
    >
      <div className={styles['name']}>
        <TextInput
          label={t('field.name')}
          value={draft.name}
          maxLength={80}
          autoFocus
          error={faultOf('name')}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <Switch
          label={t('field.enabled')}
          checked={draft.enabled}
          onChange={(event) => put({ enabled: event.currentTarget.checked })}
        />
      </div>
      <TriggerFields
        trigger={trigger}
        settings={settings}
        fault={faultOf('trigger')}
        onChange={(next) => put({ trigger: next })}
      />
      <ScopeFields scope={scope} settings={settings} faultOf={faultOf} onChange={(next) => put({ scope: next })} />
      <ActionFields
        actions={actions}
        settings={settings}
        faultOf={faultOf}
        onChange={(next) => put({ actions: next })}
      />
      {what && (
        <figure className={styles['says']}>
          <figcaption>{t('says')}</figcaption>
          <p aria-live="polite">{words.sentence(what)}</p>
        </figure>
      )}
    </RecordForm>
  );
};
