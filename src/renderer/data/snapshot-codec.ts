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

const clockReader = (
  { words }: PackedRows,
  clock: string,
  numberColumn: (key: string) => Float64Array,
  textColumn: (key: string) => Uint32Array,
): ((at: number) => SlaClock) => {
  const [target, elapsed, since] = [`${clock}.target`, `${clock}.elapsed`, `${clock}.since`].map(numberColumn);
  const [dueAt, riskAt] = [`${clock}.dueAt`, `${clock}.riskAt`].map(numberColumn);
  const [state, calendarId] = [`${clock}.state`, `${clock}.calendarId`].map(textColumn);
  if (!target || !elapsed || !since || !dueAt || !riskAt || !state || !calendarId) throw new Error('no clocks');
  const orNull = (value: number) => (Number.isNaN(value) ? null : value);
  return (at) => ({
    state: words[state[at] as number] as SlaClock['state'],
    target: target[at] as number,
    elapsed: elapsed[at] as number,
    since: orNull(since[at] as number),
    dueAt: orNull(dueAt[at] as number),
    riskAt: orNull(riskAt[at] as number),
    calendarId: words[calendarId[at] as number] as string | null,
  });
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
  // Each column by its own name, and no spread: this runs once, before anything is compiled well, and people wait for it.
  const textsOf = (key: (typeof textual)[number]) => textColumn(key);
  const figures = (key: (typeof numeric)[number]) => numberColumn(key);
  const [number, kind, phase] = [textsOf('number'), textsOf('kind'), textsOf('phase')];
  const [callerId, serviceId, location] = [textsOf('callerId'), textsOf('serviceId'), textsOf('location')];
  const [categoryId, subcategoryId, channel] = [textsOf('categoryId'), textsOf('subcategoryId'), textsOf('channel')];
  const [state, stateDetail, updatedBy] = [textsOf('state'), textsOf('stateDetail'), textsOf('updatedBy')];
  const [groupId, assigneeId] = [textsOf('groupId'), textsOf('assigneeId')];
  const [version, priority, impact, urgency] = [
    figures('version'),
    figures('priority'),
    figures('impact'),
    figures('urgency'),
  ];
  const [openedAt, updatedAt, unsent] = [figures('openedAt'), figures('updatedAt'), figures('unsent')];
  const [reopenCount, reassignmentCount] = [figures('reopenCount'), figures('reassignmentCount')];
  const respond = clockReader(packed, 'respond', numberColumn, textColumn);
  const resolve = clockReader(packed, 'resolve', numberColumn, textColumn);
  const word = (column: Uint32Array, at: number): string | null => words[column[at] as number] as string | null;
  const rows: Row[] = new Array(size);
  for (let at = 0; at < size; at += 1) {
    const list = lists.get(at);
    const own = extras.get(at) ?? noExtras;
    rows[at] = {
      number: word(number, at) as string,
      kind: word(kind, at) as Row['kind'],
      phase: word(phase, at),
      version: version[at] as number,
      shortDescription: titles[at] as string,
      callerId: word(callerId, at) as string,
      serviceId: word(serviceId, at),
      categoryId: word(categoryId, at),
      subcategoryId: word(subcategoryId, at),
      location: word(location, at),
      channel: word(channel, at) as Row['channel'],
      priority: priority[at] as number,
      impact: impact[at] as number,
      urgency: urgency[at] as number,
      state: word(state, at) as Row['state'],
      stateDetail: word(stateDetail, at),
      groupId: word(groupId, at),
      assigneeId: word(assigneeId, at),
      tags: list === undefined ? NONE : list.tags,
      watchers: list === undefined ? NONE : list.watchers,
      openedAt: openedAt[at] as number,
      updatedAt: updatedAt[at] as number,
      updatedBy: word(updatedBy, at) as string,
      reopenCount: reopenCount[at] as number,
      reassignmentCount: reassignmentCount[at] as number,
      sla: { respond: respond(at), resolve: resolve(at) },
      handoff: own.handoff,
      lastHop: own.lastHop,
      major: own.major,
      nextUpdateAt: own.nextUpdateAt,
      parent: own.parent,
      knownError: own.knownError,
      awaits: own.awaits,
      dutyDueAt: own.dutyDueAt,
      told: own.told,
      promises: own.promises,
      callerWaits: own.callerWaits,
      unsent: unsent[at] as number,
    };
  }
  return rows;
};
