// What a ticket was after each of its commands.
import type { Actor } from '../domain/person';
import type { World } from '../domain/settings';
import { clockEventsOf } from '../domain/settle';
import type { ClockEvent, Ticket } from '../domain/ticket';
import { importedVersions } from './imported';
import { type History, type Step, stepsOf } from './steps';
import type { Version } from './version';
import { type Walk, walkBack } from './walk';

export interface Past {
  /** Newest first, never empty; from the present one as far back as is held. */
  readonly versions: readonly Version[];
  /** Before the oldest one there was no ticket. */
  readonly fromBirth: boolean;
}

const actorOf = (id: string, world: World): Actor => world.person(id) ?? { id, role: 'system', groupIds: [] };

/** What an undone command had brought is gone from the clock of today, and is made again as it was made then. */
const eventsAgain = (before: Ticket, after: Ticket, step: Step, world: World): ClockEvent[] => {
  const { commandId, at, by, replied } = step;
  const stamp = { commandId, actor: actorOf(by, world), deviceId: '', at, receivedAt: at, batchId: null };
  return clockEventsOf(before, { ...after, clock: before.clock }, replied, stamp, world);
};

const withClocks = (now: Ticket, { known, undoneBy, base }: Walk, world: World): Version[] => {
  const own = new Set(known.map(({ step }) => step.commandId));
  const undoes = new Map([...undoneBy].map(([undone, by]) => [by, undone]));
  // What was on the clock before the oldest command that is known.
  let clock = now.clock.filter(({ commandId }) => !own.has(commandId));
  let earlier = base;
  return known.toReversed().map(({ step, after, moment }) => {
    const undone = undoes.get(step.commandId);
    if (undone !== undefined) clock = clock.filter(({ commandId }) => commandId !== undone);
    else if (earlier && undoneBy.has(step.commandId)) {
      clock = [...clock, ...eventsAgain({ ...earlier, clock }, after, step, world)];
    } else clock = [...clock, ...now.clock.filter(({ commandId }) => commandId === step.commandId)];
    earlier = { ...after, clock };
    return { ticket: earlier, from: moment };
  });
};

/** @param horizon epoch ms: nothing is asked about what was before. */
export const versionsOf = (history: History, world: World, horizon = Number.NEGATIVE_INFINITY): Past => {
  const { ticket } = history;
  const walk = walkBack(ticket, stepsOf(history), horizon);
  const oldest = walk.known.at(-1);
  if (!oldest) return { versions: [{ ticket, from: ticket.updatedAt }], fromBirth: false };
  const versions = withClocks(ticket, walk, world).reverse();
  if (!oldest.step.birth) return { versions, fromBirth: false };
  return { versions: [...versions.slice(0, -1), ...importedVersions(versions.at(-1) as Version)], fromBirth: true };
};

export type TicketAt =
  | { readonly kind: 'ticket'; readonly ticket: Ticket }
  /** There was none yet. */
  | { readonly kind: 'notYet' }
  /** What it was then is not held here. */
  | { readonly kind: 'unknown' };

export const versionAt = ({ versions, fromBirth }: Past, moment: number): TicketAt => {
  const found = versions.find(({ from }) => from <= moment);
  if (found) return { kind: 'ticket', ticket: found.ticket };
  return { kind: fromBirth ? 'notYet' : 'unknown' };
};

/** The ticket as it was at a moment (epoch ms). */
export const ticketAt = (history: History, moment: number, world: World): TicketAt =>
  history.ticket.openedAt > moment ? { kind: 'notYet' } : versionAt(versionsOf(history, world, moment), moment);
