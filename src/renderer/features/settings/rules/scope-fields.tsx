import { MultiSelect } from '@mantine/core';
import { ticketKinds } from '@shared/domain/kinds';
import { lowestPriority } from '@shared/domain/priority';
import type { RuleScope } from '@shared/domain/rules';
import type { DeskSettings } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { reachable } from './reachable';
import styles from './rules.module.css';
import { type Choice, usePriorities } from './use-choices';

interface ScopeFieldsProps {
  readonly scope: RuleScope;
  readonly settings: DeskSettings;
  readonly faultOf: (field: string) => string | null;
  readonly onChange: (scope: RuleScope) => void;
}

/** What is in use, and what the rule names already. */
const choices = (
  all: readonly { readonly id: string; readonly name: string }[],
  isInUse: (id: string) => boolean,
  chosen: readonly string[],
): Choice[] => [
  ...all.filter(({ id }) => isInUse(id) || chosen.includes(id)).map(({ id, name }) => ({ value: id, label: name })),
  ...chosen.filter((id) => !all.some((each) => each.id === id)).map((id) => ({ value: id, label: id })),
];

/** On which tickets: each list narrows, an empty one does not. */
export const ScopeFields = ({ scope, settings, faultOf, onChange }: ScopeFieldsProps) => {
  const { t } = useTranslation('rules');
  const priorities = usePriorities(lowestPriority(settings.matrix));
  const { groups, services } = settings;
  const pick = (
    label: string,
    data: readonly Choice[],
    value: readonly string[],
    take: (values: string[]) => Partial<RuleScope>,
    error: string | null,
  ) => (
    <MultiSelect
      label={label}
      data={data}
      value={[...value]}
      placeholder={value.length === 0 ? t('field.any') : ''}
      searchable
      scrollAreaProps={reachable}
      error={error}
      onChange={(values) => onChange({ ...scope, ...take(values) })}
    />
  );
  return (
    <fieldset className={styles['part']}>
      <legend>{t('field.scope')}</legend>
      <p className={styles['hint']}>{t('field.scopeHint')}</p>
      <div className={styles['words']}>
        {pick(
          t('field.kinds'),
          ticketKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          scope.kinds,
          (values) => ({ kinds: ticketKinds.filter((kind) => values.includes(kind)) }),
          null,
        )}
        {pick(
          t('field.priorities'),
          priorities,
          scope.priorities.map(String),
          (values) => ({ priorities: values.map(Number).sort((a, b) => a - b) }),
          null,
        )}
        {pick(
          t('field.groups'),
          choices(groups, (id) => !groups.find((group) => group.id === id)?.retired, scope.groupIds),
          scope.groupIds,
          (groupIds) => ({ groupIds }),
          faultOf('groups'),
        )}
        {pick(
          t('field.services'),
          choices(services, (id) => services.some((each) => each.id === id && each.active), scope.serviceIds),
          scope.serviceIds,
          (serviceIds) => ({ serviceIds }),
          faultOf('services'),
        )}
      </div>
    </fieldset>
  );
};
