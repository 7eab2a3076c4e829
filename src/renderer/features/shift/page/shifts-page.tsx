import { Button, Select } from '@mantine/core';
import { isDesk, mayPlanShifts } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import { shiftsOf } from '@shared/domain/shift';
import { IconPencil } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '@/data/records';
import { useDesk, useMe, useWorld } from '@/data/use-desk';
import { setAtHand } from '@/ui/at-hand';
import { EmptyState } from '@/ui/empty-state';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useSayStatus } from '@/ui/status-note';
import styles from './page.module.css';
import { PeopleNow } from './people-now';
import { ShiftEditor } from './shift-editor';
import { WeekTable } from './week-table';

const Week = ({ groupId, members }: { readonly groupId: string; readonly members: readonly Person[] }) => {
  const { t } = useTranslation('shift');
  const me = useMe();
  const world = useWorld();
  const plan = useRecord('shifts', shiftsOf(groupId));
  const [editing, setEditing] = useState(false);
  const people = useMemo(() => members.map(({ id, name }) => ({ value: id, label: name })), [members]);
  const done = useCallback(() => setEditing(false), []);
  if (!me || !world || plan === undefined) return <SkeletonRows />;
  const mayEdit = mayPlanShifts(me, groupId, world);
  return (
    <section className={styles['part']} aria-labelledby="shifts-week">
      <h2 id="shifts-week">
        {t('page.week')}
        {mayEdit && !editing && (
          <Button leftSection={<IconPencil size={14} stroke={1.7} />} onClick={() => setEditing(true)}>
            {t('page.edit')}
          </Button>
        )}
      </h2>
      {editing && mayEdit ? (
        <ShiftEditor groupId={groupId} plan={plan} settings={world.settings} people={people} onDone={done} />
      ) : (
        <WeekTable plan={plan} />
      )}
    </section>
  );
};

/** `/shifts`: who of a group is there, and its week. Written by its leads, without a network too. */
export const ShiftsPage = () => {
  const { t } = useTranslation('shift');
  const me = useMe();
  const { settings, people } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  useSayStatus(t('page.status'));
  useEffect(() => setAtHand(null), []);
  const groups = useMemo(
    () => (settings?.groups ?? []).filter(({ retired, tier }) => !retired && tier !== 'vendor'),
    [settings],
  );
  const group = groups.find(({ id }) => id === (chosen ?? me?.groupIds[0])) ?? groups[0];
  const members = useMemo(
    () =>
      (group?.memberIds ?? [])
        .flatMap((id) => people.get(id) ?? [])
        .filter((person) => person.active && isDesk(person))
        .sort((a, b) => a.name.localeCompare(b.name)),
    [group, people],
  );
  if (me && !isDesk(me)) return <EmptyState whole title={t('page.notForYou')} />;
  if (!me || !group) return <SkeletonRows />;
  return (
    <div className={styles['page']}>
      <header className={styles['head']} data-region="head">
        <h1>{t('page.title')}</h1>
        <Select
          aria-label={t('page.group')}
          value={group.id}
          allowDeselect={false}
          searchable
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles['scroll']} data-region="list" tabIndex={0} aria-label={t('page.title')}>
        {members.length === 0 ? <p className={styles['none']}>{t('page.nobody')}</p> : <PeopleNow people={members} />}
        <Week key={group.id} groupId={group.id} members={members} />
      </section>
    </div>
  );
};
