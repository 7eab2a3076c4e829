// Filters as chips: adding, merging, turning round. Pure.
import type { Filter, FilterField } from '@/data/view/query';

export type FilterValue = Filter['values'][number];

/** One value of one field, as it is picked from the list. */
export interface Pick {
  readonly field: FilterField;
  readonly value: FilterValue;
}

const make = (field: FilterField, op: Filter['op'], values: readonly FilterValue[]): Filter =>
  ({ field, op, values }) as Filter;

const without = (filter: Filter, value: FilterValue): Filter | null => {
  const values = (filter.values as readonly FilterValue[]).filter((each) => each !== value);
  return values.length === 0 ? null : make(filter.field, filter.op, values);
};

/** Joins the chip of the same field and kind, and leaves the opposite one. */
export const addPick = (filters: readonly Filter[], { field, value }: Pick, op: Filter['op'] = 'is'): Filter[] => {
  const kept = filters.flatMap((filter) => {
    if (filter.field !== field || filter.op === op) return [filter];
    const rest = without(filter, value);
    return rest ? [rest] : [];
  });
  const at = kept.findIndex((filter) => filter.field === field && filter.op === op);
  const chip = kept[at];
  if (!chip) return [...kept, make(field, op, [value])];
  const values = chip.values as readonly FilterValue[];
  return values.includes(value) ? kept : kept.with(at, make(field, op, [...values, value]));
};

export const removePick = (filters: readonly Filter[], { field, value }: Pick): Filter[] =>
  filters.flatMap((filter) => {
    if (filter.field !== field) return [filter];
    const rest = without(filter, value);
    return rest ? [rest] : [];
  });

export const hasPick = (filters: readonly Filter[], { field, value }: Pick): boolean =>
  filters.some((filter) => filter.field === field && (filter.values as readonly FilterValue[]).includes(value));

export const removeAt = (filters: readonly Filter[], at: number): Filter[] => filters.toSpliced(at, 1);

export const turnRound = (filters: readonly Filter[], at: number): Filter[] => {
  const filter = filters[at];
  return filter
    ? filters.with(at, make(filter.field, filter.op === 'is' ? 'isNot' : 'is', filter.values))
    : [...filters];
};

/**
 * The filter whose removal lets most tickets in: what an empty list offers to drop. `count` says how many match.
 * Null if none helps.
 */
export const mostHelpfulDrop = (
  filters: readonly Filter[],
  count: (filters: readonly Filter[]) => number,
): { readonly at: number; readonly count: number } | null => {
  let found: { at: number; count: number } | null = null;
  for (const at of filters.keys()) {
    const matching = count(removeAt(filters, at));
    if (matching > (found?.count ?? 0)) found = { at, count: matching };
  }
  return found;
};
