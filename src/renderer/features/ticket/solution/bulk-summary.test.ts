import { applyArgs, fillSolution } from '@shared/domain/application';
import { emptySolution, type Solution } from '@shared/domain/solution';
import type { Ticket } from '@shared/domain/ticket';
import { expect, test } from 'vitest';
import { attempt, done, logged, stampOf } from '../../../../../test/builders/commands';
import { personNamed, world } from '../../../../../test/builders/settings';
import { summaryOf } from './bulk-summary';

const here = world();
const ticket = (n: number, over: Parameters<typeof logged>[0] = {}): Ticket => ({
  ...logged(over),
  number: `INC000000${n}`,
});
const canceled = (n: number): Ticket =>
  done(attempt(ticket(n), 'ticket.cancel.v1', { reason: 'raisedInError', duplicateOf: null }, stampOf('ann', 1)));

const summary = (tickets: readonly Ticket[], solution: Partial<Solution>) => {
  const argsFor = (one: Ticket) =>
    applyArgs(
      {
        source: 'KB0000001',
        edition: 1,
        title: 'Pin it',
        solution: fillSolution({ ...emptySolution, ...solution }, one, 'ann', here),
      },
      false,
    );
  const { able, refused, ...counts } = summaryOf(tickets, argsFor, personNamed('ann'), here);
  return {
    ...counts,
    able: able.map(({ number }) => number),
    refused: refused.map(({ refusal, numbers }) => [refusal.code, ...numbers]),
  };
};

test.each<[string, readonly Ticket[], Partial<Solution>, Partial<ReturnType<typeof summary>>]>([
  [
    'some have the category already',
    [ticket(1), ticket(2, { categoryId: 'network' }), ticket(3)],
    { fields: { categoryId: 'network' }, note: 'Seen' },
    {
      able: ['INC0000001', 'INC0000002', 'INC0000003'],
      fields: [{ field: 'categoryId', to: 'network', count: 2 }],
      notes: 3,
    },
  ],
  [
    'a canceled one refuses',
    [ticket(1), canceled(2), canceled(3)],
    { note: 'Seen' },
    { able: ['INC0000001'], notes: 1, refused: [['state.notActive', 'INC0000002', 'INC0000003']] },
  ],
  [
    'tags and steps',
    [ticket(1, { tags: ['vpn'] }), ticket(2)],
    { tags: ['vpn', 'audit'], checklist: ['Restart it'] },
    {
      tags: [
        { tag: 'audit', count: 2 },
        { tag: 'vpn', count: 1 },
      ],
      checklists: 2,
    },
  ],
  [
    'one has no location',
    [ticket(1, { location: 'Mill Road' }), ticket(2)],
    { reply: 'We come to {{caller.location}}' },
    { replies: 2, open: [{ variable: '{{caller.location}}', count: 1 }] },
  ],
  [
    'a group that is gone',
    [ticket(1)],
    { fields: { groupId: 'gone' } },
    { able: [], refused: [['assign.unknownGroup', 'INC0000001']] },
  ],
])('%s', (_name, tickets, solution, expected) => {
  expect(summary(tickets, solution)).toMatchObject(expected);
});
