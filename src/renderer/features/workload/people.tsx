import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { FigureAnswer } from '@shared/figures/ask';
import { memo, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, loadParts, type PersonLoad } from '@/data/figures/board';
import { useDesk, useMe } from '@/data/use-desk';
import { useFormat } from '@/ui/use-format';
import { type Drill, partWords } from './drill';
import css from './lines.module.css';
import { type OpenNow, softLimitOf } from './panel';
import type { PersonColumn } from './person-column';
import { PersonLine } from './person-line';
import type { Days } from './scope';
import table from './table.module.css';
import styles from './workload.module.css';

interface Line {
  readonly person: Person;
  readonly load: PersonLoad | null;
  /** Null: not counted yet. */
  readonly done: number | null;
}

const usePeople = (
  settings: DeskSettings,
  groupIds: readonly string[],
  board: Board,
  doneBy: FigureAnswer | undefined,
) => {
  const { people } = useDesk();
  return useMemo(() => {
    const members = settings.groups.filter(({ id }) => groupIds.includes(id)).flatMap(({ memberIds }) => memberIds);
    const ids = new Set([...members, ...board.people.keys()].filter(Boolean));
    const lines = [...ids].flatMap((id): Line[] => {
      const person = people.get(id);
      const load = board.people.get(id) ?? null;
      // Whoever has left shows as long as there is something to give away.
      if (!person || (!load && !(person.active && isDesk(person)))) return [];
      return [{ person, load, done: doneBy ? (doneBy.parts[id]?.hits ?? 0) : null }];
    });
    return lines.sort(
      (a, b) => (b.load?.open ?? 0) - (a.load?.open ?? 0) || a.person.name.localeCompare(b.person.name),
    );
  }, [settings, groupIds, board, doneBy, people]);
};

/** A team's size; of several teams, those who have most. */
const MOST = 12;

interface PeopleProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly open: OpenNow;
  readonly doneBy: FigureAnswer | undefined;
  readonly days: Days;
  /** Behind the columns that every panel has. */
  readonly columns?: readonly PersonColumn[] | undefined;
  readonly onOpen: (drill: Drill) => void;
}

const NONE: readonly PersonColumn[] = [];

/** A snapshot, not a ranking: who has how much open now. */
export const People = memo((props: PeopleProps) => {
  const { settings, groupIds, open, doneBy, days, columns = NONE, onOpen } = props;
  const { t } = useTranslation('workload');
  const { count } = useFormat();
  const me = useMe();
  const lines = usePeople(settings, groupIds, open.board, doneBy);
  const limit = softLimitOf(settings);
  const most = Math.max(limit * 1.2, ...lines.map(({ load }) => load?.open ?? 0));
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, MOST);
  const sum = (part: 'open' | 'atRisk' | 'breached') => lines.reduce((all, { load }) => all + (load?.[part] ?? 0), 0);
  const nobody = open.board.people.get('')?.open ?? 0;
  const openDone = useCallback(
    ({ id, name }: Person) =>
      onOpen({
        kind: 'past',
        title: name,
        note: t('people.doneNote'),
        ask: {
          groupIds,
          from: days.from,
          to: days.to,
          measure: 'resolved',
          part: 'all',
          only: { field: 'resolvedBy', value: id },
        },
      }),
    [groupIds, days, onOpen, t],
  );
  return (
    <section className={styles['people']} aria-labelledby="workload-people">
      <header>
        <h2 id="workload-people" data-tip={t('define.people')} aria-description={t('define.people')}>
          {t('people.title')}
        </h2>
        <span>{t('people.limit', { limit: count(limit) })}</span>
        <ul className={table['legend']} aria-hidden="true">
          {loadParts.map((part) => (
            <li key={part} data-part={part}>
              {t(partWords[part])}
            </li>
          ))}
        </ul>
      </header>
      <div className={table['tableBox']}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('people.person')}</th>
              <th scope="col">{t('people.byClock')}</th>
              <th scope="col">{t('people.open')}</th>
              <th scope="col">{t('people.risk')}</th>
              <th scope="col">{t('people.late')}</th>
              <th scope="col">{t('people.oldest')}</th>
              <th scope="col">{t('people.done')}</th>
              {columns.map(({ id, head }) => (
                <th key={id} scope="col" className={table['words']}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ person, load, done }) => (
              <PersonLine
                key={person.id}
                person={person}
                isMe={person.id === me?.id}
                load={load}
                done={done}
                most={most}
                limit={limit}
                now={open.scope.now}
                columns={columns}
                onOpen={onOpen}
                onDone={openDone}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('people.assigned')}</th>
              <td>{nobody > 0 && t('people.more', { count: nobody })}</td>
              <td className={table['number']}>{count(sum('open'))}</td>
              <td className={table['number']}>{count(sum('atRisk'))}</td>
              <td className={table['number']}>{count(sum('breached'))}</td>
              <td />
              <td className={table['number']}>
                {doneBy ? count(lines.reduce((all, { done }) => all + (done ?? 0), 0)) : '–'}
              </td>
              {columns.map(({ id }) => (
                <td key={id} />
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      {lines.length > MOST && (
        <button type="button" className={css['rest']} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('people.fewer') : t('people.all', { count: lines.length - MOST })}
        </button>
      )}
    </section>
  );
});
