import { describe, expect, it } from 'vitest';
import { mineOf } from './choices';
import { factsOf } from './facts';
import { envelope, maya, outboxItem, ticket, world } from './outbox.fixture';

const resolve = outboxItem({
  envelope: envelope('ticket.resolve.v1', { code: 'solutionProvided', notes: 'Firmware rolled back' }),
});

const table = (now = ticket()) => {
  const mine = mineOf(resolve, maya, world);
  if (!mine) throw new Error('the change must apply where it was made');
  return Object.fromEntries(factsOf(ticket(), mine, now).map(({ field, ...fact }) => [field, fact]));
};

describe('the table of facts', () => {
  it('shows what was set against what it stood on and what the server has', () => {
    const now = ticket({
      state: { kind: 'onHold', reason: 'awaitingChange', since: 2_500, comment: null },
      groupId: 'endpoint',
      assigneeId: 'jonas',
    });
    expect(table(now)).toEqual({
      state: {
        seen: { kind: 'inProgress', reason: null },
        mine: { kind: 'resolved', reason: null },
        now: { kind: 'onHold', reason: 'awaitingChange' },
      },
      resolution: { seen: null, mine: 'Firmware rolled back', now: null },
      groupId: { seen: 'desk', now: 'endpoint' },
      assigneeId: { seen: 'maya', now: 'jonas' },
    });
  });

  it('shows both resolutions when two have resolved', () => {
    const theirs = { code: 'workaroundProvided', notes: 'Cable replaced', by: 'jonas', at: 2_500 } as const;
    expect(table(ticket({ state: { kind: 'resolved', resolution: theirs } }))['resolution']).toEqual({
      seen: null,
      mine: 'Firmware rolled back',
      now: 'Cable replaced',
    });
  });

  it('leaves out what nobody touched, but for the state', () =>
    expect(factsOf(ticket(), ticket(), ticket()).map(({ field }) => field)).toEqual(['state']));
});
