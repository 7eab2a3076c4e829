// What people do at the desk: a command for a ticket as it looks on their screen, with words that are found again.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import type { Ticket } from '@shared/domain/ticket';
import type { Chance } from '../builders/chance';
import { logArgs, packet } from '../builders/commands';

export type Step = { [N in CommandName]: readonly [N, ArgsOf<N>] }[CommandName];

export interface Doing {
  readonly chance: Chance;
  /** Words of this very act, unlike any other's. */
  readonly text: string;
  readonly me: string;
  readonly now: number;
}

type Idea = (ticket: Ticket, doing: Doing) => Step | null;

const groups = ['l1', 'l2', 'hr', 'printco'];
const levels = [1, 2, 3] as const;
const placeOf = ({ groupId, assigneeId }: Ticket) => ({ groupId, assigneeId });

const handoffStep: Idea = ({ handoff }, { chance, text }) => {
  if (!handoff) {
    return [
      'ticket.offerHandoff.v1',
      { toGroupId: chance.pick(['l2', 'l1', 'hr']), packet: packet({ summary: text }) },
    ];
  }
  const { id } = handoff;
  return chance.pick<Step>([
    ['ticket.acceptHandoff.v1', { handoff: id, forTeam: true }],
    ['ticket.acceptHandoff.v1', { handoff: id, forTeam: false }],
    ['ticket.returnHandoff.v1', { handoff: id, reason: 'other', note: text, forwardTo: null }],
    ['ticket.withdrawHandoff.v1', { handoff: id }],
  ]);
};

const majorStep: Idea = ({ major }, { chance, text }) => {
  if (!major) {
    return chance.pick<Step>([
      ['ticket.proposeMajor.v1', { reason: text }],
      ['ticket.promoteMajor.v1', { incidentManagerId: null, nextUpdateAt: null }],
    ]);
  }
  return chance.pick<Step>([
    ['ticket.addRoomEntry.v1', { what: 'finding', text }],
    ['ticket.sendUpdate.v1', { text, audiences: [], nextUpdateAt: null }],
    ['ticket.setRoom.v1', { people: chance.below(50) }],
    ['ticket.demoteMajor.v1', { reason: text }],
  ]);
};

const kindStep: Idea = ({ kind }, { chance, text }) => {
  if (kind === 'request') return ['ticket.addTask.v1', { text, groupId: null, assigneeId: null }];
  if (kind === 'change') {
    return chance.pick<Step>([
      ['ticket.setDetail.v1', { backout: text }],
      ['ticket.movePhase.v1', { phase: 'assess', notes: null }],
      ['ticket.askApproval.v1', { personId: 'rui' }],
    ]);
  }
  if (kind === 'problem') return ['ticket.setDetail.v1', { workaround: text }];
  return ['ticket.startDuty.v1', { duty: `d${chance.below(2)}`, name: 'Duty', hours: 72, awareAt: 1 }];
};

const note: Idea = (_ticket, { text }) => ['ticket.addNote.v1', { text }];
const take: Idea = (ticket) => ['ticket.take.v1', { seen: placeOf(ticket) }];
const resolve: Idea = (_ticket, { text }) => ['ticket.resolve.v1', { code: 'solutionProvided', notes: text }];
const move: Idea = (ticket, { chance }) => [
  'ticket.assign.v1',
  { groupId: chance.pick(groups), assigneeId: null, seen: placeOf(ticket) },
];

/** What is raced for comes often. */
const ideas: readonly Idea[] = [
  note,
  note,
  note,
  take,
  take,
  resolve,
  resolve,
  move,
  move,
  handoffStep,
  handoffStep,
  majorStep,
  kindStep,
  (_ticket, { text }) => ['ticket.reply.v1', { text }],
  (_ticket, { text }) => ['ticket.callerWrites.v1', { text }],
  () => ['ticket.start.v1', {}],
  (_ticket, { chance, text }) => [
    'ticket.hold.v1',
    {
      reason: chance.pick(['awaitingVendor', 'awaitingCaller'] as const),
      comment: text,
      reply: chance.of(0.5) ? text : null,
    },
  ],
  () => ['ticket.resume.v1', {}],
  (_ticket, { text }) => ['ticket.reopen.v1', { reason: text }],
  () => ['ticket.close.v1', {}],
  (_ticket, { chance }) => [
    'ticket.cancel.v1',
    { reason: chance.pick(['raisedInError', 'noLongerNeeded'] as never[]), duplicateOf: null },
  ],
  (ticket, { text }) => ['ticket.edit.v1', { shortDescription: { from: ticket.shortDescription, to: text } }],
  (ticket, { text }) => ['ticket.edit.v1', { location: { from: ticket.location, to: text } }],
  (ticket, { chance }) => [
    'ticket.setImpactUrgency.v1',
    {
      impact: chance.pick(levels),
      urgency: chance.pick(levels),
      seen: { impact: ticket.impact, urgency: ticket.urgency },
    },
  ],
  (_ticket, { chance, text }) => [
    'ticket.overridePriority.v1',
    { priority: chance.pick([1, 2, 4] as const), reason: text },
  ],
  () => ['ticket.liftOverride.v1', {}],
  (ticket, { chance }) =>
    ticket.tags.length > 0 && chance.of(0.4)
      ? ['ticket.tag.v1', { add: [], remove: [ticket.tags[0] ?? ''] }]
      : ['ticket.tag.v1', { add: [`t${chance.below(5)}`], remove: [] }],
  (_ticket, { chance, me }) => ['ticket.watch.v1', { personId: chance.pick([me, 'rui', 'val']), on: chance.of(0.6) }],
  ({ trail }) => {
    const last = trail.at(-1);
    return last ? ['ticket.undo.v1', { commandId: last.commandId }] : null;
  },
];

/** Words are what is lost most painfully: every fourth act writes some. */
export const stepOn = (ticket: Ticket, doing: Doing): Step | null =>
  (doing.chance.of(0.25) ? note : doing.chance.pick(ideas))(ticket, doing);

export const stepsOfNew = ({ chance, text, me }: Doing): ArgsOf<'ticket.log.v1'> =>
  logArgs({
    shortDescription: text,
    callerId: me.startsWith('r') ? me : chance.pick(['rosa', 'rui']),
    groupId: chance.pick(['l1', 'l1', 'l2', 'hr']),
    assigneeId: null,
    impact: chance.pick(levels),
    urgency: chance.pick(levels),
  });
