// Groups: runs of rows that share a value, in an order that people expect; inside, the order of the sort stays.

import { ticketKinds } from '@shared/domain/kinds';
import { stateKinds } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { nameOf, personName, type ViewContext } from './context';
import { phaseKeyOf, phaseRank } from './phase';
import { type GroupKey, slaStates, timeBands, type ViewGroup } from './query';
import { slaStateOf, timeBandOf } from './sla-state';

export const groupKeyOf = (row: Row, by: GroupKey, context: ViewContext): string => {
  switch (by) {
    case 'sla':
      return slaStateOf(row, context.now);
    case 'timeLeft':
      return timeBandOf(row, context.now);
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
    case 'kind':
      return row.kind;
    case 'phase':
      return phaseKeyOf(row);
  }
};

const comparingKeys = (by: GroupKey, context: ViewContext): ((a: string, b: string) => number) => {
  const named = (name: (id: string) => string) => (a: string, b: string) =>
    a === '' ? 1 : b === '' ? -1 : name(a).localeCompare(name(b));
  switch (by) {
    case 'sla':
      return (a, b) => slaStates.indexOf(a as never) - slaStates.indexOf(b as never);
    case 'timeLeft':
      return (a, b) => timeBands.indexOf(a as never) - timeBands.indexOf(b as never);
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
    case 'kind':
      return (a, b) => ticketKinds.indexOf(a as never) - ticketKinds.indexOf(b as never);
    case 'phase':
      return (a, b) => phaseRank(a) - phaseRank(b);
  }
};

/** Groups of the same name stand in the order of their keys. */
export const compareGroups = (by: GroupKey, context: ViewContext): ((a: string, b: string) => number) => {
  const compare = comparingKeys(by, context);
  return (a, b) => (a === b ? 0 : compare(a, b) || (a < b ? -1 : 1));
};

export interface Grouped {
  /** Group after group; inside each, in the order in which they came. */
  readonly rows: readonly Row[];
  readonly groups: readonly ViewGroup[];
}

/** From how many rows each group has to where it begins. */
export const laidOut = (
  counts: ReadonlyMap<string, number>,
  compare: (a: string, b: string) => number,
): ViewGroup[] => {
  let start = 0;
  return [...counts]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, count]) => {
      const group = { key, start, count };
      start += count;
      return group;
    });
};

export const groupRows = (rows: readonly Row[], by: GroupKey, context: ViewContext): Grouped => {
  // Counted, then laid out in one array: a list for each group would be copied a dozen times while it grows.
  const counts = new Map<string, number>();
  const keys: string[] = new Array(rows.length);
  let last = '';
  let run = 0;
  for (let at = 0; at < rows.length; at += 1) {
    const key = groupKeyOf(rows[at] as Row, by, context);
    keys[at] = key;
    // Sorted rows come in runs of one group.
    if (key === last) run += 1;
    else {
      if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
      last = key;
      run = 1;
    }
  }
  if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run);
  const groups = laidOut(counts, compareGroups(by, context));
  const next = new Map(groups.map(({ key, start }) => [key, start]));
  const placed: Row[] = new Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const key = keys[at] ?? '';
    const place = next.get(key) ?? 0;
    next.set(key, place + 1);
    placed[place] = rows[at] as Row;
  }
  return { rows: placed, groups };
};
