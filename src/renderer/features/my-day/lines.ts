// What belongs on somebody's day, of the rows that concern them: pure, so that a table of cases says what it is.
import { isActive } from '@shared/domain/lifecycle';
import type { Actor } from '@shared/domain/person';
import type { Row } from '@shared/domain/row';
import { nextClock } from '@shared/domain/sla';
import { timeLeftKey } from '@/data/view/sla-state';

const isMine = (row: Row, { id }: Actor): boolean => row.assigneeId === id && isActive(row.state);

/** My open tickets whose clocks run, the one that ends first on top. */
export const clocksOf = (rows: readonly Row[], me: Actor): Row[] =>
  rows
    .filter((row) => isMine(row, me) && nextClock(row.sla).state === 'running')
    .sort((a, b) => timeLeftKey(a) - timeLeftKey(b));

/** My open tickets without a clock that runs: they wait for somebody, or have none. */
export const restingOf = (rows: readonly Row[], me: Actor): Row[] =>
  rows.filter((row) => isMine(row, me) && nextClock(row.sla).state !== 'running');

/** The one whose time will be over next; null: none will. */
export const nextBreach = (clocks: readonly Row[], now: number): Row | null =>
  clocks.find(({ sla }) => (nextClock(sla).dueAt ?? 0) > now) ?? null;

export type WaitReason = 'callerAnswered' | 'returned' | 'assigned' | 'approval' | 'handedToUs';

export interface Waiting {
  readonly row: Row;
  readonly reason: WaitReason;
  /** Since when. */
  readonly at: number;
  /** Who waits, or who brought it. */
  readonly who: string;
}

const waits = (row: Row, me: Actor): Waiting | null => {
  const line = (reason: WaitReason, at: number, who: string): Waiting => ({ row, reason, at, who });
  const byOther = row.updatedBy !== me.id;
  if (row.awaits.includes(me.id)) return line('approval', row.updatedAt, row.updatedBy);
  if (row.assigneeId === me.id && row.callerWaits !== null && !row.callerWaits.seen)
    return line('callerAnswered', row.callerWaits.since, row.callerId);
  if (!isActive(row.state)) return null;
  const hop = row.lastHop;
  // Whoever has done something on it since has seen that it came back.
  if (hop?.outcome === 'returned' && hop.by === me.id && byOther && row.handoff === null)
    return line('returned', hop.endedAt, hop.endedBy);
  if (row.assigneeId === me.id && row.state === 'new' && byOther) return line('assigned', row.updatedAt, row.updatedBy);
  const { handoff } = row;
  if (handoff !== null && handoff.by !== me.id && me.groupIds.includes(handoff.toGroupId))
    return line('handedToUs', handoff.at, handoff.by);
  return null;
};

/** What waits for me, one reason for each ticket; who waits longest comes first, and my group's behind my own. */
export const waitingFor = (rows: readonly Row[], me: Actor): Waiting[] =>
  rows
    .map((row) => waits(row, me))
    .filter((line) => line !== null)
    .sort((a, b) => Number(a.reason === 'handedToUs') - Number(b.reason === 'handedToUs') || a.at - b.at);

/**
 * What others did since then on what is mine, newest first. What merely was offered to my group is in the list above.
 *
 * @param shown numbers of those that were on the page already: working on one does not take it from under the reader
 */
export const changedSince = (
  rows: readonly Row[],
  me: Actor,
  since: number,
  shown: ReadonlySet<string> = new Set(),
): Row[] =>
  rows
    .filter((row) => row.updatedAt > since && (row.updatedBy !== me.id || shown.has(row.number)))
    .filter(
      (row) =>
        row.assigneeId === me.id ||
        row.watchers.includes(me.id) ||
        row.handoff?.by === me.id ||
        row.lastHop?.by === me.id ||
        row.promises.some(({ by }) => by === me.id),
    )
    .sort((a, b) => b.updatedAt - a.updatedAt);
