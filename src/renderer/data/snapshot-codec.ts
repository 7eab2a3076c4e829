// Rows as columns: what repeats (people, teams, states) is written once, so that ten thousand rows are a small file that
// is read and turned into rows in a few dozen milliseconds.
import type { Row, RowExtras } from '@shared/domain/row';
import type { SlaClock } from '@shared/domain/sla';

export interface PackedRows {
  readonly size: number;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** Index into `words`. */
  readonly texts: Readonly<Record<string, Uint32Array>>;
  readonly words: readonly (string | null)[];
  readonly titles: readonly string[];
  readonly lists: readonly {
    readonly at: number;
    readonly tags: readonly string[];
    readonly watchers: readonly string[];
  }[];
  /** Of the few tickets that have any. */
  readonly extras: readonly ({ readonly at: number } & RowExtras)[];
}

const numeric = [
  'version',
  'priority',
  'impact',
  'urgency',
  'openedAt',
  'updatedAt',
  'reopenCount',
  'reassignmentCount',
  'unsent',
] as const satisfies readonly (keyof Row)[];

const textual = [
  'number',
  'kind',
  'phase',
  'callerId',
  'serviceId',
  'categoryId',
  'subcategoryId',
  'location',
  'channel',
  'state',
  'stateDetail',
  'groupId',
  'assigneeId',
  'updatedBy',
] as const satisfies readonly (keyof Row)[];

const clocks = ['respond', 'resolve'] as const;
const clockNumbers = ['target', 'elapsed', 'since', 'dueAt', 'riskAt'] as const satisfies readonly (keyof SlaClock)[];
const clockTexts = ['state', 'calendarId'] as const satisfies readonly (keyof SlaClock)[];

export const packRows = (rows: readonly Row[]): PackedRows => {
  const size = rows.length;
  const indexes = new Map<string | null, number>();
  const words: (string | null)[] = [];
  const indexOf = (word: string | null): number => {
    const known = indexes.get(word);
    if (known !== undefined) return known;
    indexes.set(word, words.length);
    words.push(word);
    return words.length - 1;
  };
  const column = (value: (row: Row) => number | null) => Float64Array.from(rows, (row) => value(row) ?? Number.NaN);
  const text = (value: (row: Row) => string | null) => Uint32Array.from(rows, (row) => indexOf(value(row)));
  const numbers: Record<string, Float64Array> = {};
  const texts: Record<string, Uint32Array> = {};
  for (const key of numeric) numbers[key] = column((row) => row[key]);
  for (const key of textual) texts[key] = text((row) => row[key]);
  for (const clock of clocks) {
    for (const key of clockNumbers) numbers[`${clock}.${key}`] = column((row) => row.sla[clock][key]);
    for (const key of clockTexts) texts[`${clock}.${key}`] = text((row) => row.sla[clock][key]);
  }
  const lists = rows.flatMap(({ tags, watchers }, at) =>
    tags.length + watchers.length > 0 ? [{ at, tags: [...tags], watchers: [...watchers] }] : [],
  );
  const extras = rows.flatMap((row, at) => {
    const own = extrasOf(row);
    return own ? [{ at, ...own }] : [];
  });
  return { size, numbers, texts, words, titles: rows.map((row) => row.shortDescription), lists, extras };
};

const NONE: readonly string[] = [];

const noExtras: RowExtras = {
  handoff: null,
  lastHop: null,
  major: null,
  nextUpdateAt: null,
  parent: null,
  knownError: false,
  awaits: NONE,
  dutyDueAt: null,
  told: [],
  promises: [],
  callerWaits: null,
};

