// What can be picked in the fields of a rule.
import { isDesk } from '@shared/domain/permissions';
import type { RuleAction } from '@shared/domain/rules';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @param lowest the least urgent one that the matrix gives */
export const usePriorities = (lowest: number): readonly Choice[] => {
  const { t } = useTranslation('domain');
  return useMemo(
    () =>
      Array.from({ length: lowest }, (_, n) => ({
        value: String(n + 1),
        label: `${n + 1} ${t(`priority.${n + 1}`, { defaultValue: '' })}`.trim(),
      })),
    [lowest, t],
  );
};

type Notify = Extract<RuleAction, { kind: 'notify' }>;
const roles = ['assignee', 'lead', 'group'] as const;

const ROLE = 'role:';

/** Roles on the ticket and people of the desk, as one list. */
export const useWhom = (): readonly { readonly group: string; readonly items: Choice[] }[] => {
  const { t } = useTranslation('rules');
  const { people } = useDesk();
  return useMemo(() => {
    const staff = [...people.values()].filter(
      (person) => person.active && (isDesk(person) || person.role === 'vendor'),
    );
    return [
      { group: t('field.roles'), items: roles.map((role) => ({ value: ROLE + role, label: t(`whom.${role}`) })) },
      {
        group: t('field.people'),
        items: staff.map(({ id, name }) => ({ value: id, label: name })).sort((a, b) => a.label.localeCompare(b.label)),
      },
    ];
  }, [people, t]);
};

export const whomOf = ({ to, people }: Notify): string[] => [...to.map((role) => ROLE + role), ...people];

export const notifyOf = (values: readonly string[]): Notify => ({
  kind: 'notify',
  to: roles.filter((role) => values.includes(ROLE + role)),
  people: values.filter((value) => !value.startsWith(ROLE)),
});
