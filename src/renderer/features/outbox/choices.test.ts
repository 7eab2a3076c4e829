import { describe, expect, it } from 'vitest';
import { isPossible, outlookOf, safeChoice } from './choices';
import { envelope, jonas, maya, ticket, world } from './outbox.fixture';

const resolved = ticket({
  state: { kind: 'resolved', resolution: { code: 'userError', notes: 'x', by: 'jonas', at: 1 } },
});
const moved = ticket({ groupId: 'endpoint', assigneeId: 'jonas' });
const foreign = ticket({ number: 'INC0012339' });

const resolve = envelope('ticket.resolve.v1', { code: 'solutionProvided', notes: 'Rolled back' });
const take = envelope('ticket.take.v1', { seen: { groupId: 'desk', assigneeId: null } });
const assign = envelope('ticket.assign.v1', {
  groupId: 'desk',
  assigneeId: 'maya',
  seen: { groupId: 'desk', assigneeId: null },
});

describe('what may become of a rejected change', () => {
  const cases = [
    ['a resolution on a resolved ticket: only its words', resolve, resolved, { apply: false, keep: true }, 'keep'],
    ['a resolution on a ticket that was moved', resolve, moved, { apply: true, keep: true }, 'keep'],
    ['a take that somebody overtook', take, ticket({ assigneeId: 'jonas' }), { apply: true, keep: false }, 'discard'],
    [
      'an assignment that somebody overtook',
      assign,
      ticket({ assigneeId: 'jonas' }),
      { apply: true, keep: false },
      'discard',
    ],
    ['a ticket that is gone', resolve, null, { apply: false, keep: false }, 'discard'],
  ] as const;
  it.each(cases)('%s', (_what, change, now, can, safe) => {
    const outlook = outlookOf(change, now, maya, 5_000, world);
    expect({ apply: isPossible(outlook, 'apply'), keep: isPossible(outlook, 'keep') }).toEqual(can);
    expect(isPossible(outlook, 'discard')).toBe(true);
    expect(safeChoice(outlook)).toBe(safe);
  });

  it('says why it can’t be applied', () =>
    expect(outlookOf(resolve, resolved, maya, 5_000, world).apply).toEqual({
      kind: 'impossible',
      refusal: { code: 'state.alreadyResolved', params: { person: 'Jonas Lindgren' } },
    }));

  it('keeps no note where its author may not write', () => {
    const requester = { ...jonas, id: 'priya', role: 'requester' } as const;
    expect(outlookOf(resolve, foreign, requester, 5_000, world).keep).toBe('notAllowed');
  });

  it('has no look-out for a command that this app does not know', () =>
    expect(isPossible(outlookOf(envelope('ticket.sing.v1', {}), ticket(), maya, 1, world), 'apply')).toBe(false));
});
