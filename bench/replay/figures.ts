// Figures of the log itself, from the last row of each incident and from its rows in order.
import { instantOf, type LogRow, levelOf } from './log';

const HOUR = 3_600_000;

const medianOf = (values: readonly number[]): number | null => {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

export interface PriorityFigures {
  readonly priority: number;
  readonly tickets: number;
  /** Hours of the calendar between opened and resolved; only where the log knows when. */
  readonly medianHours: number | null;
  readonly resolvedKnown: number;
}

export interface LogFigures {
  readonly incidents: number;
  readonly byPriority: readonly PriorityFigures[];
  readonly meanReassignments: number;
  readonly reopened: number;
  /** Of those whose group is known by the time they are resolved: the first group was also the last. */
  readonly byFirstGroup: number;
  readonly groupKnown: number;
  readonly neverReassigned: number;
}

const groupsUntilResolved = (rows: readonly LogRow[]): readonly string[] => {
  const end = rows.findLastIndex(
    (row, n) => row.incident_state === 'Resolved' && rows[n - 1]?.incident_state !== 'Resolved',
  );
  return rows.slice(0, end === -1 ? rows.length : end + 1).flatMap((row) => row.assignment_group ?? []);
};

export const figuresOf = (incidents: ReadonlyMap<string, readonly LogRow[]>): LogFigures => {
  const lasts = [...incidents.values()].flatMap((rows) => rows.at(-1) ?? []);
  const hours = (row: LogRow): number[] => {
    const [opened, resolved] = [instantOf(row.opened_at), instantOf(row.resolved_at)];
    return opened === null || resolved === null ? [] : [(resolved - opened) / HOUR];
  };
  const priorities = [...new Set(lasts.flatMap((row) => levelOf(row.priority) ?? []))].sort((a, b) => a - b);
  const byPriority = priorities.map((priority) => {
    const own = lasts.filter((row) => levelOf(row.priority) === priority);
    const known = own.flatMap(hours);
    return { priority, tickets: own.length, medianHours: medianOf(known), resolvedKnown: known.length };
  });
  const groups = [...incidents.values()].map(groupsUntilResolved).filter((list) => list.length > 0);
  const reassignments = lasts.map((row) => Number(row.reassignment_count ?? 0));
  return {
    incidents: lasts.length,
    byPriority,
    meanReassignments: reassignments.reduce((sum, count) => sum + count, 0) / Math.max(1, lasts.length),
    reopened: lasts.filter((row) => Number(row.reopen_count ?? 0) > 0).length,
    byFirstGroup: groups.filter((list) => list.every((group) => group === list[0])).length,
    groupKnown: groups.length,
    neverReassigned: reassignments.filter((count) => count === 0).length,
  };
};
