import { describe, expect, it } from 'vitest';
import { attempt, done, logArgs, logged, refusalOf, START, stampOf } from '../../../../test/builders/commands';
import type { Decision } from '../decision';
import { REPLY_DELAY } from '../settle';
import type { Ticket } from '../ticket';

const take = { seen: { groupId: 'l1', assigneeId: null } };
const resolve = { code: 'solutionProvided', notes: 'Pinned to TCP 443' } as const;
const resolved = (): Ticket => done(attempt(logged(), 'ticket.resolve.v1', resolve, stampOf('ann', 1)));
const closed = (): Ticket => done(attempt(resolved(), 'ticket.close.v1', {}, stampOf('ann', 2)));
const held = (): Ticket =>
  done(
    attempt(
      logged(),
      'ticket.hold.v1',
      { reason: 'awaitingCaller', comment: null, reply: 'Which port?' },
      stampOf('ann', 1),
    ),
  );

describe('what is refused, and why', () => {
  const cases: [string, () => Decision, string][] = [
    ['a number that is taken', () => attempt(logged(), 'ticket.log.v1', logArgs(), stampOf('ann', 1)), 'ticket.exists'],
    [
      'an unknown caller',
      () => attempt(null, 'ticket.log.v1', logArgs({ callerId: 'ghost' }), stampOf('ann', 1)),
      'caller.unknown',
    ],
    [
      'impact beyond the matrix',
      () => attempt(null, 'ticket.log.v1', logArgs({ impact: 4 }), stampOf('ann', 1)),
      'priority.offMatrix',
    ],
    [
      'a subcategory of another category',
      () =>
        attempt(null, 'ticket.log.v1', logArgs({ categoryId: 'network', subcategoryId: 'laptop' }), stampOf('ann', 1)),
      'category.unknown',
    ],
    [
      'a requester logging for somebody else',
      () => attempt(null, 'ticket.log.v1', logArgs({ callerId: 'rui' }), stampOf('rosa', 1)),
      'permission.denied',
    ],
    [
      'arguments of another shape',
      () => attempt(logged(), 'ticket.addNote.v1', { text: '   ' }, stampOf('ann', 1)),
      'args.invalid',
    ],
    [
      'a requester writing a note',
      () => attempt(logged(), 'ticket.addNote.v1', { text: 'x' }, stampOf('rosa', 1)),
      'permission.denied',
    ],
    [
      'an assignee outside the group',
      () =>
        attempt(logged(), 'ticket.assign.v1', { groupId: 'l1', assigneeId: 'cem', seen: take.seen }, stampOf('ann', 1)),
      'assign.notMember',
    ],
    [
      'sending on what was moved meanwhile',
      () =>
        attempt(
          logged({ assigneeId: 'bob' }),
          'ticket.assign.v1',
          { groupId: 'l2', assigneeId: null, seen: take.seen },
          stampOf('ann', 1),
        ),
      'assign.overtaken',
    ],
    [
      'taking what somebody took first',
      () => attempt(logged({ assigneeId: 'bob' }), 'ticket.take.v1', take, stampOf('ann', 1)),
      'take.overtaken',
    ],
    [
      'waiting for a caller who was not asked',
      () =>
        attempt(
          logged(),
          'ticket.hold.v1',
          { reason: 'awaitingCaller', comment: null, reply: null },
          stampOf('ann', 1),
        ),
      'hold.needsReply',
    ],
    [
      'resuming what is not held',
      () => attempt(logged(), 'ticket.resume.v1', {}, stampOf('ann', 1)),
      'state.notOnHold',
    ],
    [
      'resolving twice',
      () => attempt(resolved(), 'ticket.resolve.v1', resolve, stampOf('bob', 2)),
      'state.alreadyResolved',
    ],
    [
      'closing what is not resolved',
      () => attempt(logged(), 'ticket.close.v1', {}, stampOf('ann', 1)),
      'state.notResolved',
    ],
    [
      'reopening a closed one without being a lead',
      () => attempt(closed(), 'ticket.reopen.v1', { reason: 'again' }, stampOf('ann', 3)),
      'permission.denied',
    ],
    [
      'canceling what is resolved',
      () => attempt(resolved(), 'ticket.cancel.v1', { reason: 'duplicate', duplicateOf: null }, stampOf('ann', 2)),
      'state.notAllowed',
    ],
    [
      'a duplicate of itself',
      () =>
        attempt(logged(), 'ticket.cancel.v1', { reason: 'duplicate', duplicateOf: 'INC0000001' }, stampOf('ann', 1)),
      'link.self',
    ],
    [
      'many links with itself among them',
      () =>
        attempt(
          logged(),
          'ticket.linkMany.v1',
          { kind: 'child', to: ['INC0000002', 'INC0000001'], on: true },
          stampOf('ann', 1),
        ),
      'link.self',
    ],
    [
      'links that are there already',
      () =>
        attempt(
          done(
            attempt(
              logged(),
              'ticket.linkMany.v1',
              { kind: 'child', to: ['INC0000002', 'INC0000003'], on: true },
              stampOf('ann', 1),
            ),
          ),
          'ticket.linkMany.v1',
          { kind: 'child', to: ['INC0000003', 'INC0000002'], on: true },
          stampOf('ann', 2),
        ),
      'nothingToChange',
    ],
    [
      'a reply on a closed ticket',
      () => attempt(closed(), 'ticket.reply.v1', { text: 'Hello' }, stampOf('ann', 3)),
      'state.notAllowed',
    ],
    [
      'undoing what another did',
      () => attempt(resolved(), 'ticket.undo.v1', { commandId: stampOf('ann', 1).commandId }, stampOf('bob', 2)),
      'undo.notYours',
    ],
    [
      'undoing a birth',
      () => attempt(logged(), 'ticket.undo.v1', { commandId: stampOf('ann', 0).commandId }, stampOf('ann', 2)),
      'undo.tooOld',
    ],
    [
      'a vendor touching what its group does not hold',
      () => attempt(logged(), 'ticket.addNote.v1', { text: 'x' }, stampOf('val', 1)),
      'permission.denied',
    ],
    [
      'an agent touching a restricted group’s ticket',
      () => attempt(logged({ groupId: 'hr' }), 'ticket.addNote.v1', { text: 'x' }, stampOf('bob', 1)),
      'permission.denied',
    ],
    ['an import by an agent', () => attempt(null, 'ticket.import.v1', {} as never, stampOf('bob', 1)), 'args.invalid'],
  ];
  it.each(cases)('%s', (_name, run, code) => {
    expect(refusalOf(run())).toBe(code);
  });
});

