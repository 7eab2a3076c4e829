import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logArgs, logged, refusalOf, stampOf } from '../../../../test/builders/commands';
import { demoLikeSettings } from '../../../../test/builders/settings';
import type { Decision } from '../decision';
import { firstPhase, phasesOf, ticketKinds } from '../kinds';
import { mayFollow } from '../lifecycle';
import { slaOf } from '../sla';
import type { Ticket } from '../ticket';

const numbers = { problem: 'PRB0000001', change: 'CHG0000001', request: 'REQ0000001' } as const;
type Other = keyof typeof numbers;

const open = (kind: Other, who = 'ann', number: string = numbers[kind]): Decision =>
  attempt(null, 'ticket.open.v1', { ...logArgs(), kind, links: [] }, stampOf(who, 0), undefined, number);
const opened = (kind: Other): Ticket => done(open(kind));
const move = (ticket: Ticket, phase: string, n: number, notes: string | null = null, who = 'ann'): Decision =>
  attempt(ticket, 'ticket.movePhase.v1', { phase, notes }, stampOf(who, n));
const through = (ticket: Ticket, ...phases: string[]): Ticket =>
  phases.reduce((at, phase, n) => done(move(at, phase, n + 1, 'Done')), ticket);
const approved = (ticket: Ticket, answer = true): Ticket => {
  const asked = done(attempt(ticket, 'ticket.askApproval.v1', { personId: 'lea' }, stampOf('ann', 20)));
  const args = { approval: commandId(20), approved: answer, comment: null };
  return done(attempt(asked, 'ticket.answerApproval.v1', args, stampOf('lea', 21)));
};

describe('phases', () => {
  it.each(ticketKinds)('of a %s lead only to phases that there are', (kind) => {
    for (const { next } of Object.values(phasesOf[kind])) {
      for (const phase of next) expect(phasesOf[kind]).toHaveProperty(phase);
    }
  });

  it.each(['problem', 'change', 'request'] as const)('of a %s all have a way out, and the first is new', (kind) => {
    const phases = phasesOf[kind];
    expect(phases[firstPhase(kind) ?? '']?.state).toBe('new');
    for (const [phase, { state, next }] of Object.entries(phases)) {
      expect(next.length > 0, phase).toBe(state !== 'closed' && state !== 'canceled');
    }
  });

  it('move a problem from assessment to its end', () => {
    const ticket = through(opened('problem'), 'assess', 'rootCause', 'fix', 'resolved', 'closed');
    expect(ticket).toMatchObject({ phase: 'closed', state: { kind: 'closed', resolution: { notes: 'Done' } } });
    expect(mayFollow('closed', 'new')).toBe(false);
  });

  it('let a change through only when all who were asked have agreed', () => {
    const waiting = through(opened('change'), 'assess', 'authorize');
    expect(refusalOf(move(waiting, 'scheduled', 30))).toBe('approval.missing');
    expect(refusalOf(move(approved(waiting, false), 'scheduled', 30))).toBe('approval.missing');
    expect(done(move(approved(waiting), 'scheduled', 30)).phase).toBe('scheduled');
  });

  it('bring a request to whoever asked for it, who may say that it is not there', () => {
    const ticket = through(opened('request'), 'fulfilment', 'fulfilled');
    expect(done(move(ticket, 'fulfilment', 5, null, 'rosa')).phase).toBe('fulfilment');
    expect(done(move(ticket, 'closed', 5, null, 'rosa')).state.kind).toBe('closed');
  });
});

describe('what is no incident', () => {
  it('has no clock, but for a request', () => {
    const respond = (kind: Other) => slaOf(opened(kind), demoLikeSettings()).respond.state;
    expect([respond('problem'), respond('change'), respond('request')]).toEqual(['none', 'none', 'running']);
  });

  it('keeps what is known of it, and takes an undo', () => {
    const known = done(
      attempt(opened('problem'), 'ticket.setDetail.v1', { workaround: 'Use TCP', knownError: true }, stampOf('ann', 1)),
    );
    expect(known.detail).toMatchObject({ kind: 'problem', workaround: 'Use TCP', knownError: true });
    const undone = done(attempt(known, 'ticket.undo.v1', { commandId: commandId(1) }, stampOf('ann', 2)));
    expect(undone.detail).toEqual(opened('problem').detail);
  });

  it('shows whoever is asked to approve it what it is about', () => {
    expect(approved(opened('change')).watchers).toEqual(['lea']);
  });

  it('has tasks that are ticked', () => {
    const task = { text: 'Order the badge', groupId: 'l2', assigneeId: null };
    const ticket = done(attempt(opened('request'), 'ticket.addTask.v1', task, stampOf('ann', 1)));
    const ticked = attempt(ticket, 'ticket.tickTask.v1', { task: commandId(1), done: true }, stampOf('cem', 2));
    expect(done(ticked).detail).toMatchObject({ tasks: [{ text: 'Order the badge', done: { by: 'cem' } }] });
  });

  const resolve = { code: 'userError', notes: 'x' } as const;
  const refusals: [string, () => Decision, string][] = [
    ['a number of another series', () => open('problem', 'ann', 'INC0000009'), 'number.wrongSeries'],
    ['a problem opened by a caller', () => open('problem', 'rosa'), 'permission.denied'],
    ['a phase that is not next', () => move(opened('problem'), 'resolved', 1, 'x'), 'phase.notAllowed'],
    ['a solution without words', () => move(through(opened('problem'), 'assess'), 'resolved', 9), 'phase.needsNotes'],
    [
      'an incident’s way out',
      () => attempt(opened('change'), 'ticket.resolve.v1', resolve, stampOf('ann', 1)),
      'phase.onlyPhases',
    ],
    ['a phase for an incident', () => move(logged(), 'assess', 1), 'phase.notAllowed'],
    [
      'another kind’s detail',
      () => attempt(opened('problem'), 'ticket.setDetail.v1', { backout: 'x' }, stampOf('ann', 1)),
      'detail.otherKind',
    ],
    [
      'an approval of a problem',
      () => attempt(opened('problem'), 'ticket.askApproval.v1', { personId: 'lea' }, stampOf('ann', 1)),
      'detail.otherKind',
    ],
    [
      'an answer by somebody else',
      () =>
        attempt(
          done(attempt(opened('change'), 'ticket.askApproval.v1', { personId: 'lea' }, stampOf('ann', 1))),
          'ticket.answerApproval.v1',
          { approval: commandId(1), approved: true, comment: null },
          stampOf('ann', 2),
        ),
      'permission.denied',
    ],
    [
      'a second answer',
      () =>
        attempt(
          approved(opened('change')),
          'ticket.answerApproval.v1',
          { approval: commandId(20), approved: false, comment: null },
          stampOf('lea', 22),
        ),
      'approval.answered',
    ],
  ];
  it.each(refusals)('refuses %s', (_what, run, code) => expect(refusalOf(run())).toBe(code));
});
