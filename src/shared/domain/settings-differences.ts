// What one edition of a part changes against another, so that people can read it: named things and their fields, not
// documents. The words are the reader's matter.
import type { PartValue } from './settings-parts';
import { same } from './settle';

/** From the outside in: the agreement "ACME", then its priority 1. */
export type Subject =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'priority'; readonly priority: number }
  | { readonly kind: 'percent'; readonly percent: number }
  /** Of the matrix. */
  | { readonly kind: 'cell'; readonly impact: number; readonly urgency: number }
  /** A local date, YYYY-MM-DD. */
  | { readonly kind: 'date'; readonly date: string }
  /** 0 is Monday. */
  | { readonly kind: 'day'; readonly day: number };

export interface Difference {
  readonly of: readonly Subject[];
  /** Null: the thing itself came (no `before`) or went (no `after`). */
  readonly field: string | null;
  /** Undefined: was not there. */
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keys = ['id', 'priority', 'percent'] as const;
const keyOf = (item: Fields): string | undefined => keys.find((key) => key in item);
const idOf = (item: Fields): unknown => item[keyOf(item) ?? ''];

const subjectOf = (item: Fields): Subject => {
  switch (keyOf(item)) {
    case 'priority':
      return { kind: 'priority', priority: Number(item['priority']) };
    case 'percent':
      return { kind: 'percent', percent: Number(item['percent']) };
    default:
      return { kind: 'named', name: String(item['name'] ?? item['id'] ?? '') };
  }
};

const isKeyed = (list: unknown): list is readonly Fields[] =>
  Array.isArray(list) && list.every((item) => isFields(item) && keyOf(item) !== undefined);

/** Where the first that fits is the one, or lists offer them in this order. */
const ordered = new Set(['policies', 'categories', 'subcategories']);

const inLists = (of: readonly Subject[], field: string, before: readonly Fields[], after: readonly Fields[]) => {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const now = new Map(after.map((item) => [idOf(item), item]));
  const found: Difference[] = [];
  for (const item of before) {
    if (!now.has(idOf(item))) found.push({ of: [...of, subjectOf(item)], field: null, before: item, after: undefined });
  }
  for (const item of after) {
    const was = old.get(idOf(item));
    if (was) found.push(...inFields([...of, subjectOf(was)], was, item));
    else found.push({ of: [...of, subjectOf(item)], field: null, before: undefined, after: item });
  }
  const stayed = (list: readonly Fields[], other: ReadonlyMap<unknown, Fields>) =>
    list.filter((item) => other.has(idOf(item))).map(idOf);
  if (ordered.has(field) && !same(stayed(before, now), stayed(after, old))) {
    const names = (list: readonly Fields[]) => list.map((item) => String(item['name']));
    found.push({ of, field: 'order', before: names(before), after: names(after) });
  }
  return found;
};

const tableOf = (matrix: Fields): readonly (readonly number[])[] =>
  Array.isArray(matrix['table']) ? (matrix['table'] as number[][]) : [];

const inMatrix = (of: readonly Subject[], before: Fields, after: Fields): Difference[] => {
  const [old, now] = [tableOf(before), tableOf(after)];
  const size = (table: readonly (readonly number[])[]) => `${table.length} × ${table[0]?.length ?? 0}`;
  const found: Difference[] =
    size(old) === size(now) ? [] : [{ of, field: 'size', before: size(old), after: size(now) }];
  for (const [row, cells] of now.entries()) {
    for (const [column, priority] of cells.entries()) {
      const was = old[row]?.[column];
      if (was === undefined || was === priority) continue;
      const cell: Subject = { kind: 'cell', impact: row + 1, urgency: column + 1 };
      found.push({ of: [...of, cell], field: 'priority', before: was, after: priority });
    }
  }
  return found;
};

const inWeek = (of: readonly Subject[], before: readonly unknown[], after: readonly unknown[]): Difference[] =>
  after.flatMap((hours, day): Difference[] =>
    same(before[day], hours)
      ? []
      : [{ of: [...of, { kind: 'day', day }], field: 'hours', before: before[day] ?? [], after: hours }],
  );

const inNames = (of: readonly Subject[], field: string, before: Fields, after: Fields): Difference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((date) => before[date] !== after[date])
    .map((date) => ({ of: [...of, { kind: 'date', date }], field, before: before[date], after: after[date] }));

const between = (of: readonly Subject[], field: string, before: unknown, after: unknown): Difference[] => {
  if (same(before, after)) return [];
  if (field === 'matrix' && isFields(before) && isFields(after)) return inMatrix(of, before, after);
  if (field === 'week' && Array.isArray(before) && Array.isArray(after)) return inWeek(of, before, after);
  if (field === 'holidayNames') return inNames(of, field, (before ?? {}) as Fields, (after ?? {}) as Fields);
  const [old, now] = [before ?? [], after ?? []];
  if (isKeyed(old) && isKeyed(now) && old.length + now.length > 0) return inLists(of, field, old, now);
  if (isFields(before ?? {}) && isFields(after ?? {}) && (before ?? after) !== null) {
    return inFields(of, (before ?? {}) as Fields, (after ?? {}) as Fields);
  }
  return [{ of, field, before, after }];
};

const inFields = (of: readonly Subject[], before: Fields, after: Fields): Difference[] => {
  const skipped = new Set([keyOf(after) ?? keyOf(before) ?? '']);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => !skipped.has(field))
    .flatMap((field) => between(of, field, before[field], after[field]));
};

/** In the order of the newer one; what went comes first. */
export const differencesOf = (before: PartValue, after: PartValue): Difference[] => inFields([], before, after);
