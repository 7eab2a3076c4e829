import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { type PacketPart, packetParts } from '@shared/domain/handoff';
import type { DeskSettings, Group } from '@shared/domain/settings';
import { useTranslation } from 'react-i18next';
import { useRules } from '@/data/records';
import { useDesk } from '@/data/use-desk';
import { inUse } from '../parts/lists';
import { NameField } from '../parts/name-field';
import parts from '../parts/parts.module.css';
import { isBlind, isFirst, withAsks } from './group-draft';
import { GroupTargetsEditor } from './group-targets';
import styles from './groups.module.css';
import { MemberList } from './member-list';
import { Restriction } from './restriction';

interface GroupFormProps {
  readonly groups: readonly Group[];
  readonly group: Group;
  readonly settings: DeskSettings;
  /** It was never published: it can go without a trace. */
  readonly isNew: boolean;
  readonly onChange: (group: Group) => void;
  readonly onRemove: () => void;
}

const tiers = ['L1', 'L2', 'L3', 'vendor'] as const;

const Retiring = ({ group, settings, isNew, onChange, onRemove }: Omit<GroupFormProps, 'groups'>) => {
  const { t } = useTranslation('parts');
  const rules = useRules().filter(
    ({ removed, actions }) => !removed && actions.some((each) => each.kind === 'assign' && each.groupId === group.id),
  );
  const services = settings.services.filter(({ active, groupId }) => active && groupId === group.id);
  const left = [
    ...(services.length > 0 ? [t('group.retire.services', { list: services.map(({ name }) => name).join(', ') })] : []),
    ...(rules.length > 0 ? [t('group.retire.rules', { list: rules.map(({ name }) => name).join(', ') })] : []),
  ];
  const first = isFirst(settings, group);
  if (isNew) {
    return (
      <div className={parts['foot']}>
        <p className={parts['note']}>{t('group.notYet')}</p>
        <Button onClick={onRemove}>{t('group.drop')}</Button>
      </div>
    );
  }
  return (
    <div className={parts['foot']}>
      <p className={parts['note']}>
        {first ? t('group.retire.first') : t(group.retired ? 'group.retire.is' : 'group.retire.hint')}{' '}
        {!first && left.join(' ')}
      </p>
      <Button disabled={first} onClick={() => onChange(inUse(group, group.retired === true))}>
        {t(group.retired ? 'bringBack' : 'takeOut')}
      </Button>
    </div>
  );
};

/** One group: what it is called, who is in it, what it sees and asks for, what it has promised. */
export const GroupForm = (props: GroupFormProps) => {
  const { groups, group, settings, onChange } = props;
  const { t } = useTranslation(['parts', 'settings', 'handoff']);
  const { people } = useDesk();
  const put = (patch: Partial<Group>) => onChange({ ...group, ...patch });
  return (
    <>
      <div className={parts['fields']}>
        <NameField list={groups} id={group.id} onChange={(name) => put({ name })} />
        <TextInput
          label={t('group.shortName')}
          value={group.shortName}
          maxLength={80}
          dir="auto"
          error={group.shortName.trim() === '' ? t('fault.empty') : null}
          onChange={(event) => put({ shortName: event.currentTarget.value })}
        />
        <Select
          label={t('group.tier')}
          data={tiers.map((value) => ({ value, label: t(`settings:desk.tierName.${value}`) }))}
          value={group.tier}
          allowDeselect={false}
          onChange={(tier) => tier && put({ tier: tier as Group['tier'] })}
        />
        <Select
          label={t('group.lead')}
          placeholder={t('group.noLead')}
          data={group.memberIds.map((id) => ({ value: id, label: people.get(id)?.name ?? id }))}
          value={group.leadId}
          clearable
          searchable
          selectFirstOptionOnChange
          limit={60}
          nothingFoundMessage={t('group.nobodyFound')}
          onChange={(leadId) => put({ leadId })}
        />
      </div>
      <MemberList key={group.id} group={group} onChange={onChange} />
      <Restriction group={group} onChange={onChange} />
      {isBlind(group) && <p className={parts['fault']}>{t('group.blind')}</p>}
      <Checkbox.Group
        label={t('group.asks')}
        description={t('group.asksHint')}
        value={group.asks ?? []}
        onChange={(asks) =>
          onChange(
            withAsks(
              group,
              packetParts.filter((part): part is PacketPart => asks.includes(part)),
            ),
          )
        }
      >
        <div className={styles['asks']}>
          {packetParts.map((part) => (
            <Checkbox key={part} value={part} label={t(`handoff:part.${part}`)} />
          ))}
        </div>
      </Checkbox.Group>
      <GroupTargetsEditor group={group} settings={settings} onChange={onChange} />
      <Retiring {...props} />
    </>
  );
};
