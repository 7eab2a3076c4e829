// Problems, changes and requests: opened with a number of their own series, moved through their phases.
import { type Static, Type } from 'typebox';
import { defineChange, defineCreate } from '../command';
import {
  type Approval,
  blankDetail,
  changeFields,
  type Detail,
  firstPhase,
  isApproved,
  kindOfNumber,
  mayEnter,
  OtherKind,
  phasesOf,
  problemFields,
  requestFields,
  Task,
} from '../kinds';
import type { State } from '../lifecycle';
import { isDesk, mayJudgeFix, mayWork } from '../permissions';
import { refuseWith } from '../refusal';
import { Link, type Ticket } from '../ticket';
import { Id, Nullable, Words } from '../values';
import { logTicket } from './log';

/** What `ticket.log.v1` takes, and what kind it is of. */
export const openTicket = defineCreate({
  name: 'ticket.open.v1',
  args: Type.Object({
    ...logTicket.args.properties,
    kind: OtherKind,
    /** What it was opened from. */
    links: Type.Array(Link, { maxItems: 100 }),
  }),
  words: (args) => [args.shortDescription, args.description].filter(Boolean).join('\n\n'),
  allow: (actor, world, args) =>
    logTicket.allow(actor, world, args) && (isDesk(actor) || (args.kind === 'request' && args.links.length === 0)),
  refuse: (existing, args, world, stamp, number) =>
    kindOfNumber(number) === args.kind
      ? logTicket.refuse(existing, args, world, stamp, number)
      : refuseWith('number.wrongSeries', { number }),
  apply: (existing, { kind, links, ...args }, stamp, world, number) => {
    const logged = logTicket.apply(existing, args, stamp, world, number);
    return { ...logged, ticket: { ...logged.ticket, kind, phase: firstPhase(kind), detail: blankDetail(kind), links } };
  },
});

const resolutionCode = {
  problem: 'solutionProvided',
  change: 'resolvedByChange',
  request: 'resolvedByRequest',
} as const;

/** What the list, the clocks and the rules see of a phase. */
const stateOf = (ticket: Ticket, phase: string, notes: string | null, by: string, at: number): State => {
  const kind = phasesOf[ticket.kind][phase]?.state ?? 'inProgress';
  const resolution = ticket.state.kind === 'resolved' ? ticket.state.resolution : null;
  switch (kind) {
    case 'onHold':
      return { kind, reason: 'awaitingChange', since: at, comment: null };
    case 'resolved': {
      const code = ticket.kind === 'incident' ? 'solutionProvided' : resolutionCode[ticket.kind];
      return { kind, resolution: { code, notes: notes ?? '', by, at } };
    }
    case 'closed':
      return { kind, resolution, at };
    case 'canceled':
      return { kind, reason: 'raisedInError', duplicateOf: null, by, at };
    default:
      return { kind };
  }
};

const approvalsOf = (detail: Detail | null): readonly Approval[] =>
  detail === null || detail.kind === 'problem' ? [] : detail.approvals;

/** Past the gate only what is approved goes. */
const gates: Readonly<Record<string, string>> = { scheduled: 'authorize', fulfilment: 'approval' };

export const movePhase = defineChange({
  name: 'ticket.movePhase.v1',
  args: Type.Object({ phase: Type.String({ maxLength: 40 }), notes: Nullable(Words) }),
  words: ({ notes }) => notes,
  allow: (actor, ticket, world) =>
    mayWork(actor, ticket, world) || (ticket.phase === 'fulfilled' && mayJudgeFix(actor, ticket, world)),
  refuse: (ticket, { phase, notes }) => {
    if (!mayEnter(ticket.kind, ticket.phase, phase)) return refuseWith('phase.notAllowed');
    if (gates[phase] !== undefined && gates[phase] === ticket.phase && !isApproved(approvalsOf(ticket.detail))) {
      return refuseWith('approval.missing');
    }
    const resolves = phasesOf[ticket.kind][phase]?.state === 'resolved';
    return resolves && notes === null ? refuseWith('phase.needsNotes') : null;
  },
  apply: (ticket, { phase, notes }, { actor, at }) => ({
    ticket: { ...ticket, phase, state: stateOf(ticket, phase, notes, actor.id, at) },
    reason: notes,
  }),
});

