// Groups: runs of rows that share a value, in an order that people expect; inside, the order of the sort stays.
import { stateKinds } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { nameOf, personName, type ViewContext } from './context';
import { type GroupKey, slaStates } from './query';
import { slaStateOf } from './sla-state';

export interface RowGroup {
  readonly key: string;
  readonly rows: readonly Row[];
}

const keyOf = (row: Row, by: GroupKey, context: ViewContext): string => {
  switch (by) {
    case 'sla':
      return slaStateOf(row, context.now);
    case 'priority':
      return String(row.priority);
    case 'state':
      return row.state;
    case 'assignee':
      return row.assigneeId ?? '';
    case 'team':
      return row.groupId ?? '';
    case 'service':
      return row.serviceId ?? '';
    case 'location':
      return row.location ?? '';
  }
};

const compareKeys = (by: GroupKey, context: ViewContext): ((a: string, b: string) => number) => {
  const named = (name: (id: string) => string) => (a: string, b: string) =>
    a === '' ? 1 : b === '' ? -1 : name(a).localeCompare(name(b));
  switch (by) {
    case 'sla':
      return (a, b) => slaStates.indexOf(a as never) - slaStates.indexOf(b as never);
    case 'priority':
      return (a, b) => Number(a) - Number(b);
    case 'state':
      return (a, b) => stateKinds.indexOf(a as never) - stateKinds.indexOf(b as never);
    case 'assignee':
      return named((id) => personName(context, id));
    case 'team':
      return named((id) => nameOf(context, 'groups', id));
    case 'service':
      return named((id) => nameOf(context, 'services', id));
    case 'location':
      return named((name) => name);
  }
};

export const groupRows = (rows: readonly Row[], by: GroupKey, context: ViewContext): RowGroup[] => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, by, context);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  const compare = compareKeys(by, context);
  return [...groups].map(([key, members]) => ({ key, rows: members })).sort((a, b) => compare(a.key, b.key));
};
