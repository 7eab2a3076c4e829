// Major incidents: anybody at the desk proposes, a lead promotes or rejects; the room's own work is the desk's.
import { Type } from 'typebox';
import { type ChangeCommand, defineChange } from '../command';
import { isActive } from '../lifecycle';
import { isMajor, MAX_ROOM_ACTIONS, type Major, MajorPhase, MajorRole, roomEntryKinds, roomFields } from '../major';
import { isDesk, isLead, mayWork } from '../permissions';
import { type Refusal, refuseWith } from '../refusal';
import { same } from '../settle';
import type { Ticket } from '../ticket';
import { Id, Instant, Nullable, OneOf, Words } from '../values';

const MOST_PHASES = 60;

const inRoom: ChangeCommand['allow'] = (actor, ticket, world) => isDesk(actor) && mayWork(actor, ticket, world);
const leads: ChangeCommand['allow'] = (actor, ticket, world) => isLead(actor) && mayWork(actor, ticket, world);
const noRoom = (ticket: Ticket): Refusal | null => (isMajor(ticket) ? null : refuseWith('major.notPromoted'));

const withMajor = (ticket: Ticket, change: Partial<Major>): Ticket =>
  ticket.major ? { ...ticket, major: { ...ticket.major, ...change } } : ticket;

/** Proposed anew; what an earlier room had found is not lost. */
export const proposal = (ticket: Ticket, by: string, at: number, reason: string): Major => {
  const fresh = blank(ticket, by, at, reason);
  return ticket.major ? { ...ticket.major, ...decided(fresh) } : fresh;
};

const blank = (ticket: Ticket, by: string, at: number, reason: string): Major => ({
  status: 'proposed',
  proposedBy: by,
  proposedAt: at,
  reason,
  decidedBy: null,
  decidedAt: null,
  phase: 'declared',
  phases: [],
  roles: { incidentManager: null, technicalLead: null, communicationsLead: null, scribe: null },
  actions: [],
  reviewId: null,
  impact: ticket.affects ?? '',
  people: null,
  serviceIds: ticket.serviceId === null ? [] : [ticket.serviceId],
  plan: [],
  nextUpdateAt: null,
});

export const proposeMajor = defineChange({
  name: 'ticket.proposeMajor.v1',
  args: Type.Object({ reason: Words }),
  words: ({ reason }) => reason,
  allow: inRoom,
  refuse: (ticket) => {
    if (ticket.kind !== 'incident') return refuseWith('major.onlyIncidents');
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    const status = ticket.major?.status;
    return status === 'proposed' || status === 'promoted' ? refuseWith('major.already') : null;
  },
  apply: (ticket, { reason }, { actor, at }) => ({
    ticket: { ...ticket, major: proposal(ticket, actor.id, at, reason) },
    entries: [{ kind: 'room', what: 'proposed', said: reason }],
  }),
});

const decided = ({ status, proposedBy, proposedAt, reason, decidedBy, decidedAt }: Major): Partial<Major> => ({
  status,
  proposedBy,
  proposedAt,
  reason,
  decidedBy,
  decidedAt,
});

/** Opens the room. A lead may promote what nobody has proposed. */
export const promoteMajor = defineChange({
  name: 'ticket.promoteMajor.v1',
  args: Type.Object({ incidentManagerId: Nullable(Id), nextUpdateAt: Nullable(Instant) }),
  allow: leads,
  refuse: (ticket) => {
    if (ticket.kind !== 'incident') return refuseWith('major.onlyIncidents');
    if (!isActive(ticket.state.kind)) return refuseWith('state.notActive', { state: ticket.state.kind });
    return isMajor(ticket) ? refuseWith('major.already') : null;
  },
  apply: (ticket, { incidentManagerId, nextUpdateAt }, { actor, at }) => {
    const major = ticket.major ?? blank(ticket, actor.id, at, ticket.shortDescription);
    const roles = { ...major.roles, incidentManager: incidentManagerId ?? major.roles.incidentManager };
    const phases = [...major.phases, { phase: 'declared' as const, at, by: actor.id }].slice(-MOST_PHASES);
    const decision = { status: 'promoted' as const, decidedBy: actor.id, decidedAt: at };
    return {
      ticket: { ...ticket, major: { ...major, ...decision, phase: 'declared', phases, roles, nextUpdateAt } },
      entries: [{ kind: 'room', what: 'phase', said: 'declared' }],
    };
  },
});

const end = (status: 'rejected' | 'demoted', from: 'proposed' | 'promoted') =>
  defineChange({
    name: status === 'rejected' ? 'ticket.rejectMajor.v1' : 'ticket.demoteMajor.v1',
    args: Type.Object({ reason: Words }),
    words: ({ reason }) => reason,
    allow: leads,
    refuse: (ticket) => (ticket.major?.status === from ? null : refuseWith('major.notProposed')),
    apply: (ticket, { reason }, { actor, at }) => ({
      ticket: withMajor(ticket, { status, reason, decidedBy: actor.id, decidedAt: at, nextUpdateAt: null }),
      entries: [{ kind: 'room', what: status, said: reason }],
    }),
  });
export const rejectMajor = end('rejected', 'proposed');
export const demoteMajor = end('demoted', 'promoted');

