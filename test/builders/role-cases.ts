// Who may do what to a ticket: a row for each command, what was done before, and by whom it is accepted.
import type { ArgsOf, CommandName } from '@shared/domain/commands/registry';
import { packet } from './commands';

/** ann and bob work in the ticket's group l1; cem does not; rosa is its caller, rui a stranger; val a vendor. */
export const everybody = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada', 'val', 'rosa', 'rui'] as const;
export type Who = (typeof everybody)[number];
export const theDesk: readonly Who[] = ['ann', 'bob', 'cem', 'lea', 'pia', 'ada'];
const withCaller: readonly Who[] = [...theDesk, 'rosa'];

export type Step = { [N in CommandName]: readonly [N, ArgsOf<N>] }[CommandName];
const unassigned = { groupId: 'l1', assigneeId: null };
const resolve: Step = ['ticket.resolve.v1', { code: 'solutionProvided', notes: 'Restarted.' }];
const hold: Step = ['ticket.hold.v1', { reason: 'awaitingVendor', comment: null, reply: null }];
const override: Step = ['ticket.overridePriority.v1', { priority: 1, reason: 'The board meets there.' }];

const offer: Step = ['ticket.offerHandoff.v1', { toGroupId: 'l2', packet: packet() }];
const propose: Step = ['ticket.proposeMajor.v1', { reason: 'A site is down.' }];
const promote: Step = ['ticket.promoteMajor.v1', { incidentManagerId: null, nextUpdateAt: null }];
const duty: Step = ['ticket.startDuty.v1', { duty: 'breach', name: 'Data breach', hours: 72, awareAt: 1 }];
const promise: Step = ['ticket.promise.v1', { at: 1, text: 'Call back' }];
const file = { id: 'f1', hash: 'ab'.repeat(32), name: 'screen.png', size: 1_200 };
const attach: Step = ['ticket.attach.v1', { files: [file], forCaller: true }];
const apply: Step = [
  'ticket.applySolution.v1',
  {
    source: 'KB0000001',
    edition: 1,
    title: 'Use TCP',
    fields: {},
    tags: [],
    checklist: ['Reconnect'],
    note: null,
    reply: null,
    resolution: null,
  },
];
const fire: Step = ['ticket.fireRule.v1', { rule: 'rule:1', name: 'No answer', at: 1, actions: [] }];

export interface Case {
  /** `ids`: of the commands done before. */
  readonly step: Step | ((ids: readonly string[]) => Step);
  readonly name: CommandName;
  /** Done before by the lead. */
  readonly first?: readonly Step[];
  /** Another kind than an incident. */
  readonly kind?: 'problem' | 'change' | 'request';
  readonly may: readonly Who[];
}

const leads: readonly Who[] = ['lea', 'pia', 'ada'];
/** Members of the group that it is offered to, and leads. */
const receivers: readonly Who[] = ['cem', 'lea', 'pia', 'ada'];

