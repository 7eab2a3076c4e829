// What is held of a ticket's commands: of the last dozen each change (its trail), of older ones what the timeline tells.
import type { Entry } from '../domain/entry';
import { type Change, type Ticket, TRAIL_LENGTH } from '../domain/ticket';

export interface History {
  /** As it is now. */
  readonly ticket: Ticket;
  /** What is held of its timeline, in any order. */
  readonly entries: readonly Entry[];
  /** The whole timeline is held. */
  readonly whole: boolean;
}

/** One accepted command. */
export interface Step {
  readonly commandId: string;
  readonly name: string;
  readonly by: string;
  readonly at: number;
  /** It made the ticket. */
  readonly birth: boolean;
  /** Null: undone since, and what it changed stands with the command that undid it. */
  readonly changes: readonly Change[] | null;
  readonly replied: boolean;
  /** The command that it undid; null where that is not known. */
  readonly undoes: string | null;
  readonly isUndo: boolean;
  /** Known from the timeline alone, which does not tell of what follows from other changes. */
  readonly toldBy: readonly Entry[] | null;
}

const UNDO = 'ticket.undo.v1';
const IMPORT = 'ticket.import.v1';

const byCommand = (entries: readonly Entry[]): Map<string, Entry[]> => {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.commandId);
    if (group) group.push(entry);
    else groups.set(entry.commandId, [entry]);
  }
  return groups;
};

const undoneBy = (entries: readonly Entry[] | undefined): string | null => {
  for (const { body } of entries ?? []) if (body.kind === 'undone') return body.undoes;
  return null;
};

const toldStep = (commandId: string, entries: readonly Entry[]): Step | null => {
  const [first] = entries;
  if (!first) return null;
  const changes = entries.flatMap(({ body }) =>
    body.kind === 'changed' || body.kind === 'undone' ? body.changes : [],
  );
  return {
    commandId,
    name: first.command,
    by: first.by,
    at: first.at,
    birth: entries.some(({ body }) => body.kind === 'opened' || body.kind === 'imported'),
    changes,
    replied: entries.some(({ body }) => body.kind === 'reply'),
    undoes: undoneBy(entries),
    isUndo: first.command === UNDO,
    toldBy: entries,
  };
};

/** As they were accepted: what was received later came later, and of what came together each command is older than the next. */
const asAccepted = (a: readonly Entry[], b: readonly Entry[]): number => {
  const [first, second] = [a[0] as Entry, b[0] as Entry];
  return first.receivedAt - second.receivedAt || (first.commandId < second.commandId ? -1 : 1);
};

/** Oldest first. The first one is not the ticket's birth where that is not held any more. */
export const stepsOf = ({ ticket, entries, whole }: History): Step[] => {
  const told = byCommand(entries);
  const isWhole = ticket.version === ticket.trail.length;
  const steps = ticket.trail.map((item, n): Step => {
    const isUndo = item.name === UNDO;
    return {
      commandId: item.commandId,
      name: item.name,
      by: item.by,
      at: item.at,
      // An import begins a ticket anew: what it was before is gone with its trail.
      birth: n === 0 && (isWhole || item.name === IMPORT),
      changes: item.undone ? null : item.changes,
      replied: item.sendsAt !== null,
      undoes: isUndo ? undoneBy(told.get(item.commandId)) : null,
      isUndo,
      toldBy: null,
    };
  });
  if (steps[0]?.birth || !whole || steps.length < TRAIL_LENGTH) return steps;
  const known = new Set(steps.map(({ commandId }) => commandId));
  const older = [...told]
    .filter(([commandId]) => !known.has(commandId))
    .sort(([, a], [, b]) => asAccepted(a, b))
    .flatMap(([commandId, group]) => toldStep(commandId, group) ?? []);
  const birth = older.findLastIndex((step) => step.birth);
  return [...older.slice(Math.max(0, birth)), ...steps];
};
