import type { Person } from '@shared/domain/person';
import { type DragEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardSet, PersonLoad } from '@/data/figures/board';
import { useLimit } from '@/data/on-shift';
import { PersonAvatar } from '@/ui/person-avatar';
import { useFormat } from '@/ui/use-format';
import { giveTo } from './assign';
import { DRAGGED, draggedNumbers } from './dragging';
import type { Drill } from './drill';
import { LoadBar } from './load-bar';
import type { PersonColumn } from './person-column';
import table from './table.module.css';

interface CellProps {
  readonly value: number;
  readonly tone?: string;
  readonly onOpen: () => void;
  readonly label: string;
}

const Cell = ({ value, tone, onOpen, label }: CellProps) => {
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

interface PersonLineProps {
  readonly person: Person;
  readonly isMe: boolean;
  readonly load: PersonLoad | null;
  /** Null: not counted yet. */
  readonly done: number | null;
  /** Tickets that the whole width of a bar stands for. */
  readonly most: number;
  readonly limit: number;
  /** Epoch ms. */
  readonly now: number;
  readonly columns: readonly PersonColumn[];
  readonly onOpen: (drill: Drill) => void;
  /** What they resolved in the period. */
  readonly onDone: (person: Person) => void;
}

/** Somebody, and what they have: it follows its own load alone. Tickets dropped on it are given to them. */
export const PersonLine = memo((props: PersonLineProps) => {
  const { person, isMe, load, done, most, limit, now, columns, onOpen, onDone } = props;
  const { t } = useTranslation('workload');
  const { age } = useFormat();
  const enough = useLimit(person.id, now) ?? limit;
  const [over, setOver] = useState(false);
  const drill = (note: string, set: BoardSet = {}) =>
    onOpen({ kind: 'open', title: person.name, note, person: person.id, set: { assigneeId: person.id, ...set } });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const numbers = draggedNumbers(event.dataTransfer);
    if (numbers.length > 0) void giveTo(person, numbers);
  };
  return (
    <tr
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <th scope="row">
        <button type="button" disabled={!load} onClick={() => drill(t('figure.open'))}>
          <PersonAvatar name={person.name} me={isMe} />
          <span>{person.name}</span>
        </button>
      </th>
      <td>{load && <LoadBar load={load} most={most} limit={enough} />}</td>
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
      <td className={table['number']}>{load ? age(now - load.oldestAt) : <span aria-hidden="true">–</span>}</td>
      {done === null ? (
        <td className={table['number']}>–</td>
      ) : (
        <Cell value={done} label={t('people.done')} onOpen={() => onDone(person)} />
      )}
      {columns.map(({ id, cell }) => (
        <td key={id}>{cell(person)}</td>
      ))}
    </tr>
  );
});
