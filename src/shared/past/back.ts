// One step back: what a ticket was before a command, from what the command changed.
import type { Entry } from '../domain/entry';
import { same } from '../domain/settle';
import { type Change, type Ticket, withoutLacking } from '../domain/ticket';
import type { Step } from './steps';

/** Does it hold what the command left? If not, something between is not known. */
export const stands = (ticket: Ticket, changes: readonly Change[]): boolean =>
  changes.every(({ field, to }) => same(ticket[field as keyof Ticket] ?? null, to ?? null));

export const inverse = (changes: readonly Change[]): Change[] =>
  changes.map(({ field, from, to }) => ({ field, from: to, to: from }));

const withFields = (ticket: Ticket, changes: readonly Change[]): Ticket => {
  if (changes.length === 0) return ticket;
  const back = { ...ticket } as Record<string, unknown>;
  for (const { field, from } of changes) back[field] = from;
  return withoutLacking(back as Ticket);
};

const changeOf = (changes: readonly Change[], field: keyof Ticket): Change | undefined =>
  changes.find((change) => change.field === field);

const isOver = (state: unknown): boolean => {
  const { kind } = state as Ticket['state'];
  return kind === 'resolved' || kind === 'closed';
};

/** An offer that the command made, or ended. */
const offerBefore = (ticket: Ticket, entries: readonly Entry[], at: number): Pick<Ticket, 'handoff' | 'hops'> => {
  const told = entries.map(({ body }) => body).find((body) => body.kind === 'handoff');
  const ended = ticket.hops.at(-1);
  if (told?.kind === 'handoff' && told.what === 'offered') return { handoff: null, hops: ticket.hops };
  if (ended && ended.endedAt === at) {
    const { outcome: _outcome, endedBy: _by, endedAt: _at, reason: _reason, note: _note, ...handoff } = ended;
    return { handoff, hops: ticket.hops.slice(0, -1) };
  }
  return { handoff: ticket.handoff, hops: ticket.hops };
};

/** What the timeline does not tell follows from what it does. */
const derivedBefore = (ticket: Ticket, changes: readonly Change[], step: Step, entries: readonly Entry[]): Ticket => {
  const group = changeOf(changes, 'groupId');
  const state = changeOf(changes, 'state');
  const reopened = state && isOver(state.from) && !isOver(state.to) ? 1 : 0;
  return {
    ...ticket,
    ...offerBefore(ticket, entries, step.at),
    reassignmentCount: Math.max(0, ticket.reassignmentCount - (group && group.from !== null ? 1 : 0)),
    reopenCount: Math.max(0, ticket.reopenCount - reopened),
    fired: entries.some(({ body }) => body.kind === 'rule') ? ticket.fired.slice(0, -1) : ticket.fired,
    survey: ticket.survey && state && ticket.survey.askedAt === step.at ? null : ticket.survey,
    major: ticket.major && ticket.major.proposedAt >= step.at ? null : ticket.major,
  };
};

/** Null: what the command left does not stand, so what was before can not be told. */
export const before = (ticket: Ticket, step: Step, changes: readonly Change[]): Ticket | null => {
  if (!stands(ticket, changes)) return null;
  const back = withFields(ticket, changes);
  return step.toldBy && !step.isUndo ? derivedBefore(back, changes, step, step.toldBy) : back;
};
