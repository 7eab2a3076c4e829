import { Select } from '@mantine/core';
import { groupsInUse } from '@shared/domain/in-use';
import { useTranslation } from 'react-i18next';
import { useDesk } from '@/data/use-desk';
import styles from './group-select.module.css';

interface GroupSelectProps {
  readonly label: string;
  readonly value: string | null;
  /** Groups that can't be meant: the ticket's own, the one that returns it. */
  readonly without: readonly (string | null)[];
  readonly placeholder: string;
  /** "Nobody" can be chosen. */
  readonly clearable?: boolean;
  readonly first?: boolean;
  readonly onChange: (groupId: string | null) => void;
}

// What scrolls in the list can be reached, and is still a part of it.
const reachable = { viewportProps: { tabIndex: 0, role: 'group' } } as const;

/** A team, with its tier and how many people it has. */
export const GroupSelect = ({
  label,
  value,
  without,
  placeholder,
  clearable = false,
  first = false,
  onChange,
}: GroupSelectProps) => {
  const { t } = useTranslation(['handoff', 'settings']);
  const { settings } = useDesk();
  const groups = (settings ? groupsInUse(settings, value) : []).filter(({ id }) => !without.includes(id));
  const about = (id: string): string => {
    const group = groups.find((each) => each.id === id);
    if (!group) return '';
    return t('offer.members', { tier: t(`settings:desk.tierName.${group.tier}`), count: group.memberIds.length });
  };
  return (
    <Select
      aria-label={label}
      data={groups.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      searchable
      selectFirstOptionOnChange
      openOnFocus={false}
      clearable={clearable}
      allowDeselect={false}
      placeholder={placeholder}
      scrollAreaProps={reachable}
      data-autofocus={first || undefined}
      rightSectionWidth={value === null ? undefined : 150}
      rightSection={value === null ? undefined : <span className={styles['about']}>{about(value)}</span>}
      rightSectionPointerEvents="none"
      renderOption={({ option }) => (
        <span className={styles['option']}>
          <b>{option.label}</b>
          <span>{about(option.value)}</span>
        </span>
      )}
      onChange={onChange}
    />
  );
};
