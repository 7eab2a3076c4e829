import { Button, MultiSelect, Select } from '@mantine/core';
import { lowestPriority } from '@shared/domain/priority';
import type { RuleAction } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '@/ui/icon-button';
import { reachable } from './reachable';
import { actionKinds, actionOf, MOST_ACTIONS } from './rule-draft';
import styles from './rules.module.css';
import { notifyOf, usePriorities, useWhom, whomOf } from './use-choices';

interface ActionFieldsProps {
  readonly actions: readonly RuleAction[];
  readonly settings: DeskSettings;
  readonly faultOf: (field: string) => string | null;
  readonly onChange: (actions: readonly RuleAction[]) => void;
}

interface ObjectFieldProps {
  readonly action: RuleAction;
  /** From 1. */
  readonly n: number;
  readonly settings: DeskSettings;
  readonly error: string | null;
  readonly onChange: (action: RuleAction) => void;
}

/** Whom, where to, how high. */
const ObjectField = ({ action, n, settings, error, onChange }: ObjectFieldProps) => {
  const { t } = useTranslation('rules');
  const whom = useWhom();
  const priorities = usePriorities(lowestPriority(settings.matrix));
  switch (action.kind) {
    case 'notify':
      return (
        <MultiSelect
          aria-label={t('field.whom', { n })}
          data={whom}
          value={whomOf(action)}
          searchable
          scrollAreaProps={reachable}
          error={error}
          onChange={(values) => onChange(notifyOf(values))}
        />
      );
    case 'assign':
      return (
        <Select
          aria-label={t('field.group', { n })}
          data={settings.groups
            .filter(({ id, retired }) => !retired || id === action.groupId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={action.groupId || null}
          searchable
          selectFirstOptionOnChange
          allowDeselect={false}
          scrollAreaProps={reachable}
          error={error}
          onChange={(groupId) => groupId && onChange({ kind: 'assign', groupId })}
        />
      );
    case 'raise':
      return (
        <Select
          aria-label={t('field.priority', { n })}
          data={priorities}
          value={String(action.priority)}
          allowDeselect={false}
          scrollAreaProps={reachable}
          error={error}
          onChange={(priority) => priority && onChange({ kind: 'raise', priority: Number(priority) })}
        />
      );
    default:
      return error ? <p className={styles['fault']}>{error}</p> : <span />;
  }
};

/** What it does, one line each. */
export const ActionFields = ({ actions, settings, faultOf, onChange }: ActionFieldsProps) => {
  const { t } = useTranslation('rules');
  const set = (at: number, action: RuleAction) => onChange(actions.with(at, action));
  return (
    <fieldset className={styles['part']}>
      <legend>{t('field.actions')}</legend>
      {actions.map((action, at) => (
        // Lines have no identity of their own beside their place.
        <div key={at} className={styles['action']}>
          <Select
            aria-label={t('field.action', { n: at + 1 })}
            data={actionKinds.map((value) => ({ value, label: t(`action.${value}`) }))}
            value={action.kind}
            allowDeselect={false}
            scrollAreaProps={reachable}
            onChange={(value) => {
              const kind = actionKinds.find((each) => each === value);
              if (kind && kind !== action.kind) set(at, actionOf(kind));
            }}
          />
          <ObjectField
            action={action}
            n={at + 1}
            settings={settings}
            error={faultOf(`action.${at}`)}
            onChange={(next) => set(at, next)}
          />
          <IconButton label={t('field.removeAction', { n: at + 1 })} onClick={() => onChange(actions.toSpliced(at, 1))}>
            <IconX size={14} stroke={1.8} />
          </IconButton>
        </div>
      ))}
      {faultOf('actions') && <p className={styles['fault']}>{faultOf('actions')}</p>}
      {actions.length < MOST_ACTIONS && (
        <Button
          className={styles['add'] ?? ''}
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => onChange([...actions, actionOf('notify')])}
        >
          {t('field.addAction')}
        </Button>
      )}
    </fieldset>
  );
};
