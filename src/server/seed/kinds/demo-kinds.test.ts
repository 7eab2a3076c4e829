import { otherEnd } from '@shared/domain/links';
import { Ticket } from '@shared/domain/ticket';
import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import { demoDesk } from '../demo-desk';

const now = Date.UTC(2026, 10, 18, 10, 42);
const tickets = demoDesk(now).tickets.map(({ ticket }) => ticket);
const byNumber = new Map(tickets.map((ticket) => [ticket.number, ticket]));
const others = tickets.filter(({ kind }) => kind !== 'incident');

test('problems, changes and requests are there, in many phases, valid and in the past', () => {
  expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['problem', 'change', 'request']));
  expect(new Set(others.map(({ phase }) => phase)).size).toBeGreaterThanOrEqual(7);
  for (const ticket of others) {
    expect([ticket.number, ...Value.Errors(Ticket, ticket)]).toEqual([ticket.number]);
    expect(ticket.updatedAt).toBeLessThanOrEqual(now);
  }
});

test('whoever signs in as the desk’s lead is asked for two approvals', () => {
  const waiting = others.filter(
    ({ detail }) =>
      detail !== null &&
      detail.kind !== 'problem' &&
      detail.approvals.some(({ personId, answer }) => personId === 'sam' && answer === null),
  );
  expect(waiting.map(({ kind }) => kind).sort()).toEqual(['change', 'request']);
});

test('a link is known at both its ends', () => {
  const lonely = others.flatMap(({ number, links }) =>
    links.filter(({ kind, to }) => {
      const back = otherEnd(number, { kind, to });
      return !byNumber.get(to)?.links.some((link) => link.kind === back.kind && link.to === number);
    }),
  );
  expect(lonely).toEqual([]);
});
