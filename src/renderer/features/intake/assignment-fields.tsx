import { Select } from '@mantine/core';
import { groupsInUse } from '@shared/domain/in-use';
import type { DeskSettings } from '@shared/domain/settings';
import { type Channel, channels } from '@shared/domain/ticket';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useMe } from '@/data/use-desk';
import type { Filled, LogDraft } from './draft';
import { Field } from './field';
import styles from './form.module.css';

interface AssignmentFieldsProps {
  readonly id: string;
  readonly settings: DeskSettings;
  readonly assigneeId: LogDraft['assigneeId'];
  readonly channel: LogDraft['channel'];
  readonly filled: Filled;
  readonly change: (patch: Partial<LogDraft>) => void;
}

const groupHints = { service: 'from.serviceDefault', desk: 'from.desk' } as const;

export const AssignmentFields = memo((props: AssignmentFieldsProps) => {
  const { id, settings, assigneeId, channel, filled, change } = props;
  const { t } = useTranslation(['intake', 'domain']);
  const { people } = useDesk();
  const me = useMe();
  const members = useMemo(() => {
    const ids = settings.groups.find((group) => group.id === filled.groupId)?.memberIds ?? [];
    const named = ids
      .flatMap((memberId) => people.get(memberId) ?? [])
      .filter((person) => person.active)
      .sort((a, b) => Number(b.id === me?.id) - Number(a.id === me?.id) || a.name.localeCompare(b.name));
    return named.map((person) => ({ value: person.id, label: person.id === me?.id ? t('you') : person.name }));
  }, [settings, filled.groupId, people, me, t]);
  // A group without its assignee: whoever was chosen may not be a member of the other one.
  const setGroup = (groupId: string | null) => {
    if (groupId === filled.groupId) return;
    const stays = settings.groups.find((group) => group.id === groupId)?.memberIds.includes(assigneeId ?? '');
    change({ ...(groupId === null ? {} : { groupId }), assigneeId: stays ? assigneeId : null });
  };
  const list = { size: 'md', searchable: true, selectFirstOptionOnChange: true, nothingFoundMessage: t('notFound') };
  return (
    <div className={styles['three']}>
      <Field
        digit={7}
        label={t('field.group')}
        htmlFor={`${id}-group`}
        hint={filled.groupFrom === 'hand' ? undefined : t(groupHints[filled.groupFrom])}
      >
        <Select
          {...list}
          id={`${id}-group`}
          data={groupsInUse(settings, filled.groupId).map((group) => ({ value: group.id, label: group.name }))}
          value={filled.groupId}
          allowDeselect={false}
          onChange={setGroup}
        />
      </Field>
      <Field digit={8} label={t('field.assignee')} htmlFor={`${id}-assignee`}>
        <Select
          {...list}
          id={`${id}-assignee`}
          data={members}
          value={members.some((one) => one.value === assigneeId) ? assigneeId : null}
          placeholder={t('nobody')}
          clearable
          onChange={(chosen) => change({ assigneeId: chosen })}
        />
      </Field>
      <Field digit={9} label={t('field.channel')} htmlFor={`${id}-channel`}>
        <Select
          {...list}
          id={`${id}-channel`}
          data={channels.map((value) => ({ value, label: t(`domain:channel.${value}`) }))}
          value={channel}
          allowDeselect={false}
          onChange={(chosen) => chosen && change({ channel: chosen as Channel })}
        />
      </Field>
    </div>
  );
});