/** Null when it has none, as nearly all. */
const extrasOf = (row: Row): RowExtras | null => {
  const { handoff, lastHop, major, nextUpdateAt, parent, knownError, awaits, dutyDueAt, told } = row;
  const { promises, callerWaits } = row;
  const any = handoff ?? lastHop ?? major ?? nextUpdateAt ?? parent ?? dutyDueAt ?? callerWaits;
  if (any === null && !knownError && awaits.length + told.length + promises.length === 0) return null;
  return {
    handoff,
    lastHop,
    major,
    nextUpdateAt,
    parent,
    knownError,
    awaits: [...awaits],
    dutyDueAt,
    told: [...told],
    promises: [...promises],
    callerWaits,
  };
};

/** @throws when a column is missing: the snapshot was written by another version, and is not used. */
export const unpackRows = (packed: PackedRows): Row[] => {
  const { size, words, titles } = packed;
  const lists = new Map(packed.lists.map((list) => [list.at, list]));
  if (!Array.isArray(packed.extras)) throw new Error('the snapshot has no extras');
  const extras = new Map(packed.extras.map(({ at, ...own }) => [at, own]));
  const numberColumn = (key: string): Float64Array => {
    const column = packed.numbers[key];
    if (column?.length !== size) throw new Error(`the snapshot has no column ${key}`);
    return column;
  };
  const textColumn = (key: string): Uint32Array => {
    const column = packed.texts[key];
    if (column?.length !== size) throw new Error(`the snapshot has no column ${key}`);
    return column;
  };
  const n = Object.fromEntries(numeric.map((key) => [key, numberColumn(key)])) as Record<
    (typeof numeric)[number],
    Float64Array
  >;
  const t = Object.fromEntries(textual.map((key) => [key, textColumn(key)])) as Record<
    (typeof textual)[number],
    Uint32Array
  >;
  const clockReader = (clock: string) => {
    const [target, elapsed, since, dueAt, riskAt] = clockNumbers.map((key) => numberColumn(`${clock}.${key}`));
    const [state, calendarId] = clockTexts.map((key) => textColumn(`${clock}.${key}`));
    const orNull = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
    return (at: number): SlaClock => ({
      state: words[state?.[at] ?? 0] as SlaClock['state'],
      target: target?.[at] ?? 0,
      elapsed: elapsed?.[at] ?? 0,
      since: orNull(since?.[at]),
      dueAt: orNull(dueAt?.[at]),
      riskAt: orNull(riskAt?.[at]),
      calendarId: words[calendarId?.[at] ?? 0] ?? null,
    });
  };
  const respond = clockReader('respond');
  const resolve = clockReader('resolve');
  const rows: Row[] = new Array(size);
  for (let at = 0; at < size; at += 1) {
    const word = (key: (typeof textual)[number]): string | null => words[t[key][at] ?? 0] ?? null;
    const figure = (key: (typeof numeric)[number]): number => n[key][at] ?? 0;
    const list = lists.get(at);
    rows[at] = {
      number: word('number') ?? '',
      kind: word('kind') as Row['kind'],
      phase: word('phase'),
      version: figure('version'),
      shortDescription: titles[at] ?? '',
      callerId: word('callerId') ?? '',
      serviceId: word('serviceId'),
      categoryId: word('categoryId'),
      subcategoryId: word('subcategoryId'),
      location: word('location'),
      channel: word('channel') as Row['channel'],
      priority: figure('priority'),
      impact: figure('impact'),
      urgency: figure('urgency'),
      state: word('state') as Row['state'],
      stateDetail: word('stateDetail'),
      groupId: word('groupId'),
      assigneeId: word('assigneeId'),
      tags: list?.tags ?? NONE,
      watchers: list?.watchers ?? NONE,
      openedAt: figure('openedAt'),
      updatedAt: figure('updatedAt'),
      updatedBy: word('updatedBy') ?? '',
      reopenCount: figure('reopenCount'),
      reassignmentCount: figure('reassignmentCount'),
      sla: { respond: respond(at), resolve: resolve(at) },
      ...noExtras,
      ...extras.get(at),
      unsent: figure('unsent'),
    };
  }
  return rows;
};
