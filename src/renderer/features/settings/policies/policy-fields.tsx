import { Checkbox, MultiSelect, TagsInput, TextInput } from '@mantine/core';
import { holdReasons } from '@shared/domain/lifecycle';
import type { DeskSettings, SlaPolicy } from '@shared/domain/settings';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import styles from './policies.module.css';
import { TargetTable } from './target-table';

interface PolicyFieldsProps {
  readonly policy: SlaPolicy;
  readonly settings: DeskSettings;
  readonly onChange: (fields: Partial<SlaPolicy>) => void;
}

const useOrganisations = (): string[] => {
  const { people } = useDesk();
  return useMemo(() => {
    const names = [...people.values()].flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
    return [...new Set(names)].sort((a, b) => a.localeCompare(b));
  }, [people]);
};

/** One agreement: with whom, about what, how fast, and what stops its clocks. */
export const PolicyFields = ({ policy, settings, onChange }: PolicyFieldsProps) => {
  const { t } = useTranslation(['policies', 'domain']);
  const organisations = useOrganisations();
  return (
    <div className={styles['fields']}>
      <TextInput
        label={t('policies.name')}
        value={policy.name}
        maxLength={80}
        error={policy.name.trim() === '' ? t('fault.name') : null}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <MultiSelect
          label={t('policies.services')}
          {...(policy.serviceIds.length === 0 ? { placeholder: t('policies.any') } : {})}
          data={settings.services.map(({ id, name }) => ({ value: id, label: name }))}
          value={policy.serviceIds}
          searchable
          onChange={(serviceIds) => onChange({ serviceIds })}
        />
        <TagsInput
          label={t('policies.organisations')}
          {...(policy.organisations.length === 0 ? { placeholder: t('policies.any') } : {})}
          data={organisations}
          value={policy.organisations}
          maxTags={200}
          onChange={(names) => onChange({ organisations: names })}
        />
      </div>
      <div>
        <h3>{t('policies.targets')}</h3>
        <p className={styles['hint']}>{t('policies.targetsHint')}</p>
        <TargetTable
          targets={policy.targets}
          calendars={settings.calendars}
          mayEdit
          onChange={(targets) => onChange({ targets })}
        />
      </div>
      <fieldset className={styles['reasons']}>
        <legend>{t('policies.pausedBy')}</legend>
        {holdReasons.map((reason) => (
          <Checkbox
            key={reason}
            label={t(`domain:holdReason.${reason}`)}
            checked={policy.pausedBy.includes(reason)}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              onChange({
                pausedBy: holdReasons.filter((each) => (each === reason ? on : policy.pausedBy.includes(each))),
              });
            }}
          />
        ))}
      </fieldset>
    </div>
  );
};
