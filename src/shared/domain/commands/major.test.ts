import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, refusalOf, stampOf } from '../../../../test/builders/commands';
import type { Decision } from '../decision';
import type { Entry } from '../entry';
import type { Ticket } from '../ticket';

const proposed = (): Ticket =>
  done(attempt(logged(), 'ticket.proposeMajor.v1', { reason: 'A whole site is down' }, stampOf('bob', 1)));
const promote = (ticket: Ticket, who = 'ada', n = 2): Decision =>
  attempt(ticket, 'ticket.promoteMajor.v1', { incidentManagerId: null, nextUpdateAt: 9 }, stampOf(who, n));
const room = (): Ticket => done(promote(proposed()));
const entriesOf = (decision: Decision): readonly Entry[] => (decision.kind === 'accepted' ? decision.entries : []);

describe('a major incident', () => {
  it('is proposed by an agent, declared by a lead, and becomes an ordinary one again with all that was found', () => {
    const ticket = room();
    expect(ticket.major).toMatchObject({ status: 'promoted', phase: 'declared', decidedBy: 'ada', proposedBy: 'bob' });
    const over = done(attempt(ticket, 'ticket.demoteMajor.v1', { reason: 'One office only' }, stampOf('ada', 3)));
    expect(over.major).toMatchObject({ status: 'demoted', reason: 'One office only', nextUpdateAt: null });
    const again = done(attempt(over, 'ticket.proposeMajor.v1', { reason: 'Two sites now' }, stampOf('bob', 4)));
    expect(again.major).toMatchObject({ status: 'proposed', phases: ticket.major?.phases });
  });

  it('keeps phases, roles, actions and when the next update is due', () => {
    let ticket = room();
    ticket = done(
      attempt(ticket, 'ticket.setMajorPhase.v1', { phase: 'identified', seen: 'declared' }, stampOf('bob', 3)),
    );
    ticket = done(attempt(ticket, 'ticket.setMajorRole.v1', { role: 'scribe', personId: 'bob' }, stampOf('bob', 4)));
    ticket = done(attempt(ticket, 'ticket.addRoomAction.v1', { text: 'Roll back', ownerId: 'bob' }, stampOf('bob', 5)));
    ticket = done(attempt(ticket, 'ticket.tickRoomAction.v1', { action: commandId(5), done: true }, stampOf('ann', 6)));
    const update = attempt(
      ticket,
      'ticket.sendUpdate.v1',
      { text: 'Cause found', audiences: ['Sites'], nextUpdateAt: 77 },
      stampOf('bob', 7),
    );
    expect(done(update).major).toMatchObject({
      phase: 'identified',
      roles: { scribe: 'bob' },
      actions: [{ text: 'Roll back', done: { by: 'ann' } }],
      nextUpdateAt: 77,
    });
    expect(entriesOf(update).map(({ body }) => body)).toContainEqual({
      kind: 'room',
      what: 'update',
      said: 'Cause found',
      audiences: ['Sites'],
    });
  });

  it('is undone like everything else', () => {
    const undone = attempt(room(), 'ticket.undo.v1', { commandId: commandId(2) }, stampOf('ada', 3));
    expect(done(undone).major).toEqual(proposed().major);
  });

  const refusals: [string, () => Decision, string][] = [
    ['declared by an agent', () => promote(proposed(), 'bob'), 'permission.denied'],
    ['declared twice', () => promote(room(), 'ada', 3), 'major.already'],
    [
      'proposed twice',
      () => attempt(proposed(), 'ticket.proposeMajor.v1', { reason: 'x' }, stampOf('ann', 2)),
      'major.already',
    ],
    [
      'rejected once it is declared',
      () => attempt(room(), 'ticket.rejectMajor.v1', { reason: 'x' }, stampOf('ada', 3)),
      'major.notProposed',
    ],
    [
      'updated before it is declared',
      () =>
        attempt(
          proposed(),
          'ticket.sendUpdate.v1',
          { text: 'x', audiences: [], nextUpdateAt: null },
          stampOf('bob', 2),
        ),
      'major.notPromoted',
    ],
    [
      'another’s role taken by an agent',
      () =>
        attempt(
          done(attempt(room(), 'ticket.setMajorRole.v1', { role: 'scribe', personId: 'bob' }, stampOf('bob', 3))),
          'ticket.setMajorRole.v1',
          { role: 'scribe', personId: 'ann' },
          stampOf('ann', 4),
        ),
      'permission.denied',
    ],
    [
      'a role for a caller',
      () => attempt(room(), 'ticket.setMajorRole.v1', { role: 'scribe', personId: 'rosa' }, stampOf('ada', 3)),
      'person.unknown',
    ],
    [
      'ticked what is not there',
      () => attempt(room(), 'ticket.tickRoomAction.v1', { action: 'x', done: true }, stampOf('bob', 3)),
      'step.missing',
    ],
  ];
  it.each(refusals)('refuses to be %s', (_what, run, code) => expect(refusalOf(run())).toBe(code));
});
