import type { Entry } from '@shared/domain/entry';
import type { Ticket } from '@shared/domain/ticket';
import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, stampOf } from '../../../../test/builders/commands';
import { cascadeOf } from './cascade';
import { linesIn, roomLines } from './entries';
import { linkableTo } from './linking';
import { dueOf, intervalFor, momentIn } from './next-update';

describe('when the next update is due', () => {
  const now = 1_000_000_000;
  const cases: [string, number | null, string][] = [
    ['nothing planned', null, 'none'],
    ['in half an hour', now + 30 * 60_000, 'later'],
    ['in ten minutes', now + 600_000, 'soon'],
    ['now', now, 'overdue'],
    ['a minute ago', now - 60_000, 'overdue'],
  ];
  it.each(cases)('%s', (_name, at, expected) => expect(dueOf(at, now)).toBe(expected));

  const plan = [
    { audience: 'Sites', channel: 'email', every: 30 },
    { audience: 'Board', channel: 'phone', every: 120 },
  ] as const;
  const promises: [string, readonly string[], number][] = [
    ['the shortest of those who are told', ['Sites', 'Board'], 30],
    ['that of the only one', ['Board'], 120],
    ['the plan’s shortest, where nobody of it is told', ['Callers'], 30],
  ];
  it.each(promises)('proposes %s', (_name, audiences, minutes) =>
    expect(intervalFor([...plan], audiences)).toBe(minutes),
  );
  it('proposes half an hour where there is no plan', () => expect(intervalFor([], [])).toBe(30));
  it('has no moment where none is planned', () => {
    expect(momentIn(null, now)).toBeNull();
    expect(momentIn(15, now)).toBe(now + 900_000);
  });
});

describe('what can be linked to a major incident', () => {
  const parent = 'INC0000001';
  const row = (number: string, parentOf: string | null = null) => ({
    number,
    kind: 'incident' as const,
    parent: parentOf,
    major: null,
  });
  const rows = new Map(
    [
      { ...row(parent), major: 'promoted' as const },
      row('INC0000002'),
      row('INC0000003', parent),
      row('INC0000004', 'INC0000009'),
      { ...row('CHG0000005'), kind: 'change' as const },
      { ...row('INC0000006'), major: 'promoted' as const },
      { ...row('INC0000007'), major: 'proposed' as const },
    ].map((each) => [each.number, each]),
  );
  const cases: [string, string, string | null][] = [
    ['an incident of its own', 'INC0000002', null],
    ['one that is not in memory', 'INC0000099', null],
    ['one that was only proposed', 'INC0000007', null],
    ['the major incident itself', parent, 'itself'],
    ['one that belongs to it', 'INC0000003', 'there'],
    ['one that belongs to another', 'INC0000004', 'elsewhere'],
    ['a change', 'CHG0000005', 'kind'],
    ['another major incident', 'INC0000006', 'major'],
  ];
  it.each(cases)('%s', (_name, number, why) => {
    const { able, not } = linkableTo(parent, [number], (each) => rows.get(each));
    expect(able).toEqual(why === null ? [number] : []);
    expect(not.map((each) => each.why)).toEqual(why === null ? [] : [why]);
  });
});

describe('who is resolved with it', () => {
  const ticket = logged();
  const over = done(
    attempt(ticket, 'ticket.resolve.v1', { code: 'solutionProvided', notes: 'Done.' }, stampOf('ann', 1)),
  );
  const denied = { code: 'permission.denied' } as const;
  const cases: [string, Ticket | null, boolean, unknown][] = [
    ['an active one is', ticket, true, null],
    ['one that is not on this device is not', null, true, { why: 'notHere', title: null }],
    ['one that is resolved already is not', over, true, { why: 'over', state: 'resolved' }],
    ['one that refuses is not, and says why', ticket, false, { why: 'refused', refusal: denied }],
  ];
  it.each(cases)('%s', (_name, found, may, stays) => {
    const cascade = cascadeOf(
      ['INC0000001'],
      () => found,
      () => (may ? null : denied),
    );
    expect(cascade.able).toEqual(stays === null ? [found] : []);
    expect(cascade.stays).toEqual(stays === null ? [] : [expect.objectContaining(stays)]);
  });
});

describe('the timeline of a room', () => {
  const entry = (n: number, body: Entry['body']): Entry => ({
    id: `${commandId(n)}.0`,
    ticket: 'INC0000001',
    commandId: commandId(n),
    command: 'x',
    batchId: null,
    by: 'ann',
    at: n,
    receivedAt: n,
    audience: 'internal',
    body,
  });
  const entries = [
    entry(1, { kind: 'room', what: 'finding', said: 'a' }),
    entry(2, { kind: 'note', text: 'not of the room' }),
    entry(3, { kind: 'room', what: 'decision', said: 'b' }),
    entry(4, { kind: 'undone', undoes: commandId(1), changes: [] }),
    entry(5, { kind: 'room', what: 'update', said: 'c', audiences: ['Sites'] }),
  ];
  const lines = roomLines(entries);

  it('has the room’s entries alone, newest first, and marks what was taken back', () =>
    expect(lines.map(({ body, undone }) => `${body.said}${undone ? ' undone' : ''}`)).toEqual(['c', 'b', 'a undone']));

  const tabs: [Parameters<typeof linesIn>[1], string[]][] = [
    ['all', ['c', 'b', 'a']],
    ['decisions', ['b']],
    ['findings', ['a']],
    ['updates', ['c']],
  ];
  it.each(tabs)('shows under %s', (tab, said) =>
    expect(linesIn(lines, tab).map(({ body }) => body.said)).toEqual(said),
  );
});
