import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, packet, refusalOf, stampOf } from '../../../../test/builders/commands';
import { personNamed, world } from '../../../../test/builders/settings';
import type { Decision } from '../decision';
import { isPingPong, missingParts } from '../handoff';
import { maySee } from '../permissions';
import type { Ticket } from '../ticket';
import { scopesOfTicket } from '../visibility';

const OFFER = commandId(1);
const offered = (toGroupId = 'l2'): Ticket =>
  done(attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId, packet: packet() }, stampOf('ann', 1)));
const accept = (ticket: Ticket, who: string, n: number, forTeam = false): Decision =>
  attempt(ticket, 'ticket.acceptHandoff.v1', { handoff: ticket.handoff?.id ?? OFFER, forTeam }, stampOf(who, n));
const giveBack = (ticket: Ticket, forwardTo: string | null, n = 2): Decision =>
  attempt(
    ticket,
    'ticket.returnHandoff.v1',
    { handoff: ticket.handoff?.id ?? OFFER, reason: 'wrongGroup', note: 'Not ours', forwardTo },
    stampOf('cem', n),
  );
const withdraw = (ticket: Ticket, who: string): Decision =>
  attempt(ticket, 'ticket.withdrawHandoff.v1', { handoff: OFFER }, stampOf(who, 3));
const resolve = (ticket: Ticket, n: number): Ticket =>
  done(attempt(ticket, 'ticket.resolve.v1', { code: 'userError', notes: 'Was off' }, stampOf('ann', n)));

describe('a handoff', () => {
  it('stays with the group that offers it until it is accepted', () => {
    const ticket = offered();
    expect(ticket).toMatchObject({
      groupId: 'l1',
      handoff: { id: OFFER, fromGroupId: 'l1', toGroupId: 'l2', by: 'ann' },
    });
    const taken = done(accept(ticket, 'cem', 2));
    expect(taken).toMatchObject({ groupId: 'l2', assigneeId: 'cem', handoff: null, reassignmentCount: 1 });
    expect(taken.state.kind).toBe('inProgress');
    expect(taken.hops).toMatchObject([{ id: OFFER, outcome: 'accepted', endedBy: 'cem' }]);
  });

  it('accepted for the team is nobody’s yet', () => {
    expect(done(accept(offered(), 'cem', 2, true))).toMatchObject({ groupId: 'l2', assigneeId: null });
  });

  it('comes back with a reason, or goes on to the right group with the same packet', () => {
    const back = done(giveBack(offered(), null));
    expect(back).toMatchObject({ groupId: 'l1', handoff: null });
    expect(back.hops).toMatchObject([{ outcome: 'returned', reason: 'wrongGroup', note: 'Not ours' }]);
    const forwarded = done(giveBack(offered(), 'printco'));
    expect(forwarded).toMatchObject({ groupId: 'l1', handoff: { id: commandId(2), toGroupId: 'printco', by: 'ann' } });
    expect(forwarded.handoff?.packet).toEqual(packet());
  });

  it('is seen by both sides while it is offered, by a vendor too, and by no vendor afterwards', () => {
    const [val, ticket] = [personNamed('val'), offered('printco')];
    expect(maySee(val, logged(), world())).toBe(false);
    expect(maySee(val, ticket, world())).toBe(true);
    expect(scopesOfTicket(ticket, world())).toContain('group:printco:open');
    expect(maySee(val, done(withdraw(ticket, 'ann')), world())).toBe(false);
    expect(done(accept(ticket, 'val', 2))).toMatchObject({ groupId: 'printco', assigneeId: 'val' });
  });

  it('lapses when the ticket is resolved, or goes there by another way', () => {
    expect(resolve(offered(), 4)).toMatchObject({ handoff: null, hops: [{ outcome: 'lapsed' }] });
    const seen = { groupId: 'l1', assigneeId: null };
    const moved = attempt(offered(), 'ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen }, stampOf('lea', 4));
    expect(done(moved)).toMatchObject({ groupId: 'l2', handoff: null, hops: [{ outcome: 'lapsed' }] });
  });

  it('is taken back by an undo as if it had never been', () => {
    const undone = attempt(offered(), 'ticket.undo.v1', { commandId: OFFER }, stampOf('ann', 2));
    expect(done(undone)).toMatchObject({ handoff: null, hops: [] });
  });

  it('is called a ping-pong after three answers', () => {
    let ticket = logged();
    for (const n of [1, 3, 5]) {
      ticket = done(
        attempt(ticket, 'ticket.offerHandoff.v1', { toGroupId: 'l2', packet: packet() }, stampOf('ann', n)),
      );
      expect(isPingPong(ticket.hops)).toBe(false);
      ticket = done(giveBack(ticket, null, n + 1));
    }
    expect(isPingPong(ticket.hops)).toBe(true);
  });

  it('knows which parts of its packet are empty', () => {
    const asked = ['tried', 'cause', 'blocker', 'evidence'] as const;
    expect(missingParts(packet({ tried: [], blocker: ' ' }), asked)).toEqual(['tried', 'cause', 'blocker']);
  });

  const refusals: [string, () => Decision, string][] = [
    [
      'to the group that has it',
      () => attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId: 'l1', packet: packet() }, stampOf('ann', 1)),
      'assign.unchanged',
    ],
    [
      'to a group that is not there',
      () => attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId: 'l9', packet: packet() }, stampOf('ann', 1)),
      'assign.unknownGroup',
    ],
    [
      'twice at the same time',
      () => attempt(offered(), 'ticket.offerHandoff.v1', { toGroupId: 'printco', packet: packet() }, stampOf('ann', 2)),
      'handoff.pending',
    ],
    [
      'of what is resolved',
      () =>
        attempt(
          resolve(logged(), 1),
          'ticket.offerHandoff.v1',
          { toGroupId: 'l2', packet: packet() },
          stampOf('ann', 2),
        ),
      'state.notActive',
    ],
    ['accepted by somebody of another group', () => accept(offered(), 'bob', 2), 'permission.denied'],
    [
      'accepted a second time',
      () =>
        attempt(
          done(accept(offered(), 'lea', 2)),
          'ticket.acceptHandoff.v1',
          { handoff: OFFER, forTeam: false },
          stampOf('cem', 3),
        ),
      'handoff.overtaken',
    ],
    [
      'accepted after it was withdrawn',
      () =>
        attempt(
          done(withdraw(offered(), 'ann')),
          'ticket.acceptHandoff.v1',
          { handoff: OFFER, forTeam: false },
          stampOf('cem', 4),
        ),
      'handoff.overtaken',
    ],
    ['withdrawn after it was accepted', () => withdraw(done(accept(offered(), 'lea', 2)), 'lea'), 'handoff.overtaken'],
    ['returned to the group that has it', () => giveBack(offered(), 'l1'), 'assign.unchanged'],
  ];
  it.each(refusals)('is refused %s', (_what, run, code) => expect(refusalOf(run())).toBe(code));
});
