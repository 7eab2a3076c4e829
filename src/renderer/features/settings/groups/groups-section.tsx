import { Button } from '@mantine/core';
import type { DeskSettings, Group } from '@shared/domain/settings';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/data/ids';
import { useDesk } from '@/data/use-desk';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { Choices } from '../parts/choices';
import { freeName, hasNameFault, nameFault, replaced, without } from '../parts/lists';
import styles from '../parts/parts.module.css';
import { useChosen } from '../parts/use-chosen';
import { PartFrame } from '../publishing/part-frame';
import { type Part, usePart } from '../publishing/use-part';
import { begunGroup, isBlind } from './group-draft';
import { GroupForm } from './group-form';

const hasFault = (groups: readonly Group[], group: Group): boolean =>
  nameFault(groups, group.id) !== null || group.shortName.trim() === '' || isBlind(group);

const Editor = ({ part, settings }: { readonly part: Part<'groups'>; readonly settings: DeskSettings }) => {
  const { t } = useTranslation(['parts', 'settings']);
  const { groups } = part.draft;
  // Those that take tickets first: what is out of use is looked up rarely.
  const shown = [...groups.filter(({ retired }) => !retired), ...groups.filter(({ retired }) => retired)];
  const { item, choose, begin, editor } = useChosen(shown);
  const set = (next: Group[]) => part.change({ groups: next });
  const add = () => {
    const made = begunGroup(newId(), freeName(groups, t('group.new')));
    set([...groups, made]);
    begin(made.id);
  };
  const note = ({ tier, memberIds, restricted }: Group): string =>
    [t(`settings:desk.tierName.${tier}`), memberIds.length, ...(restricted ? [t('group.isRestricted')] : [])].join(
      ' · ',
    );
  return (
    <div className={styles['split']}>
      <Choices
        label={t('group.list')}
        chosen={item?.id ?? null}
        choices={shown.map((group) => ({
          id: group.id,
          name: group.name,
          note: note(group),
          off: group.retired === true,
          fault: hasFault(groups, group),
        }))}
        onChoose={choose}
      >
        {part.mayEdit && (
          <Button leftSection={<IconPlus size={14} />} onClick={add}>
            {t('group.add')}
          </Button>
        )}
      </Choices>
      <div ref={editor}>
        {item && (
          <fieldset key={item.id} className={styles['editor']} disabled={!part.mayEdit} aria-label={item.name}>
            <GroupForm
              groups={groups}
              group={item}
              settings={settings}
              isNew={!part.value.groups.some(({ id }) => id === item.id)}
              onChange={(group) => set(replaced(groups, group))}
              onRemove={() => set(without(groups, item.id))}
            />
          </fieldset>
        )}
      </div>
    </div>
  );
};

/** Who works together, who sees what, and what they have promised. */
export const GroupsSection = () => {
  const { t } = useTranslation('parts');
  const { settings } = useDesk();
  const part = usePart('groups');
  if (!part || !settings) return <SkeletonRows count={6} />;
  const { groups } = part.draft;
  const empty = groups.some(({ shortName }) => shortName.trim() === '');
  const fault = hasNameFault(groups) || empty ? t('fault.names') : null;
  return (
    <PartFrame part={part} lead={t('group.about')} fault={fault}>
      <Editor part={part} settings={settings} />
    </PartFrame>
  );
};
