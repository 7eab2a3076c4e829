import { commands } from '@shared/domain/commands/registry';
import { domain as deDomain } from '@shared/messages/de/domain';
import { outbox as de } from '@shared/messages/de/outbox';
import { domain as enDomain } from '@shared/messages/en/domain';
import { outbox as en } from '@shared/messages/en/outbox';
import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { envelope } from './outbox.fixture';
import { lineOf, type Names } from './wording';

const resources = { en: { outbox: en, domain: enDomain }, de: { outbox: de, domain: deDomain } };
const i18n = i18next.createInstance();
await i18n.init({ lng: 'en', resources, interpolation: { escapeValue: false }, initAsync: false });

const namesIn = (language: 'en' | 'de'): Names => {
  const t = i18n.getFixedT(language);
  const as = (kind: string) => (id: string) => `${kind}:${id}`;
  return {
    say: (key, params) => t(key, params ?? {}),
    person: as('person'),
    group: as('group'),
    service: as('service'),
    category: as('category'),
    subcategory: as('subcategory'),
  };
};

const seen = { groupId: 'desk', assigneeId: null };
const cases: [name: string, args: Record<string, unknown>, what: string, quote?: string][] = [
  ['ticket.log.v1', { shortDescription: 'No Wi-Fi', description: 'Since 9' }, 'Log “No Wi-Fi”'],
  [
    'ticket.edit.v1',
    { location: { from: null, to: 'x' }, contact: { from: null, to: 'x' } },
    'Change Location, How to reach',
  ],
  ['ticket.setImpactUrgency.v1', { impact: 2, urgency: 1 }, 'Set impact 2, urgency 1'],
  [
    'ticket.overridePriority.v1',
    { priority: 1, reason: 'The board waits' },
    'Set priority 1 by hand',
    'The board waits',
  ],
  ['ticket.liftOverride.v1', {}, 'Set priority by the matrix again'],
  ['ticket.assign.v1', { groupId: 'desk', assigneeId: 'sam', seen }, 'Assign to person:sam'],
  ['ticket.assign.v1', { groupId: 'desk', assigneeId: null, seen }, 'Remove the assignee'],
  ['ticket.assign.v1', { groupId: 'net', assigneeId: null, seen }, 'Move to group:net'],
  ['ticket.assign.v1', { groupId: 'net', assigneeId: 'oskar', seen }, 'Move to group:net, person:oskar'],
  ['ticket.take.v1', { seen }, 'Take it'],
  ['ticket.addNote.v1', { text: 'Rebooted' }, 'Add work note', 'Rebooted'],
  ['ticket.reply.v1', { text: 'On our way' }, 'Reply to person:luis', 'On our way'],
  ['ticket.callerWrites.v1', { text: 'Still dead' }, 'Write to the desk', 'Still dead'],
  ['ticket.start.v1', {}, 'Set state to In Progress'],
  [
    'ticket.hold.v1',
    { reason: 'awaitingVendor', comment: 'Part 7', reply: null },
    'Set On Hold, awaiting vendor',
    'Part 7',
  ],
  ['ticket.resume.v1', {}, 'Resume work'],
  ['ticket.resolve.v1', { code: 'userError', notes: 'Plugged in' }, 'Resolve', 'Plugged in'],
  ['ticket.reopen.v1', { reason: 'Again' }, 'Reopen', 'Again'],
  ['ticket.close.v1', {}, 'Close'],
  ['ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }, 'Cancel, Raised in error'],
  ['ticket.tag.v1', { add: ['a', 'b'], remove: ['c'] }, 'Add tag a, b, Remove tag c'],
  ['ticket.watch.v1', { personId: 'sam', on: true }, 'person:sam watches'],
  ['ticket.watch.v1', { personId: 'sam', on: false }, 'person:sam no longer watches'],
  ['ticket.link.v1', { kind: 'related', to: 'INC0000002', on: true }, 'Link to INC0000002'],
  ['ticket.link.v1', { kind: 'related', to: 'INC0000002', on: false }, 'Remove the link to INC0000002'],
  ['ticket.linkMany.v1', { kind: 'child', to: ['INC0000002', 'INC0000003'], on: true }, 'Link 2 tickets'],
  ['ticket.linkMany.v1', { kind: 'child', to: ['INC0000002'], on: false }, 'Remove the link to 1 ticket'],
  ['ticket.pushWorkaround.v1', { to: ['INC0000002'] }, 'Workaround for 1 incident'],
  [
    'ticket.absorb.v1',
    { from: ['INC0000002', 'INC0000003'], callers: [], note: 'Same' },
    'Merge INC0000002, INC0000003 into it',
    'Same',
  ],
  ['ticket.undo.v1', { commandId: 'x' }, 'Undo a change'],
  ['ticket.import.v1', {}, 'Import the ticket'],
  [
    'ticket.applySolution.v1',
    { title: 'Use TCP', resolution: null, note: 'Set', reply: null },
    'Apply “Use TCP”',
    'Set',
  ],
  [
    'ticket.applySolution.v1',
    { title: 'Use TCP', resolution: { notes: 'Done' } },
    'Apply “Use TCP” and resolve',
    'Done',
  ],
  ['ticket.tickStep.v1', { step: 'a', done: true }, 'Tick a step'],
  ['ticket.tickStep.v1', { step: 'a', done: false }, 'Untick a step'],
  ['ticket.judgeSolution.v1', { solution: 'a', worked: true }, 'Say that the solution worked'],
  ['ticket.judgeSolution.v1', { solution: 'a', worked: false }, 'Say that the solution did not work'],
  [
    'ticket.offerHandoff.v1',
    { toGroupId: 'net', packet: { summary: '', tried: ['Rebooted'], nextStep: '' } },
    'Hand off to group:net',
    'Rebooted',
  ],
  ['ticket.acceptHandoff.v1', { handoff: 'a', forTeam: false }, 'Accept the handoff'],
  ['ticket.returnHandoff.v1', { handoff: 'a', note: 'Not ours' }, 'Return the handoff', 'Not ours'],
  ['ticket.withdrawHandoff.v1', { handoff: 'a' }, 'Withdraw the handoff'],
  ['ticket.proposeMajor.v1', { reason: 'A site is down' }, 'Propose a major incident', 'A site is down'],
  ['ticket.promoteMajor.v1', {}, 'Declare a major incident'],
  ['ticket.rejectMajor.v1', { reason: 'One office' }, 'Reject as a major incident', 'One office'],
  ['ticket.demoteMajor.v1', { reason: 'Over' }, 'Make it an ordinary incident again', 'Over'],
  ['ticket.setMajorPhase.v1', { phase: 'identified' }, 'Change the phase'],
  ['ticket.setMajorRole.v1', { role: 'scribe', personId: 'sam' }, 'Change a role in the room'],
  ['ticket.setRoom.v1', {}, 'Change what the room knows'],
  ['ticket.addRoomEntry.v1', { what: 'note', text: 'Seen' }, 'Write in the room', 'Seen'],
  ['ticket.sendUpdate.v1', { text: 'Soon' }, 'Send an update', 'Soon'],
  ['ticket.addRoomAction.v1', { text: 'Roll back' }, 'Add an action', 'Roll back'],
  ['ticket.tickRoomAction.v1', { action: 'a', done: true }, 'Tick an action'],
  ['ticket.linkReview.v1', { reviewId: 'PIR0000001' }, 'Link the review'],
  [
    'ticket.open.v1',
    { kind: 'problem', shortDescription: 'Drops', description: '' },
    'Open the problem “Drops”',
    'Drops',
  ],
  ['ticket.movePhase.v1', { phase: 'assess', notes: null }, 'Change the phase'],
  ['ticket.setDetail.v1', { workaround: 'TCP' }, 'Change what is known of it', 'TCP'],
  ['ticket.askApproval.v1', { personId: 'sam' }, 'Ask person:sam to approve'],
  ['ticket.answerApproval.v1', { approved: true, comment: null }, 'Approve'],
  ['ticket.answerApproval.v1', { approved: false, comment: 'Too soon' }, 'Decline', 'Too soon'],
  ['ticket.addTask.v1', { text: 'Order it' }, 'Add a task', 'Order it'],
  ['ticket.tickTask.v1', { task: 'a', done: true }, 'Tick a task'],
  ['ticket.startDuty.v1', { name: 'Data breach' }, 'Mark as “Data breach”'],
  ['ticket.finishDuty.v1', { duty: 'a', done: true }, 'Tick a duty'],
  [
    'ticket.attach.v1',
    { files: [{ id: 'f1', hash: 'ab'.repeat(32), name: 'screen.png', size: 9 }], forCaller: true },
    'Attach screen.png',
  ],
  ['ticket.detach.v1', { attachment: 'f1' }, 'Remove a file'],
  ['ticket.promise.v1', { at: 1, text: 'Call back' }, 'Promise the caller something', 'Call back'],
  ['ticket.keepPromise.v1', { promise: 'a', outcome: 'kept' }, 'Say that a promise was kept'],
  ['ticket.keepPromise.v1', { promise: 'a', outcome: 'calledOff' }, 'Call off a promise'],
  ['ticket.fireRule.v1', {}, 'Carry out a rule'],
  ['ticket.answerSurvey.v1', { score: 4, comment: 'Quick' }, 'Say how it went', 'Quick'],
  ['article.publish.v1', {}, 'Publish'],
  ['ticket.sing.v1', {}, 'Change “ticket.sing.v1”'],
  ['ticket.sing.v2', { key: 'a1', lines: 'Words of somebody' }, 'Change “ticket.sing.v2”', 'Words of somebody'],
];

describe('a change as one line', () => {
  it.each(cases)('%s %j', (name, args, what, quote) =>
    expect(lineOf(envelope(name, args), namesIn('en'), 'luis')).toEqual({ what, quote: quote ?? null }),
  );

  it.each(cases)('%s has German words', (name, args) => {
    const { what } = lineOf(envelope(name, args), namesIn('de'), 'luis');
    expect(what).not.toMatch(/outbox:|domain:|\{\{/u);
    expect(what).not.toBe('');
  });

  it('knows every command', () => {
    const told = new Set(cases.map(([name]) => name));
    expect(Object.keys(commands).filter((name) => !told.has(name))).toEqual([]);
  });

  it('replies to the caller where the ticket is not known', () =>
    expect(lineOf(envelope('ticket.reply.v1', { text: 'x' }), namesIn('en'), null).what).toBe('Reply to the caller'));
});
