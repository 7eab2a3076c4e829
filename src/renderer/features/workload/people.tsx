import { isDesk } from '@shared/domain/permissions';
import type { Person } from '@shared/domain/person';
import type { DeskSettings } from '@shared/domain/settings';
import type { FigureAnswer } from '@shared/figures/ask';
import { type DragEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadParts, type PersonLoad } from '@/data/figures/board';
import { useDesk, useMe } from '@/data/use-desk';
import { PersonAvatar } from '@/ui/person-avatar';
import { useFormat } from '@/ui/use-format';
import { giveTo } from './assign';
import { DRAGGED, draggedNumbers } from './dragging';
import { type Drill, partWords } from './drill';
import css from './lines.module.css';
import { LoadBar } from './load-bar';
import { type OpenNow, softLimitOf } from './panel';
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
  open: OpenNow,
  doneBy: FigureAnswer | undefined,
) => {
  const { people } = useDesk();
  return useMemo(() => {
    const members = settings.groups.filter(({ id }) => groupIds.includes(id)).flatMap(({ memberIds }) => memberIds);
    const ids = new Set([...members, ...open.board.people.keys()].filter(Boolean));
    const lines = [...ids].flatMap((id): Line[] => {
      const person = people.get(id);
      const load = open.board.people.get(id) ?? null;
      // Whoever has left shows as long as there is something to give away.
      if (!person || (!load && !(person.active && isDesk(person)))) return [];
      return [{ person, load, done: doneBy ? (doneBy.parts[id]?.hits ?? 0) : null }];
    });
    return lines.sort(
      (a, b) => (b.load?.open ?? 0) - (a.load?.open ?? 0) || a.person.name.localeCompare(b.person.name),
    );
  }, [settings, groupIds, open, doneBy, people]);
};

/** A team's size; of several teams, those who have most. */
const MOST = 12;

interface PeopleProps {
  readonly settings: DeskSettings;
  readonly groupIds: readonly string[];
  readonly open: OpenNow;
  readonly doneBy: FigureAnswer | undefined;
  readonly onOpen: (drill: Drill) => void;
}

const Cell = ({
  value,
  tone,
  onOpen,
  label,
}: {
  readonly value: number;
  readonly tone?: string;
  readonly onOpen: () => void;
  readonly label: string;
}) => {
  const { count } = useFormat();
  return (
    <td className={table['number']} data-tone={value > 0 ? tone : undefined}>
      {value === 0 ? (
        <span aria-hidden="true">–</span>
      ) : (
        <button type="button" onClick={onOpen} aria-label={`${label}: ${value}`}>
          {count(value)}
        </button>
      )}
    </td>
  );
};

/** A snapshot, not a ranking: who has how much open now. Tickets dropped on somebody are given to them. */
export const People = ({ settings, groupIds, open, doneBy, onOpen }: PeopleProps) => {
  const { t } = useTranslation('workload');
  const { count, age } = useFormat();
  const me = useMe();
  const lines = usePeople(settings, groupIds, open, doneBy);
  const limit = softLimitOf(settings);
  const most = Math.max(limit * 1.2, ...lines.map(({ load }) => load?.open ?? 0));
  const [over, setOver] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, MOST);
  const sum = (part: 'open' | 'atRisk' | 'breached') => lines.reduce((all, { load }) => all + (load?.[part] ?? 0), 0);
  const nobody = open.board.people.get('')?.open ?? 0;
  const drop = (person: Person) => (event: DragEvent) => {
    event.preventDefault();
    setOver(null);
    const numbers = draggedNumbers(event.dataTransfer);
    if (numbers.length > 0) void giveTo(person, numbers);
  };
  return (
    <section className={styles['people']} aria-labelledby="workload-people">
      <header>
        <h2 id="workload-people">{t('people.title')}</h2>
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
            </tr>
          </thead>
          <tbody>
            {shown.map(({ person, load, done }) => {
              const drill = (title: string, set: object = {}) =>
                onOpen({
                  kind: 'open',
                  title: person.name,
                  note: title,
                  person: person.id,
                  set: { assigneeId: person.id, ...set },
                });
              return (
                <tr
                  key={person.id}
                  data-over={over === person.id || undefined}
                  onDragOver={(event) => {
                    if (!event.dataTransfer.types.includes(DRAGGED)) return;
                    event.preventDefault();
                    setOver(person.id);
                  }}
                  onDragLeave={() => setOver(null)}
                  onDrop={drop(person)}
                >
                  <th scope="row">
                    <button type="button" disabled={!load} onClick={() => drill(t('figure.open'))}>
                      <PersonAvatar name={person.name} me={person.id === me?.id} />
                      <span>{person.name}</span>
                    </button>
                  </th>
                  <td>{load && <LoadBar load={load} most={most} limit={limit} />}</td>
                  <Cell value={load?.open ?? 0} label={t('people.open')} onOpen={() => drill(t('figure.open'))} />
                  <Cell
                    value={load?.atRisk ?? 0}
                    tone="amber"
                    label={t('people.risk')}
                    onOpen={() => drill(t('part.atRisk'), { part: 'atRisk' })}
                  />
                  <Cell
                    value={load?.breached ?? 0}
                    tone="red"
                    label={t('people.late')}
                    onOpen={() => drill(t('part.breached'), { part: 'breached' })}
                  />
                  <td className={table['number']}>
                    {load ? age(open.scope.now - load.oldestAt) : <span aria-hidden="true">–</span>}
                  </td>
                  <td className={table['number']}>{done === null ? '–' : count(done)}</td>
                </tr>
              );
            })}
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
};
