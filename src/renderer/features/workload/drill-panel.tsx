import { Button } from '@mantine/core';
import { groupsInUse } from '@shared/domain/in-use';
import type { Person } from '@shared/domain/person';
import { mayGetWork } from '@shared/domain/presence';
import type { DeskSettings } from '@shared/domain/settings';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStandings } from '@/data/on-shift';
import { useDesk } from '@/data/use-desk';
import type { ViewQuery } from '@/data/view/query';
import { ActionButton } from '@/ui/action-button';
import { SidePanel } from '@/ui/dialog';
import { PersonAvatar } from '@/ui/person-avatar';
import { SkeletonRows } from '@/ui/skeleton-rows';
import { useFormat } from '@/ui/use-format';
import { giveTo } from './assign';
import { type Drill, queryFor } from './drill';
import styles from './lines.module.css';
import type { OpenNow } from './panel';
import { TicketLine } from './ticket-line';
import { useDrillRows } from './use-drill-rows';
import { useFocusBack } from './use-focus-back';

interface DrillPanelProps {
  readonly drill: Drill;
  readonly open: OpenNow;
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  /** Shows the same tickets in the queue. */
  readonly onList: (query: ViewQuery) => void;
  readonly onClose: () => void;
}

const HELPERS = 3;

/** Who of the tickets' own group is there and has least: the ones who could help. */
const useHelpers = (
  groupId: string | null,
  { board, scope }: OpenNow,
  settings: DeskSettings,
  but: string | undefined,
) => {
  const { people } = useDesk();
  const standings = useStandings(scope.now);
  return useMemo(() => {
    const absent = ({ id }: Person) => Number(standings !== null && !mayGetWork(standings(id).onShift));
    const group = groupsInUse(settings).find(({ id }) => id === groupId);
    const members = group?.memberIds.flatMap((id) => people.get(id) ?? []) ?? [];
    return members
      .filter((person: Person) => person.active && person.id !== but)
      .map((person) => ({ person, open: board.people.get(person.id)?.open ?? 0 }))
      .sort(
        (a, b) => absent(a.person) - absent(b.person) || a.open - b.open || a.person.name.localeCompare(b.person.name),
      )
      .slice(0, HELPERS);
  }, [groupId, board, settings, but, people, standings]);
};

export const DrillPanel = ({ drill, open, settings, groupIds, onList, onClose }: DrillPanelProps) => {
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  useFocusBack();
  const { rows, total, isLoading, more } = useDrillRows(drill, open.scope);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ number }) => picked.has(number));
  const numbers = chosen.map(({ number }) => number);
  const groups = new Set(chosen.map(({ groupId }) => groupId));
  const [only = null] = groups;
  const helpers = useHelpers(
    groups.size === 1 ? only : null,
    open,
    settings,
    drill.kind === 'open' ? drill.person : undefined,
  );
  const query = drill.kind === 'open' ? queryFor(drill.set, groupIds) : null;
  const groupName = settings.groups.find(({ id }) => id === only)?.name ?? '';
  const give = async (person: { id: string; name: string } | null) => {
    if (await giveTo(person, numbers)) setPicked(new Set());
  };
  const choose = useCallback((number: string, on: boolean) => {
    setPicked((before) => {
      const next = new Set(before);
      if (on) next.add(number);
      else next.delete(number);
      return next;
    });
  }, []);
  const since =
    drill.kind === 'report' && !isLoading && total !== drill.counted
      ? t('weekly:drill.differs', { count: drill.counted })
      : null;
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={drill.title}
      note={[drill.note, t('drill.count', { count: total }), since].filter(Boolean).join(' · ')}
      footer={
        <>
          <span className={styles['chosenCount']} role="status">
            {numbers.length > 0 ? t('drill.chosen', { count: numbers.length }) : ''}
          </span>
          {numbers.length > 0 && (
            <>
              <ActionButton id="ticket.assign" tickets={numbers} withIcon>
                {t('drill.assignTo')}
              </ActionButton>
              <Button onClick={() => void give(null)}>{t('drill.giveBack')}</Button>
            </>
          )}
          {query && <Button onClick={() => onList(query)}>{t('drill.asList')}</Button>}
        </>
      }
    >
      {isLoading && <SkeletonRows count={6} />}
      {!isLoading && total === 0 && <p className={styles['nothing']}>{t('drill.none')}</p>}
      <ul className={styles['drill']} aria-label={drill.title}>
        {rows.map((row) => (
          <TicketLine
            key={row.number}
            row={row}
            chosen={picked.has(row.number)}
            onChoose={choose}
            {...(picked.has(row.number) && { along: numbers })}
          />
        ))}
      </ul>
      {more && (
        <button type="button" className={styles['rest']} onClick={more}>
          {t('drill.more', { shown: count(rows.length), total: count(total) })}
        </button>
      )}
      {helpers.length > 0 && (
        <section className={styles['helpers']} aria-label={t('drill.helpers', { group: groupName })}>
          <h3>{t('drill.helpers', { group: groupName })}</h3>
          <ul>
            {helpers.map(({ person, open: load }) => (
              <li key={person.id}>
                <PersonAvatar name={person.name} />
                <span>{person.name}</span>
                <small>{t('drill.load', { count: load })}</small>
                <Button size="xs" onClick={() => void give(person)}>
                  {t('drill.give', { count: numbers.length })}
                </Button>
              </li>
            ))}
          </ul>
          <p>{t('drill.seen')}</p>
        </section>
      )}
    </SidePanel>
  );
};
