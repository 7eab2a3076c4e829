import { expect, test } from 'vitest';
import { attempt, done, logged, packet, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings } from '../../../test/builders/settings';
import { rowOf } from './row';

const offered = (over: Parameters<typeof packet>[0] = {}) =>
  done(attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId: 'l2', packet: packet(over) }, stampOf('ann', 1)));
const row = (ticket: ReturnType<typeof logged>) => rowOf(ticket, demoLikeSettings());

test('a row says who is asked, and how much of what they ask for is there', () => {
  expect(row(logged())).toMatchObject({ handoff: null, lastHop: null });
  expect(row(offered()).handoff).toMatchObject({ fromGroupId: 'l1', toGroupId: 'l2', by: 'ann', filled: 3, asked: 3 });
  expect(row(offered({ evidence: [], nextStep: ' ' })).handoff).toMatchObject({ filled: 1, asked: 3 });
});

test('an answer becomes the latest hop; a withdrawal is none', () => {
  const ticket = offered();
  const handoff = ticket.handoff?.id ?? '';
  const returned = { handoff, reason: 'wrongGroup', note: 'Not ours', forwardTo: null } as const;
  expect(row(done(attempt(ticket, 'ticket.returnHandoff.v1', returned, stampOf('cem', 2))))).toMatchObject({
    handoff: null,
    lastHop: { id: handoff, outcome: 'returned', endedBy: 'cem' },
  });
  const withdrawn = done(attempt(ticket, 'ticket.withdrawHandoff.v1', { handoff }, stampOf('ann', 2)));
  expect(row(withdrawn)).toMatchObject({ handoff: null, lastHop: null });
});