export const setMajorPhase = defineChange({
  name: 'ticket.setMajorPhase.v1',
  args: Type.Object({ phase: MajorPhase, seen: MajorPhase }),
  allow: inRoom,
  refuse: (ticket, { phase }) =>
    noRoom(ticket) ?? (ticket.major?.phase === phase ? refuseWith('nothingToChange') : null),
  apply: (ticket, { phase }, { actor, at }) => ({
    ticket: withMajor(ticket, {
      phase,
      phases: [...(ticket.major?.phases ?? []), { phase, at, by: actor.id }].slice(-MOST_PHASES),
    }),
    entries: [{ kind: 'room', what: 'phase', said: phase }],
  }),
});

/** Anybody takes a role that is free; a lead gives roles to others. */
export const setMajorRole = defineChange({
  name: 'ticket.setMajorRole.v1',
  args: Type.Object({ role: MajorRole, personId: Nullable(Id) }),
  allow: (actor, ticket, world, { role, personId }) => {
    const held = ticket.major?.roles[role] ?? null;
    const own = (personId === actor.id && held === null) || (personId === null && held === actor.id);
    return (
      inRoom(actor, ticket, world, null) && (isLead(actor) || own || ticket.major?.roles.incidentManager === actor.id)
    );
  },
  refuse: (ticket, { role, personId }, world) => {
    const fault = noRoom(ticket);
    if (fault) return fault;
    if (ticket.major?.roles[role] === personId) return refuseWith('nothingToChange');
    const person = personId === null ? null : world.person(personId);
    return person === undefined || (person && !isDesk(person)) ? refuseWith('person.unknown') : null;
  },
  apply: (ticket, { role, personId }) => ({
    ticket: ticket.major ? withMajor(ticket, { roles: { ...ticket.major.roles, [role]: personId } }) : ticket,
  }),
});

/** Impact, people, services, plan, next update: only what is given changes. */
export const setRoom = defineChange({
  name: 'ticket.setRoom.v1',
  args: Type.Partial(Type.Object(roomFields)),
  words: ({ impact }) => impact ?? null,
  allow: inRoom,
  refuse: (ticket, args) =>
    noRoom(ticket) ?? (same({ ...ticket.major, ...args }, ticket.major) ? refuseWith('nothingToChange') : null),
  apply: (ticket, args) => ({ ticket: withMajor(ticket, args) }),
});

export const addRoomEntry = defineChange({
  name: 'ticket.addRoomEntry.v1',
  args: Type.Object({ what: OneOf(roomEntryKinds), text: Words }),
  words: ({ text }) => text,
  allow: inRoom,
  refuse: (ticket) => (ticket.major ? null : refuseWith('major.notPromoted')),
  apply: (ticket, { what, text }) => ({ ticket, entries: [{ kind: 'room', what, said: text }] }),
});

/** An update to those who wait for it; it sets when the next one is due. */
export const sendUpdate = defineChange({
  name: 'ticket.sendUpdate.v1',
  args: Type.Object({
    text: Words,
    audiences: Type.Array(Type.String({ maxLength: 160 }), { maxItems: 20 }),
    nextUpdateAt: Nullable(Instant),
  }),
  words: ({ text }) => text,
  allow: inRoom,
  refuse: noRoom,
  apply: (ticket, { text, audiences, nextUpdateAt }) => ({
    ticket: withMajor(ticket, { nextUpdateAt }),
    entries: [{ kind: 'room', what: 'update', said: text, audiences }],
  }),
});

export const addRoomAction = defineChange({
  name: 'ticket.addRoomAction.v1',
  args: Type.Object({ text: Type.String({ minLength: 1, maxLength: 400, pattern: '\\S' }), ownerId: Nullable(Id) }),
  words: ({ text }) => text,
  allow: inRoom,
  refuse: (ticket) => {
    const full = (ticket.major?.actions.length ?? 0) >= MAX_ROOM_ACTIONS;
    return noRoom(ticket) ?? (full ? refuseWith('tooMany', { most: MAX_ROOM_ACTIONS }) : null);
  },
  apply: (ticket, { text, ownerId }, { commandId }) => ({
    ticket: withMajor(ticket, {
      actions: [...(ticket.major?.actions ?? []), { id: commandId, text, ownerId, done: null }],
    }),
  }),
});

export const tickRoomAction = defineChange({
  name: 'ticket.tickRoomAction.v1',
  args: Type.Object({ action: Id, done: Type.Boolean() }),
  allow: inRoom,
  refuse: (ticket, { action, done }) => {
    const known = ticket.major?.actions.find(({ id }) => id === action);
    if (!known) return refuseWith('step.missing');
    return (known.done !== null) === done ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { action, done }, { actor, at }) => ({
    ticket: withMajor(ticket, {
      actions: (ticket.major?.actions ?? []).map((each) =>
        each.id === action ? { ...each, done: done ? { by: actor.id, at } : null } : each,
      ),
    }),
  }),
});

/** The review that was made of it; null takes it off again. */
export const linkReview = defineChange({
  name: 'ticket.linkReview.v1',
  args: Type.Object({ reviewId: Nullable(Id) }),
  allow: inRoom,
  refuse: (ticket, { reviewId }) => {
    if (!ticket.major) return refuseWith('major.notPromoted');
    return ticket.major.reviewId === reviewId ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { reviewId }) => ({ ticket: withMajor(ticket, { reviewId }) }),
});
