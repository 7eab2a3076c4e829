// Order. Each row gets one number as its key; key and place are packed into one double, so that ten thousand rows are
// sorted by the engine's own sort of numbers, without a call for each comparison. Equal keys stay in the order of ticket
// numbers, in which rows come.
import { ticketKinds } from '@shared/domain/kinds';
import { stateKinds } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import type { DeskState } from '../model';
import { compareNumbers } from '../rows';
import { nameOf, personName, type ViewContext } from './context';
import { phaseKeyOf, phaseRank } from './phase';
import type { SortKey } from './query';
import { timeLeftKey, timeLeftKeys } from './sla-state';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

interface Ranks {
  readonly people?: ReadonlyMap<string, number>;
  readonly groups?: ReadonlyMap<string, number>;
  readonly services?: ReadonlyMap<string, number>;
}
const ranksOfDesk = new WeakMap<DeskState, Ranks>();

const ranked = (ids: readonly string[], name: (id: string) => string): ReadonlyMap<string, number> =>
  new Map(
    ids
      .map((id) => ({ id, name: name(id) }))
      .sort((a, b) => collator.compare(a.name, b.name))
      .map(({ id }, rank) => [id, rank]),
  );

/** Names in alphabetical order, once for each state of the desk. */
const ranksFor = (list: keyof Ranks, context: ViewContext): ReadonlyMap<string, number> => {
  const { desk } = context;
  const known = ranksOfDesk.get(desk);
  const ranks = known?.[list];
  if (ranks) return ranks;
  const made =
    list === 'people'
      ? ranked([...desk.people.keys()], (id) => personName(context, id))
      : ranked(desk.settings?.[list].map(({ id }) => id) ?? [], (id) => nameOf(context, list, id));
  ranksOfDesk.set(desk, { ...known, [list]: made });
  return made;
};

/** Nobody and nothing come last. */
const byRank = (ranks: ReadonlyMap<string, number>, idOf: (row: Row) => string | null) => (row: Row) =>
  ranks.get(idOf(row) ?? '') ?? ranks.size;

const keyFor = (
  by: Exclude<SortKey, 'title' | 'number' | 'timeLeft'>,
  context: ViewContext,
): ((row: Row) => number) => {
  switch (by) {
    case 'priority':
      return (row) => row.priority;
    case 'updated':
      return (row) => row.updatedAt;
    case 'opened':
      return (row) => row.openedAt;
    case 'state':
      return (row) => stateKinds.indexOf(row.state);
    case 'kind':
      return (row) => ticketKinds.indexOf(row.kind);
    case 'phase':
      return (row) => phaseRank(phaseKeyOf(row));
    case 'caller':
      return byRank(ranksFor('people', context), (row) => row.callerId);
    case 'assignee':
      return byRank(ranksFor('people', context), (row) => row.assigneeId);
    case 'team':
      return byRank(ranksFor('groups', context), (row) => row.groupId);
    case 'service':
      return byRank(ranksFor('services', context), (row) => row.serviceId);
  }
};

/** Keys that lie too far apart to be packed become their ranks, in the same order. */
const narrowed = (keys: Float64Array): Float64Array => {
  const ranks = new Map<number, number>();
  for (const key of keys.slice().sort()) if (!ranks.has(key)) ranks.set(key, ranks.size);
  return keys.map((key) => ranks.get(key) ?? 0);
};

/** `wide` is overwritten. */
const sortByKeys = (rows: readonly Row[], wide: Float64Array, descending: boolean): Row[] => {
  const count = rows.length;
  const span = (of: Float64Array) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < of.length; at += 1) {
      const key = of[at] ?? 0;
      if (key < low) low = key;
      if (key > high) high = key;
    }
    return { low, high };
  };
  const first = span(wide);
  const fits = (first.high - first.low + 1) * count < Number.MAX_SAFE_INTEGER;
  const keys = fits ? wide : narrowed(wide);
  const { low, high } = fits ? first : span(keys);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] ?? 0;
    keys[at] = (descending ? high - key : key - low) * count + at;
  }
  const packed = keys.sort();
  const sorted: Row[] = new Array(count);
  for (let at = 0; at < count; at += 1) {
    const value = packed[at] ?? 0;
    sorted[at] = rows[value - Math.floor(value / count) * count] as Row;
  }
  return sorted;
};

/** `rows` in the order of their numbers. */
export const sortRows = (
  rows: readonly Row[],
  by: SortKey,
  descending: boolean,
  context: ViewContext,
): readonly Row[] => {
  if (rows.length === 0) return rows;
  if (by === 'number') return descending ? rows.toReversed() : rows;
  if (by === 'title') {
    const turn = descending ? -1 : 1;
    const titled = rows.map((row) => ({ row, title: row.shortDescription.toLowerCase() }));
    titled.sort((a, b) => (a.title < b.title ? -turn : a.title > b.title ? turn : 0));
    return titled.map(({ row }) => row);
  }
  if (by === 'timeLeft') return sortByKeys(rows, timeLeftKeys(rows), descending);
  const key = keyFor(by, context);
  const keys = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) keys[at] = key(rows[at] as Row);
  return sortByKeys(rows, keys, descending);
};

/** The same order between two rows: for moving one of them without sorting all. */
export const comparison = (by: SortKey, descending: boolean, context: ViewContext): ((a: Row, b: Row) => number) => {
  const turn = descending ? -1 : 1;
  if (by === 'number') return (a, b) => turn * compareNumbers(a.number, b.number);
  if (by === 'title') {
    const title = (row: Row) => row.shortDescription.toLowerCase();
    return (a, b) => {
      const [left, right] = [title(a), title(b)];
      return left < right ? -turn : left > right ? turn : compareNumbers(a.number, b.number);
    };
  }
  const key = by === 'timeLeft' ? timeLeftKey : keyFor(by, context);
  return (a, b) => turn * (key(a) - key(b)) || compareNumbers(a.number, b.number);
};
