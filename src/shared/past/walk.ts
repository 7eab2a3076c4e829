// From what a ticket is back through its commands. Nothing is decided again: rules, people and the matrix of that time may
// be others today, but what each command changed is on record.
import type { Change, Ticket } from '../domain/ticket';
import { before, inverse, stands } from './back';
import type { Step } from './steps';

export interface Known {
  readonly step: Step;
  /** What the command left; with the clock of today. */
  readonly after: Ticket;
  /** See `Version.from`. */
  readonly moment: number;
}

export interface Walk {
  /** Newest first. */
  readonly known: readonly Known[];
  /** By the command that was undone: the one that undid it. */
  readonly undoneBy: ReadonlyMap<string, string>;
  /** What the oldest of them found, where that is known. */
  readonly base: Ticket | null;
}

interface Undoing {
  readonly commandId: string;
  readonly undoes: string | null;
  /** What the command had changed that it undid. */
  readonly changes: readonly Change[];
}

/** The one that undid this step. Where it does not name what it undid, it must be the only one that fits. */
const undoingOf = (step: Step, after: Ticket, waiting: readonly Undoing[]): Undoing | null => {
  const named = waiting.find(({ undoes }) => undoes === step.commandId);
  if (named) return named;
  if (step.changes !== null) return null;
  const fitting = waiting.filter(({ undoes, changes }) => undoes === null && stands(after, changes));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

/** Older commands that are not held may have been later than the first that are: as far as the ticket itself says so. */
const momentsOf = (ticket: Ticket, steps: readonly Step[]): number[] => {
  const isLate = steps.every(({ at }) => at < ticket.updatedAt) && !steps[0]?.birth;
  let latest = isLate ? ticket.updatedAt : Number.NEGATIVE_INFINITY;
  return steps.map(({ at }) => {
    latest = Math.max(latest, at);
    return latest;
  });
};

/** Until the first version that holds since `horizon` or longer, or as far as is known. */
export const walkBack = (ticket: Ticket, steps: readonly Step[], horizon: number): Walk => {
  const moments = momentsOf(ticket, steps);
  const known: Known[] = [];
  const undoneBy = new Map<string, string>();
  let waiting: readonly Undoing[] = [];
  let after = ticket;
  let base: Ticket | null = null;
  for (let n = steps.length - 1; n >= 0; n -= 1) {
    const step = steps[n] as Step;
    const moment = moments[n] as number;
    known.push({ step, after, moment });
    base = null;
    if (step.birth || (moment <= horizon && waiting.length === 0)) break;
    const undoing = undoingOf(step, after, waiting);
    const changes = step.changes ?? undoing?.changes;
    if (!changes) break;
    if (undoing) {
      undoneBy.set(step.commandId, undoing.commandId);
      waiting = waiting.filter((each) => each !== undoing);
    }
    if (step.isUndo) {
      waiting = [...waiting, { commandId: step.commandId, undoes: step.undoes, changes: inverse(changes) }];
    }
    const earlier = before(after, step, changes);
    if (!earlier) break;
    after = {
      ...earlier,
      version: after.version - 1,
      trail: after.trail.filter(({ commandId }) => commandId !== step.commandId),
      updatedAt: moments[n - 1] ?? moment,
      updatedBy: steps[n - 1]?.by ?? earlier.updatedBy,
    };
    base = after;
  }
  // Between a command and the one that undid it the clock had events that are gone: without the one, no telling.
  const first = known.findIndex(({ step }) => waiting.some(({ commandId }) => commandId === step.commandId));
  return first === -1 ? { known, undoneBy, base } : { known: known.slice(0, first + 1), undoneBy, base: null };
};
