// What is open now, counted from the rows in memory: live, and the same with or without a network. Each figure is a set of
// rows that one test describes; the list that it opens runs the same test.
import { isActive } from '@shared/domain/lifecycle';
import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { ageBandOf, ageBands } from '@shared/figures/series';
import type { Chunk, RowTable } from '../rows';
import { type SlaState, slaStates } from '../view/query';
import { slaStateOf } from '../view/sla-state';

/** As the bars of a person's load and of the ages show it. */
export const loadParts = ['breached', 'atRisk', 'onTrack', 'paused'] as const;
export type LoadPart = (typeof loadParts)[number];

export interface BoardScope {
  /** Null: all that this person sees. */
  readonly groupIds: ReadonlySet<string> | null;
  /** Epoch ms. */
  readonly now: number;
}

/** Which open tickets: all that is named must fit. */
export interface BoardSet {
  /** Null: nobody's. */
  readonly assigneeId?: string | null;
  readonly part?: LoadPart;
  /** Index into `ageBands`. */
  readonly age?: number;
  readonly groupId?: string;
  readonly priority?: number;
}

const isOpen = (row: Row, { groupIds }: BoardScope): boolean =>
  isActive(row.state) && (groupIds === null || (row.groupId !== null && groupIds.has(row.groupId)));

const partOfState: Readonly<Record<SlaState, LoadPart>> = {
  breached: 'breached',
  missed: 'breached',
  atRisk: 'atRisk',
  paused: 'paused',
  onTrack: 'onTrack',
  met: 'onTrack',
  none: 'onTrack',
};

/** What the queue calls the states of a part, so that its lists can be opened there. */
export const statesOf = (part: LoadPart): SlaState[] => slaStates.filter((state) => partOfState[state] === part);

export const partOf = (row: Row, now: number): LoadPart => partOfState[slaStateOf(row, now)];

export const isInSet = (row: Row, set: BoardSet, scope: BoardScope): boolean =>
  isOpen(row, scope) &&
  (set.assigneeId === undefined || row.assigneeId === set.assigneeId) &&
  (set.groupId === undefined || row.groupId === set.groupId) &&
  (set.priority === undefined || row.priority === set.priority) &&
  (set.part === undefined || partOf(row, scope.now) === set.part) &&
  (set.age === undefined || ageBandOf(scope.now - row.openedAt) === set.age);

export const rowsIn = ({ chunks }: RowTable, set: BoardSet, scope: BoardScope): Row[] =>
  chunks.flatMap((chunk) => chunk.filter((row) => isInSet(row, set, scope)));

type ByPart = Readonly<Record<LoadPart, number>>;

export interface PersonLoad extends ByPart {
  /** '' is nobody. */
  readonly assigneeId: string;
  readonly open: number;
  readonly oldestAt: number;
}

export interface Board {
  readonly open: number;
  readonly parts: ByPart;
  /** By assignee, nobody among them. */
  readonly people: ReadonlyMap<string, PersonLoad>;
  /** By age band. */
  readonly ages: readonly ByPart[];
  /** Opened first of all that are open. */
  readonly oldest: Row | null;
  /** Running clock that ends next, of those that are at risk. */
  readonly nextBreachAt: number | null;
}

const none: ByPart = { breached: 0, atRisk: 0, onTrack: 0, paused: 0 };

interface Counting {
  open: number;
  readonly parts: Record<LoadPart, number>;
  readonly people: Map<string, { open: number; oldestAt: number } & Record<LoadPart, number>>;
  readonly ages: Record<LoadPart, number>[];
  oldest: Row | null;
  nextBreachAt: number | null;
}

const nothingCounted = (): Counting => ({
  open: 0,
  parts: { ...none },
  people: new Map(),
  ages: ageBands.map(() => ({ ...none })),
  oldest: null,
  nextBreachAt: null,
});

const countIn = (chunk: Chunk, scope: BoardScope): Counting => {
  const sum = nothingCounted();
  for (const row of chunk) {
    if (!isOpen(row, scope)) continue;
    const part = partOf(row, scope.now);
    const who = row.assigneeId ?? '';
    const own = sum.people.get(who) ?? { open: 0, oldestAt: row.openedAt, ...none };
    sum.people.set(who, own);
    own.open += 1;
    own[part] += 1;
    own.oldestAt = Math.min(own.oldestAt, row.openedAt);
    sum.open += 1;
    sum.parts[part] += 1;
    const band = sum.ages[ageBandOf(scope.now - row.openedAt)];
    if (band) band[part] += 1;
    if (!sum.oldest || row.openedAt < sum.oldest.openedAt) sum.oldest = row;
    const due = part === 'atRisk' ? nextClock(row.sla).dueAt : null;
    if (due !== null && (sum.nextBreachAt === null || due < sum.nextBreachAt)) sum.nextBreachAt = due;
  }
  return sum;
};

