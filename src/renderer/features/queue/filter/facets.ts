// How many tickets have which value: one walk over the rows for all fields at once. A field that has a chip already is
// counted without it, so that its other values don't all read 0. Pure.
import type { Row } from '@shared/domain/row';
import type { RowTable } from '@/data/rows';
import type { ViewContext } from '@/data/view/context';
import { marksOf } from '@/data/view/filter';
import { handoffStatesOf } from '@/data/view/handoff-state';
import { phaseKeyOf } from '@/data/view/phase';
import { type Filter, type FilterField, ME, MINE, type ViewQuery } from '@/data/view/query';
import { slaStateOf } from '@/data/view/sla-state';
import { newMatcher } from '@/data/view/view';
import type { FilterValue } from './edit';

export type Facets = ReadonlyMap<FilterField, ReadonlyMap<FilterValue, number>>;

const valuesOf = (row: Row, field: FilterField, context: ViewContext): readonly FilterValue[] => {
  const { meId, myGroupIds, now } = context;
  switch (field) {
    case 'state':
      return [row.state];
    case 'stateDetail':
      return row.stateDetail === null ? [] : [row.stateDetail];
    case 'sla':
      return [slaStateOf(row, now)];
    case 'priority':
      return [row.priority];
    case 'assignee':
      return row.assigneeId === meId ? [ME, meId] : [row.assigneeId];
    case 'team':
      return row.groupId !== null && myGroupIds.includes(row.groupId) ? [MINE, row.groupId] : [row.groupId];
    case 'caller':
      return [row.callerId];
    case 'service':
      return [row.serviceId];
    case 'category':
      return [row.categoryId];
    case 'location':
      return [row.location];
    case 'tag':
      return row.tags;
    case 'watcher':
      return row.watchers.includes(meId) ? [ME] : [];
    case 'handoff':
      return handoffStatesOf(row, context);
    case 'kind':
      return [row.kind];
    case 'phase':
      return [phaseKeyOf(row)];
    case 'approver':
      return row.awaits.includes(meId) ? [ME] : [];
    case 'mark':
      return marksOf(row);
  }
};

const ofKinds = new Set<FilterField>(['kind', 'phase', 'approver', 'mark']);

const tally = (rows: readonly Row[], field: FilterField, context: ViewContext): Map<FilterValue, number> => {
  const counts = new Map<FilterValue, number>();
  for (const row of rows)
    for (const value of valuesOf(row, field, context)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

export const facetsOf = (
  table: RowTable,
  query: ViewQuery,
  context: ViewContext,
  fields: readonly FilterField[],
): Facets => {
  const all = newMatcher(query, context)(table);
  const without = (filters: readonly Filter[], field: FilterField) =>
    filters.filter((filter) => filter.field !== field);
  return new Map(
    fields.map((field) => {
      const others = without(query.filters, field);
      // A list is of incidents until a filter says otherwise: such a filter must not find nothing but incidents.
      const wide = ofKinds.has(field) ? { ...context, everyKind: true } : context;
      const rows =
        others.length === query.filters.length && wide === context
          ? all
          : newMatcher({ filters: others, text: query.text }, wide)(table);
      return [field, tally(rows, field, context)];
    }),
  );
};
