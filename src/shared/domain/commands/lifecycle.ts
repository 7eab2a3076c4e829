import { Type } from 'typebox';
import { defineChange } from '../command';
import type { Stamp } from '../decision';
import { CancelReason, HoldReason, mayFollow, ResolutionCode } from '../lifecycle';
import { isMajor } from '../major';
import { mayJudgeFix, mayReopen, mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import type { World } from '../settings';
import type { Ticket } from '../ticket';
import { Nullable, TicketNumber, Words } from '../values';

/** What is no incident goes through phases of its own. */
const hasPhases = (ticket: Ticket) => (ticket.phase === null ? null : refuseWith('phase.onlyPhases'));

const notAllowed = (ticket: Ticket, to: Ticket['state']['kind']) =>
  hasPhases(ticket) ??
  (mayFollow(ticket.state.kind, to) ? null : refuseWith('state.notAllowed', { state: ticket.state.kind, to }));

export const startWork = defineChange({
  name: 'ticket.start.v1',
  args: Type.Object({}),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) =>
    hasPhases(ticket) ??
    (ticket.state.kind === 'new'
      ? null
      : refuseWith('state.notAllowed', { state: ticket.state.kind, to: 'inProgress' })),
  apply: (ticket) => ({ ticket: { ...ticket, state: { kind: 'inProgress' } } }),
});

/** Whoever waits for the caller has asked the caller something: a reply, here or since the caller last wrote. */
export const holdTicket = defineChange({
  name: 'ticket.hold.v1',
  args: Type.Object({ reason: HoldReason, comment: Nullable(Words), reply: Nullable(Words) }),
  words: (args) => [args.comment, args.reply].filter(Boolean).join('\n\n') || null,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { reason, reply }) => {
    const fault = notAllowed(ticket, 'onHold');
    if (fault) return fault;
    const asked = reply !== null || (ticket.lastReplyAt ?? -1) > (ticket.lastCallerMessageAt ?? -1);
    return reason === 'awaitingCaller' && !asked ? refuseWith('hold.needsReply') : null;
  },
  apply: (ticket, { reason, comment, reply }, stamp) => ({
    ticket: {
      ...ticket,
      state: { kind: 'onHold', reason, since: stamp.at, comment },
      lastReplyAt: reply === null ? ticket.lastReplyAt : Math.max(stamp.at, ticket.lastReplyAt ?? 0),
    },
    ...(reply === null ? {} : { entries: [{ kind: 'reply', text: reply, to: ticket.callerId }] }),
  }),
});

export const resumeWork = defineChange({
  name: 'ticket.resume.v1',
  args: Type.Object({}),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) =>
    hasPhases(ticket) ??
    (ticket.state.kind === 'onHold' ? null : refuseWith('state.notOnHold', { state: ticket.state.kind })),
  apply: (ticket) => ({ ticket: { ...ticket, state: { kind: 'inProgress' } } }),
});

const resolver = (ticket: Ticket, world: World): string | null =>
  ticket.state.kind === 'resolved' ? (world.person(ticket.state.resolution.by)?.name ?? null) : null;

/** Of two who resolve it, the first accepted has; what the second wrote stays in the outbox, to be kept as a note. */
export const resolveTicket = defineChange({
  name: 'ticket.resolve.v1',
  args: Type.Object({ code: ResolutionCode, notes: Words }),
  words: (args) => args.notes,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, _args, world) =>
    ticket.state.kind === 'resolved'
      ? refuseWith('state.alreadyResolved', { person: resolver(ticket, world) })
      : notAllowed(ticket, 'resolved'),
  apply: (ticket, { code, notes }, stamp) => ({
    ticket: { ...ticket, state: { kind: 'resolved', resolution: { code, notes, by: stamp.actor.id, at: stamp.at } } },
  }),
});

export const reopenTicket = defineChange({
  name: 'ticket.reopen.v1',
  args: Type.Object({ reason: Words }),
  words: (args) => args.reason,
  allow: (actor, ticket, world) => mayReopen(actor, ticket, world),
  refuse: (ticket) => {
    const over = ticket.state.kind === 'resolved' || ticket.state.kind === 'closed';
    return hasPhases(ticket) ?? (over ? null : refuseWith('state.notResolved', { state: ticket.state.kind }));
  },
  apply: (ticket, { reason }) => ({
    ticket: { ...ticket, state: { kind: 'inProgress' }, reopenCount: ticket.reopenCount + 1 },
    reason,
  }),
});

const closed = (ticket: Ticket, stamp: Stamp): Ticket => ({
  ...ticket,
  state: {
    kind: 'closed',
    resolution: ticket.state.kind === 'resolved' ? ticket.state.resolution : null,
    at: stamp.at,
  },
});

export const closeTicket = defineChange({
  name: 'ticket.close.v1',
  args: Type.Object({}),
  allow: (actor, ticket, world) => mayJudgeFix(actor, ticket, world),
  refuse: (ticket, _args, world) => {
    if (ticket.state.kind !== 'resolved') {
      return hasPhases(ticket) ?? refuseWith('state.notResolved', { state: ticket.state.kind });
    }
    const lacksReview = isMajor(ticket) && ticket.major?.reviewId === null;
    return hasPhases(ticket) ?? (lacksReview && world.settings.majorNeedsReview ? refuseWith('review.missing') : null);
  },
  apply: (ticket, _args, stamp) => ({ ticket: closed(ticket, stamp) }),
});

export const cancelTicket = defineChange({
  name: 'ticket.cancel.v1',
  args: Type.Object({ reason: CancelReason, duplicateOf: Nullable(TicketNumber) }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { duplicateOf }) =>
    duplicateOf === ticket.number ? refuseWith('link.self') : notAllowed(ticket, 'canceled'),
  apply: (ticket, { reason, duplicateOf }, stamp) => ({
    ticket: {
      ...ticket,
      state: { kind: 'canceled', reason, duplicateOf, by: stamp.actor.id, at: stamp.at },
      links:
        duplicateOf === null || ticket.links.some((link) => link.kind === 'duplicateOf' && link.to === duplicateOf)
          ? ticket.links
          : [...ticket.links, { kind: 'duplicateOf', to: duplicateOf }],
    },
  }),
});