const add = (sum: Counting, more: Counting): void => {
  sum.open += more.open;
  for (const part of loadParts) sum.parts[part] += more.parts[part];
  for (const [who, load] of more.people) {
    const own = sum.people.get(who) ?? { open: 0, oldestAt: load.oldestAt, ...none };
    sum.people.set(who, own);
    own.open += load.open;
    own.oldestAt = Math.min(own.oldestAt, load.oldestAt);
    for (const part of loadParts) own[part] += load[part];
  }
  for (const [band, own] of sum.ages.entries()) for (const part of loadParts) own[part] += more.ages[band]?.[part] ?? 0;
  if (more.oldest && (!sum.oldest || more.oldest.openedAt < sum.oldest.openedAt)) sum.oldest = more.oldest;
  if (more.nextBreachAt !== null) sum.nextBreachAt = Math.min(sum.nextBreachAt ?? more.nextBreachAt, more.nextBreachAt);
};

const isAlike = <T extends object>(a: T | undefined, b: T): a is T =>
  a !== undefined && (Object.keys(b) as (keyof T)[]).every((key) => a[key] === b[key]);

/** What is made of parts that are kept while they are alike. */
const isSame = (before: Board, now: Board): boolean =>
  before.open === now.open &&
  before.oldest === now.oldest &&
  before.nextBreachAt === now.nextBreachAt &&
  before.ages === now.ages &&
  isAlike(before.parts, now.parts) &&
  before.people.size === now.people.size &&
  [...now.people].every(([who, load]) => before.people.get(who) === load);

/** Chunks that are added up together: of ten thousand rows a few dozen sums are left to add, and not hundreds. */
const BLOCK = 16;

interface Block {
  readonly chunks: readonly Chunk[];
  readonly sum: Counting;
}

const isOf = (block: Block | undefined, chunks: readonly Chunk[], from: number, to: number): block is Block =>
  block?.chunks.length === to - from && block.chunks.every((chunk, at) => chunk === chunks[from + at]);

/**
 * For one scope: only chunks that changed since the last time are counted again. What comes out as before is the same
 * value as before, so that whoever shows it has nothing to draw.
 */
export const newBoard = (scope: BoardScope): ((table: RowTable) => Board) => {
  const known = new WeakMap<Chunk, Counting>();
  let blocks: readonly Block[] = [];
  let last: Board | null = null;
  const counted = (chunk: Chunk): Counting => {
    const before = known.get(chunk);
    if (before) return before;
    const now = countIn(chunk, scope);
    known.set(chunk, now);
    return now;
  };
  const blockOf = (chunks: readonly Chunk[], from: number): Block => {
    const former = blocks[from / BLOCK];
    const to = Math.min(chunks.length, from + BLOCK);
    if (isOf(former, chunks, from, to)) return former;
    const own = chunks.slice(from, to);
    const sum = nothingCounted();
    for (const chunk of own) add(sum, counted(chunk));
    return { chunks: own, sum };
  };
  return ({ chunks }) => {
    const sum = nothingCounted();
    blocks = Array.from({ length: Math.ceil(chunks.length / BLOCK) }, (_, n) => blockOf(chunks, n * BLOCK));
    for (const block of blocks) add(sum, block.sum);
    const before = last;
    const people = new Map(
      [...sum.people].map(([assigneeId, load]) => {
        const now: PersonLoad = { ...load, assigneeId };
        const former = before?.people.get(assigneeId);
        return [assigneeId, isAlike(former, now) ? former : now] as const;
      }),
    );
    const ages = before?.ages.every((band, at) => isAlike(band, sum.ages[at] ?? none)) ? before.ages : sum.ages;
    const now: Board = { ...sum, people, ages };
    last = before && isSame(before, now) ? before : now;
    return last;
  };
};

/** The rows of a set, of which only chunks that changed are looked through again; the same value while they are the same. */
export const newRowList = (set: BoardSet, scope: BoardScope): ((table: RowTable) => readonly Row[]) => {
  const known = new WeakMap<Chunk, readonly Row[]>();
  let parts: readonly (readonly Row[])[] = [];
  let last: readonly Row[] = [];
  return ({ chunks }) => {
    const before = parts;
    parts = chunks.map((chunk, at) => {
      let own = known.get(chunk);
      if (!own) {
        const now = chunk.filter((row) => isInSet(row, set, scope));
        const former = before[at];
        // A chunk that changed elsewhere than in this set is what it was.
        own = former?.length === now.length && former.every((row, n) => row === now[n]) ? former : now;
        known.set(chunk, own);
      }
      return own;
    });
    if (parts.length === before.length && parts.every((part, at) => part === before[at])) return last;
    const found = parts.flat();
    if (found.length !== last.length || found.some((row, at) => row !== last[at])) last = found;
    return last;
  };
};
