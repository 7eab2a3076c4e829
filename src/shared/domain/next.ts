// "Take next": the one ticket to work on next, why it is that one, and what was left out before it.
//
// The order, each step deciding only what the one before leaves open:
//   1. major incidents, then tickets of priority 1;
//   2. a response that is due within the hour, or past: by when it is due; all that is past counts as due now;
//   3. a resolution that is at risk, or past: the same;
//   4. priority;
//   5. callers who have answered since;
//   6. callers who are VIPs;
//   7. age, and last the number.
// One's skills are one's groups. What is on hold, somebody else's, offered to another group, or part of another ticket is
// left out. One's own comes in where it is urgent by the first three steps; whoever has as many as are enough is shown the
// most urgent of their own instead of more.
import { retiredFault } from './in-use';
import { isActive } from './lifecycle';
import { isMemberOf, mayAssign } from './permissions';
import type { Actor } from './person';
import type { Row } from './row';
import { groupOf, type World } from './settings';
import type { SlaClock } from './sla';

const leftOutBy = ['onHold', 'somebodys', 'handedOver', 'partOfOther', 'notAllowed'] as const;
export type LeftOutBy = (typeof leftOutBy)[number];

/** What speaks for a ticket. */
export interface Speaks {
  readonly major: boolean;
  readonly priority: number;
  /** The clock that runs: the response while it is owed; null: none. */
  readonly clock: 'respond' | 'resolve' | null;
  readonly answered: boolean;
  readonly vip: boolean;
}

export interface Next {
  readonly row: Row;
  readonly speaks: Speaks;
  /** It is one's own already: more urgent than what nobody has, or there are enough for now. */
  readonly own: boolean;
}

export interface NextAnswer {
  /** Null: there is nothing to work on, or all of it was passed over. */
  readonly next: Next | null;
  /** One's own open tickets, and how many are enough. */
  readonly open: number;
  readonly limit: number;
  /** Tickets of one's groups that would have come before it, by why they were left out; reasons that occur alone. */
  readonly leftOut: readonly { readonly by: LeftOutBy; readonly numbers: readonly string[] }[];
}

export interface NextScene {
  readonly rows: Iterable<Row>;
  readonly actor: Actor;
  readonly world: World;
  /** How many open tickets are enough for the actor. */
  readonly limit: number;
  /** Numbers that were proposed and not wanted. */
  readonly passed: ReadonlySet<string>;
  readonly now: number;
}

const HOUR = 3_600_000;

/** Smaller comes first; compared field by field. */
type Rank = readonly [band: number, due: number, priority: number, quiet: number, plain: number, openedAt: number];

const dueBy = ({ state, dueAt }: SlaClock, from: number | null, now: number): number | null =>
  state === 'running' && dueAt !== null && from !== null && from <= now ? Math.max(dueAt, now) : null;

const hasAnswered = (row: Row): boolean => row.updatedBy === row.callerId && row.updatedAt > row.openedAt;

/** Of the bands (steps 1 to 3), the one of tickets that no clock presses. */
const CALM = 4;

const rankOf = (row: Row, vip: boolean, now: number): Rank => {
  const { respond, resolve } = row.sla;
  const response = dueBy(respond, respond.dueAt === null ? null : respond.dueAt - HOUR, now);
  const resolution = response === null ? dueBy(resolve, resolve.riskAt, now) : null;
  const band =
    row.major === 'promoted' ? 0 : row.priority === 1 ? 1 : response !== null ? 2 : resolution !== null ? 3 : CALM;
  const due = response ?? resolution ?? Number.POSITIVE_INFINITY;
  return [band, due, row.priority, hasAnswered(row) ? 0 : 1, vip ? 0 : 1, row.openedAt];
};

const comesBefore = (a: Rank, aNumber: string, b: Rank, bNumber: string): boolean => {
  for (let n = 0; n < a.length; n += 1) {
    const [x, y] = [a[n] as number, b[n] as number];
    if (x !== y) return x < y;
  }
  // Longer numbers are higher.
  return aNumber.length === bNumber.length ? aNumber < bNumber : aNumber.length < bNumber.length;
};