describe('what happens', () => {
  it('priority follows the matrix until it is overridden, and again once the override is lifted', () => {
    let ticket = logged();
    expect(ticket.priority).toBe(3);
    ticket = done(
      attempt(
        ticket,
        'ticket.setImpactUrgency.v1',
        { impact: 1, urgency: 2, seen: { impact: 2, urgency: 2 } },
        stampOf('ann', 1),
      ),
    );
    expect(ticket.priority).toBe(2);
    ticket = done(
      attempt(ticket, 'ticket.overridePriority.v1', { priority: 1, reason: 'Auditors at 12:00' }, stampOf('ann', 2)),
    );
    ticket = done(
      attempt(
        ticket,
        'ticket.setImpactUrgency.v1',
        { impact: 3, urgency: 3, seen: { impact: 1, urgency: 2 } },
        stampOf('ann', 3),
      ),
    );
    expect(ticket.priority).toBe(1);
    ticket = done(attempt(ticket, 'ticket.liftOverride.v1', {}, stampOf('ann', 4)));
    expect(ticket).toMatchObject({ priority: 5, override: null });
  });

  it('another group clears the assignee and counts as a reassignment', () => {
    const ticket = logged({ assigneeId: 'ann' });
    const seen = { groupId: 'l1', assigneeId: 'ann' };
    const moved = done(
      attempt(ticket, 'ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen }, stampOf('ann', 1)),
    );
    expect(moved).toMatchObject({ groupId: 'l2', assigneeId: null, reassignmentCount: 1 });
  });

  it('taking a new ticket starts work on it, which is the response', () => {
    const ticket = done(attempt(logged(), 'ticket.take.v1', take, stampOf('bob', 4)));
    expect(ticket).toMatchObject({ assigneeId: 'bob', state: { kind: 'inProgress' } });
    expect(ticket.clock.map((event) => event.kind)).toEqual(['opened', 'responded']);
  });

  it('the caller’s answer resumes work that waited for it', () => {
    const ticket = done(attempt(held(), 'ticket.callerWrites.v1', { text: 'Port 3.08' }, stampOf('rosa', 5)));
    expect(ticket.state.kind).toBe('inProgress');
    expect(ticket.clock.at(-1)?.kind).toBe('resumed');
  });

  it('a caller confirms or rejects the fix of an own ticket', () => {
    expect(done(attempt(resolved(), 'ticket.close.v1', {}, stampOf('rosa', 2))).state.kind).toBe('closed');
    const again = done(attempt(resolved(), 'ticket.reopen.v1', { reason: 'Drops again' }, stampOf('rosa', 2)));
    expect(again).toMatchObject({ state: { kind: 'inProgress' }, reopenCount: 1 });
    expect(refusalOf(attempt(resolved(), 'ticket.close.v1', {}, stampOf('rui', 2)))).toBe('permission.denied');
  });

  it('two edits of different fields both stand; of one field the later, and the timeline shows both values', () => {
    const ticket = logged();
    const mine = { shortDescription: { from: ticket.shortDescription, to: 'VPN drops at home' } };
    const theirs = {
      shortDescription: { from: ticket.shortDescription, to: 'VPN drops on Wi-Fi' },
      location: { from: null, to: 'Mill Road' },
    };
    const first = done(attempt(ticket, 'ticket.edit.v1', mine, stampOf('ann', 1)));
    const second = attempt(first, 'ticket.edit.v1', theirs, stampOf('bob', 2));
    expect(done(second)).toMatchObject({ shortDescription: 'VPN drops on Wi-Fi', location: 'Mill Road' });
    if (second.kind !== 'accepted') throw new Error('unreachable');
    expect(second.entries[0]?.body).toMatchObject({
      kind: 'changed',
      changes: [
        {
          field: 'shortDescription',
          from: 'VPN drops at home',
          to: 'VPN drops on Wi-Fi',
          expected: ticket.shortDescription,
        },
        { field: 'location', from: null, to: 'Mill Road' },
      ],
    });
  });

  it('a reply can be taken back until it has left', () => {
    const ticket = done(attempt(logged(), 'ticket.reply.v1', { text: 'Try now' }, stampOf('ann', 1)));
    const { commandId, at } = stampOf('ann', 1);
    const undo = (receivedAt: number) =>
      attempt(ticket, 'ticket.undo.v1', { commandId }, stampOf('ann', 2, { receivedAt }));
    expect(undo(at + REPLY_DELAY - 1).kind).toBe('accepted');
    expect(refusalOf(undo(at + REPLY_DELAY))).toBe('undo.sent');
  });

  it('an undo takes the clock events out again, as if they had never been', () => {
    const before = logged();
    const undone = done(
      attempt(resolved(), 'ticket.undo.v1', { commandId: stampOf('ann', 1).commandId }, stampOf('ann', 9)),
    );
    expect(undone).toMatchObject({ state: { kind: 'new' }, clock: before.clock });
    expect(
      refusalOf(attempt(undone, 'ticket.undo.v1', { commandId: stampOf('ann', 1).commandId }, stampOf('ann', 10))),
    ).toBe('undo.tooOld');
  });

  it('an imported row again changes nothing, and one that was worked on here is left alone', () => {
    const { impact, urgency, groupId, assigneeId, tags, ...fields } = logArgs();
    const args = {
      ...fields,
      impact,
      urgency,
      groupId,
      assigneeId,
      watchers: [],
      tags,
      source: 'servicenow',
      hash: 'a1',
      statedPriority: 2,
      links: [],
      state: { kind: 'closed' as const, resolution: null, at: START },
      openedBy: 'ann',
      openedAt: START,
      updatedAt: START,
      reassignmentCount: 0,
      reopenCount: 0,
    };
    const ticket = done(attempt(null, 'ticket.import.v1', args, stampOf('ada', 0)));
    expect(ticket).toMatchObject({ priority: 3, origin: { statedPriority: 2 }, state: { kind: 'closed' } });
    expect(refusalOf(attempt(ticket, 'ticket.import.v1', args, stampOf('ada', 1)))).toBe('import.unchanged');
    expect(attempt(ticket, 'ticket.import.v1', { ...args, hash: 'a2' }, stampOf('ada', 2)).kind).toBe('accepted');
    expect(refusalOf(attempt(logged(), 'ticket.import.v1', args, stampOf('ada', 3)))).toBe('import.numberTaken');
  });
});