/** Only what is given changes; a field of another kind means nothing. */
export const setDetail = defineChange({
  name: 'ticket.setDetail.v1',
  args: Type.Partial(Type.Object({ ...problemFields, ...changeFields, ...requestFields })),
  words: (args) => args.workaround ?? args.rootCause ?? args.implementation ?? null,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, args) => {
    const { detail } = ticket;
    if (!detail || Object.keys(args).some((field) => !(field in detail))) return refuseWith('detail.otherKind');
    const known = detail as Record<string, unknown>;
    return Object.entries(args).every(([field, value]) => known[field] === value)
      ? refuseWith('nothingToChange')
      : null;
  },
  apply: (ticket, args) => ({ ticket: { ...ticket, detail: { ...ticket.detail, ...args } as Detail } }),
});

const withDetail = (ticket: Ticket, change: (detail: Exclude<Detail, { kind: 'problem' }>) => Detail): Ticket =>
  ticket.detail && ticket.detail.kind !== 'problem' ? { ...ticket, detail: change(ticket.detail) } : ticket;

const noApprovals = (ticket: Ticket) =>
  ticket.kind === 'change' || ticket.kind === 'request' ? null : refuseWith('detail.otherKind');

export const askApproval = defineChange({
  name: 'ticket.askApproval.v1',
  args: Type.Object({ personId: Id }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { personId }, world) => {
    const fault = noApprovals(ticket);
    if (fault) return fault;
    if (!world.person(personId)) return refuseWith('person.unknown');
    return approvalsOf(ticket.detail).some((each) => each.personId === personId && each.answer === null)
      ? refuseWith('nothingToChange')
      : null;
  },
  apply: (ticket, { personId }, { actor, at, commandId }) => ({
    // Whoever is asked must see what it is about.
    ticket: withDetail({ ...ticket, watchers: [...new Set([...ticket.watchers, personId])] }, (detail) => ({
      ...detail,
      approvals: [
        ...detail.approvals,
        { id: commandId, personId, askedBy: actor.id, askedAt: at, answer: null } satisfies Static<typeof Approval>,
      ],
    })),
  }),
});

/** The answer of whoever was asked, once. */
export const answerApproval = defineChange({
  name: 'ticket.answerApproval.v1',
  args: Type.Object({ approval: Id, approved: Type.Boolean(), comment: Nullable(Words) }),
  words: ({ comment }) => comment,
  allow: (actor, ticket, _world, { approval }) =>
    approvalsOf(ticket.detail).some(({ id, personId }) => id === approval && personId === actor.id),
  refuse: (ticket, { approval }) =>
    approvalsOf(ticket.detail).find(({ id }) => id === approval)?.answer ? refuseWith('approval.answered') : null,
  apply: (ticket, { approval, approved, comment }, { at }) => ({
    ticket: withDetail(ticket, (detail) => ({
      ...detail,
      approvals: detail.approvals.map((each) =>
        each.id === approval ? { ...each, answer: { approved, at, comment } } : each,
      ),
    })),
    reason: comment,
  }),
});

export const addTask = defineChange({
  name: 'ticket.addTask.v1',
  args: Type.Object({ text: Task.properties.text, groupId: Nullable(Id), assigneeId: Nullable(Id) }),
  words: ({ text }) => text,
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket) => noApprovals(ticket),
  apply: (ticket, task, { commandId }) => ({
    ticket: withDetail(ticket, (detail) => ({
      ...detail,
      tasks: [...detail.tasks, { id: commandId, ...task, done: null }],
    })),
  }),
});

export const tickTask = defineChange({
  name: 'ticket.tickTask.v1',
  args: Type.Object({ task: Id, done: Type.Boolean() }),
  allow: (actor, ticket, world) => mayWork(actor, ticket, world),
  refuse: (ticket, { task, done }) => {
    const { detail } = ticket;
    const known = detail && detail.kind !== 'problem' ? detail.tasks.find(({ id }) => id === task) : undefined;
    if (!known) return refuseWith('step.missing');
    return (known.done !== null) === done ? refuseWith('nothingToChange') : null;
  },
  apply: (ticket, { task, done }, { actor, at }) => ({
    ticket: withDetail(ticket, (detail) => ({
      ...detail,
      tasks: detail.tasks.map((each) =>
        each.id === task ? { ...each, done: done ? { by: actor.id, at } : null } : each,
      ),
    })),
  }),
});