/** What is not sorted to any group waits for the desk's first one. */
const isForGroupsOf = (actor: Actor, row: Row, world: World): boolean =>
  isMemberOf(actor, row.groupId ?? world.settings.defaultGroupId);

/** Why it can't be the next one; null: it can. The same conditions as taking it has, and some of its own. */
const whyNot = (row: Row, actor: Actor, world: World): LeftOutBy | null => {
  if (row.assigneeId !== null && row.assigneeId !== actor.id) return 'somebodys';
  if (row.state === 'onHold') return 'onHold';
  if (row.handoff !== null) return 'handedOver';
  if (row.parent !== null) return 'partOfOther';
  if (!mayAssign(actor, row, world)) return 'notAllowed';
  if (row.assigneeId === actor.id) return null;
  // What has no group is taken into one's own.
  if (row.groupId === null && !actor.groupIds.some((id) => retiredFault(id, world) === null)) return 'notAllowed';
  return row.groupId !== null && !groupOf(world, row.groupId) ? 'notAllowed' : null;
};

interface Found {
  readonly row: Row;
  readonly rank: Rank;
}

const firstOf = (found: Found | null, row: Row, rank: Rank): Found =>
  found === null || comesBefore(rank, row.number, found.rank, found.row.number) ? { row, rank } : found;

const speaksFor = ({ row, rank }: Found): Speaks => {
  const { respond, resolve } = row.sla;
  return {
    major: row.major === 'promoted',
    priority: row.priority,
    clock: respond.state === 'running' ? 'respond' : resolve.state === 'running' ? 'resolve' : null,
    answered: rank[3] === 0,
    vip: rank[4] === 0,
  };
};

/** Problems and changes are planned; the queue is what is broken or asked for. */
const isQueued = (row: Row): boolean => isActive(row.state) && (row.kind === 'incident' || row.kind === 'request');

/** What is urgent of one's own goes before what nobody has by the same order; the rest of it waits, unless there are enough. */
const chosen = (free: Found | null, mine: Found | null, enough: boolean): Found | null => {
  if (!mine || !free) return mine ?? free;
  if (enough) return mine;
  const urgent = mine.rank[0] < CALM && comesBefore(mine.rank, mine.row.number, free.rank, free.row.number);
  return urgent ? mine : free;
};

/** The next ticket for `actor`, by the order above. The same answer for the same rows in any order. */
export const nextTicket = ({ rows, actor, world, limit, passed, now }: NextScene): NextAnswer => {
  let open = 0;
  let free: Found | null = null;
  let mine: Found | null = null;
  const out: { readonly row: Row; readonly by: LeftOutBy }[] = [];
  for (const row of rows) {
    if (!isActive(row.state)) continue;
    if (row.assigneeId === actor.id) open += 1;
    else if (!isForGroupsOf(actor, row, world)) continue;
    if (!isQueued(row)) continue;
    const by = whyNot(row, actor, world);
    if (by !== null) out.push({ row, by });
    else if (!passed.has(row.number)) {
      const rank = rankOf(row, world.person(row.callerId)?.vip === true, now);
      if (row.assigneeId === actor.id) mine = firstOf(mine, row, rank);
      else free = firstOf(free, row, rank);
    }
  }
  const found = chosen(free, mine, open >= limit);
  const before = out.filter(
    ({ row }) =>
      !found ||
      comesBefore(rankOf(row, world.person(row.callerId)?.vip === true, now), row.number, found.rank, found.row.number),
  );
  const leftOut = leftOutBy.flatMap((by) => {
    const numbers = before.flatMap((each) => (each.by === by ? [each.row.number] : [])).sort();
    return numbers.length > 0 ? [{ by, numbers }] : [];
  });
  const next = found && { row: found.row, speaks: speaksFor(found), own: found.row.assigneeId === actor.id };
  return { next, open, limit, leftOut };
};
