// Order. Keys are computed once for each row, then compared; equal ones go by number, so that every run is the same.

import { stateKinds } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { nameOf, personName, type ViewContext } from './context';
import type { SortKey } from './query';
import { timeLeftKey } from './sla-state';

type Key = number | string;

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Names have ranks, so that rows are compared by numbers alone. */
const ranked = (rows: readonly Row[], idOf: (row: Row) => string | null, name: (id: string | null) => string) => {
  const ids = [...new Set(rows.map(idOf))];
  const named = ids.map((id) => ({ id, name: name(id) }));
  // Nobody and nothing come last.
  named.sort((a, b) => (a.id === null ? 1 : b.id === null ? -1 : collator.compare(a.name, b.name)));
  const ranks = new Map(named.map(({ id }, rank) => [id, rank]));
  return (row: Row): Key => ranks.get(idOf(row)) ?? 0;
};

const keyFor = (by: SortKey, rows: readonly Row[], context: ViewContext): ((row: Row) => Key) => {
  switch (by) {
    case 'timeLeft':
      return timeLeftKey;
    case 'priority':
      return (row) => row.priority;
    case 'updated':
      return (row) => row.updatedAt;
    case 'opened':
      return (row) => row.openedAt;
    case 'number':
      return (row) => row.number;
    case 'title':
      return (row) => row.shortDescription.toLowerCase();
    case 'state':
      return (row) => stateKinds.indexOf(row.state);
    case 'caller':
      return ranked(
        rows,
        (row) => row.callerId,
        (id) => personName(context, id),
      );
    case 'assignee':
      return ranked(
        rows,
        (row) => row.assigneeId,
        (id) => personName(context, id),
      );
    case 'team':
      return ranked(
        rows,
        (row) => row.groupId,
        (id) => nameOf(context, 'groups', id),
      );
    case 'service':
      return ranked(
        rows,
        (row) => row.serviceId,
        (id) => nameOf(context, 'services', id),
      );
  }
};

export const sortRows = (rows: readonly Row[], by: SortKey, descending: boolean, context: ViewContext): Row[] => {
  const key = keyFor(by, rows, context);
  const keyed = rows.map((row) => ({ row, key: key(row) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key !== b.key) return a.key < b.key ? -turn : turn;
    return a.row.number < b.row.number ? -1 : 1;
  });
  return keyed.map(({ row }) => row);
};