const later: readonly Case[] = [
  { name: 'ticket.applySolution.v1', step: apply, may: theDesk },
  {
    name: 'ticket.tickStep.v1',
    step: ([id]) => ['ticket.tickStep.v1', { step: `${id}.0`, done: true }],
    first: [apply],
    may: theDesk,
  },
  {
    name: 'ticket.judgeSolution.v1',
    step: ([id = '']) => ['ticket.judgeSolution.v1', { solution: id, worked: true }],
    first: [apply],
    may: theDesk,
  },
  { name: 'ticket.offerHandoff.v1', step: offer, may: theDesk },
  {
    name: 'ticket.acceptHandoff.v1',
    step: ([id = '']) => ['ticket.acceptHandoff.v1', { handoff: id, forTeam: true }],
    first: [offer],
    may: receivers,
  },
  {
    name: 'ticket.returnHandoff.v1',
    step: ([id = '']) => [
      'ticket.returnHandoff.v1',
      { handoff: id, reason: 'other', note: 'Not ours.', forwardTo: null },
    ],
    first: [offer],
    may: receivers,
  },
  {
    name: 'ticket.withdrawHandoff.v1',
    step: ([id = '']) => ['ticket.withdrawHandoff.v1', { handoff: id }],
    first: [offer],
    may: theDesk,
  },
  { name: 'ticket.proposeMajor.v1', step: propose, may: theDesk },
  { name: 'ticket.promoteMajor.v1', step: promote, may: leads },
  { name: 'ticket.rejectMajor.v1', step: ['ticket.rejectMajor.v1', { reason: 'No.' }], first: [propose], may: leads },
  { name: 'ticket.demoteMajor.v1', step: ['ticket.demoteMajor.v1', { reason: 'No.' }], first: [promote], may: leads },
  {
    name: 'ticket.setMajorPhase.v1',
    step: ['ticket.setMajorPhase.v1', { phase: 'identified', seen: 'declared' }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.setMajorRole.v1',
    step: ['ticket.setMajorRole.v1', { role: 'scribe', personId: 'bob' }],
    first: [promote],
    may: ['bob', ...leads],
  },
  { name: 'ticket.setRoom.v1', step: ['ticket.setRoom.v1', { people: 7 }], first: [promote], may: theDesk },
  {
    name: 'ticket.addRoomEntry.v1',
    step: ['ticket.addRoomEntry.v1', { what: 'finding', text: 'It is the switch.' }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.sendUpdate.v1',
    step: ['ticket.sendUpdate.v1', { text: 'We are on it.', audiences: [], nextUpdateAt: null }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.addRoomAction.v1',
    step: ['ticket.addRoomAction.v1', { text: 'Roll back', ownerId: null }],
    first: [promote],
    may: theDesk,
  },
  {
    name: 'ticket.tickRoomAction.v1',
    step: ([, id = '']) => ['ticket.tickRoomAction.v1', { action: id, done: true }],
    first: [promote, ['ticket.addRoomAction.v1', { text: 'Roll back', ownerId: null }]],
    may: theDesk,
  },
  {
    name: 'ticket.linkReview.v1',
    step: ['ticket.linkReview.v1', { reviewId: 'PIR0000001' }],
    first: [promote],
    may: theDesk,
  },
  { name: 'ticket.startDuty.v1', step: duty, may: theDesk },
  { name: 'ticket.attach.v1', step: attach, may: withCaller },
  { name: 'ticket.detach.v1', step: ['ticket.detach.v1', { attachment: 'f1' }], first: [attach], may: theDesk },
  { name: 'ticket.promise.v1', step: promise, may: theDesk },
  {
    name: 'ticket.keepPromise.v1',
    step: ([id = '']) => ['ticket.keepPromise.v1', { promise: id, outcome: 'kept' }],
    first: [promise],
    may: theDesk,
  },
  {
    name: 'ticket.finishDuty.v1',
    step: ['ticket.finishDuty.v1', { duty: 'breach', done: true }],
    first: [duty],
    may: leads,
  },
  {
    name: 'ticket.movePhase.v1',
    step: ['ticket.movePhase.v1', { phase: 'assess', notes: null }],
    kind: 'change',
    may: theDesk,
  },
  {
    name: 'ticket.setDetail.v1',
    step: ['ticket.setDetail.v1', { backout: 'Switch back.' }],
    kind: 'change',
    may: theDesk,
  },
  { name: 'ticket.askApproval.v1', step: ['ticket.askApproval.v1', { personId: 'rui' }], kind: 'change', may: theDesk },
  {
    name: 'ticket.answerApproval.v1',
    step: ([id = '']) => ['ticket.answerApproval.v1', { approval: id, approved: true, comment: null }],
    first: [['ticket.askApproval.v1', { personId: 'rui' }]],
    kind: 'change',
    may: ['rui'],
  },
  {
    name: 'ticket.addTask.v1',
    step: ['ticket.addTask.v1', { text: 'Order it', groupId: null, assigneeId: null }],
    kind: 'request',
    may: theDesk,
  },
  {
    name: 'ticket.tickTask.v1',
    step: ([id = '']) => ['ticket.tickTask.v1', { task: id, done: true }],
    first: [['ticket.addTask.v1', { text: 'Order it', groupId: null, assigneeId: null }]],
    kind: 'request',
    may: theDesk,
  },
  {
    name: 'ticket.pushWorkaround.v1',
    step: ['ticket.pushWorkaround.v1', { to: ['INC0000002'] }],
    first: [['ticket.setDetail.v1', { workaround: 'Use TCP' }]],
    kind: 'problem',
    may: theDesk,
  },
  {
    name: 'ticket.absorb.v1',
    step: ['ticket.absorb.v1', { from: ['INC0000002'], callers: ['rui'], note: 'The same.' }],
    may: theDesk,
  },
  { name: 'ticket.fireRule.v1', step: fire, may: [] },
  {
    name: 'ticket.answerSurvey.v1',
    step: ['ticket.answerSurvey.v1', { score: 4, comment: null }],
    first: [resolve, ['ticket.close.v1', {}]],
    may: ['rosa'],
  },
];

const first: readonly Omit<Case, 'name'>[] = [
  {
    step: ['ticket.edit.v1', { shortDescription: { from: 'VPN drops every ten minutes', to: 'VPN is down' } }],
    may: theDesk,
  },
  { step: ['ticket.setImpactUrgency.v1', { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } }], may: theDesk },
  { step: override, may: theDesk },
  { step: ['ticket.liftOverride.v1', {}], first: [override], may: theDesk },
  { step: ['ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen: unassigned }], may: theDesk },
  // Who is in no group has nowhere to take it to.
  { step: ['ticket.take.v1', { seen: unassigned }], may: ['ann', 'bob', 'cem', 'lea'] },
  { step: ['ticket.addNote.v1', { text: 'A note.' }], may: theDesk },
  { step: ['ticket.reply.v1', { text: 'A reply.' }], may: theDesk },
  { step: ['ticket.callerWrites.v1', { text: 'It is I.' }], may: ['rosa'] },
  { step: ['ticket.start.v1', {}], may: theDesk },
  { step: hold, may: theDesk },
  { step: ['ticket.resume.v1', {}], first: [hold], may: theDesk },
  { step: resolve, may: theDesk },
  { step: ['ticket.reopen.v1', { reason: 'Again.' }], first: [resolve], may: withCaller },
  {
    step: ['ticket.reopen.v1', { reason: 'Again.' }],
    first: [resolve, ['ticket.close.v1', {}]],
    may: ['lea', 'pia', 'ada'],
  },
  { step: ['ticket.close.v1', {}], first: [resolve], may: withCaller },
  { step: ['ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }], may: theDesk },
  { step: ['ticket.tag.v1', { add: ['vpn'], remove: [] }], may: theDesk },
  { step: ['ticket.watch.v1', { personId: 'rui', on: true }], may: theDesk },
  { step: ['ticket.link.v1', { kind: 'related', to: 'INC0000001', on: true }], may: theDesk },
  { step: ['ticket.linkMany.v1', { kind: 'child', to: ['INC0000001'], on: true }], may: theDesk },
];

export const cases: readonly Case[] = [
  ...first.map(
    (each) => ({ name: typeof each.step === 'function' ? 'ticket.edit.v1' : each.step[0], ...each }) as Case,
  ),
  ...later,
];
