import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, done, logged, refusalOf, START, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings, people, personNamed, world as testWorld } from '../../../test/builders/settings';
import { type NextScene, nextTicket } from './next';
import { type Row, rowOf } from './row';
import { noClock, type SlaClock } from './sla';
import type { Ticket } from './ticket';

const settings = demoLikeSettings();
const base = rowOf(logged(), settings);
const NOW = START + 86_400_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const running = (dueIn: number, riskIn = dueIn - HOUR): SlaClock => ({
  ...noClock,
  state: 'running',
  target: 4 * HOUR,
  since: NOW - HOUR,
  dueAt: NOW + dueIn,
  riskAt: NOW + riskIn,
});
const met: SlaClock = { ...noClock, state: 'met' };
const responseIn = (dueIn: number) => ({ respond: running(dueIn), resolve: running(99 * HOUR) });
const resolveIn = (dueIn: number, riskIn?: number) => ({ respond: met, resolve: running(dueIn, riskIn) });
const calm = resolveIn(99 * HOUR);

const row = (n: number, over: Partial<Row> = {}): Row => ({
  ...base,
  number: `INC000000${n}`,
  priority: 3,
  openedAt: NOW - 10 * HOUR,
  updatedAt: NOW - HOUR,
  updatedBy: 'bob',
  sla: calm,
  ...over,
});
const vipWorld = {
  ...testWorld(),
  person: (id: string) => people.map((each) => ({ ...each, vip: each.id === 'rui' })).find((each) => each.id === id),
};
const ask = (rows: readonly Row[], over: Partial<NextScene> = {}) =>
  nextTicket({ rows, actor: personNamed('ann'), world: vipWorld, limit: 8, passed: new Set(), now: NOW, ...over });
const pick = (rows: readonly Row[], over: Partial<NextScene> = {}) =>
  ask(rows, over).next?.row.number.slice(-1) ?? null;

describe('of two, the first comes first', () => {
  const cases: [string, Partial<Row>, Partial<Row>][] = [
    ['a major incident, and a ticket of priority 1', { major: 'promoted' }, { priority: 1, sla: responseIn(MINUTE) }],
    ['priority 1, and a response that is due', { priority: 1 }, { sla: responseIn(MINUTE) }],
    ['a response due in an hour, and a resolution that is late', { sla: responseIn(HOUR) }, { sla: resolveIn(-HOUR) }],
    [
      'a response due sooner',
      { sla: responseIn(6 * MINUTE), priority: 4 },
      { sla: responseIn(7 * MINUTE), priority: 2 },
    ],
    ['of two that are past, the more urgent', { sla: responseIn(-MINUTE), priority: 2 }, { sla: responseIn(-HOUR) }],
    ['a resolution at risk, and one of higher priority', { sla: resolveIn(HOUR, -1), priority: 5 }, { priority: 2 }],
    ['the breach that comes sooner', { sla: resolveIn(HOUR, -1) }, { sla: resolveIn(2 * HOUR, -1), priority: 2 }],
    ['a response that is due later counts by its priority', { priority: 2 }, { sla: responseIn(61 * MINUTE) }],
    ['the higher priority, and a caller who answered', { priority: 2 }, { updatedBy: 'rosa' }],
    ['a caller who answered, and a VIP', { updatedBy: 'rosa' }, { callerId: 'rui' }],
    ['a VIP, and an older one', { callerId: 'rui' }, { openedAt: NOW - 99 * HOUR }],
    ['the older one', { openedAt: NOW - 99 * HOUR }, {}],
    ['what is proposed as a major incident is not one yet', { priority: 2 }, { major: 'proposed' }],
  ];
  it.each(cases)('%s', (_name, first, second) => {
    expect([pick([row(2, first), row(1, second)]), pick([row(1, second), row(2, first)])]).toEqual(['2', '2']);
  });
  it('or else the lower number', () => {
    expect(pick([row(3), row(2)])).toBe('2');
    expect(ask([row(1, { number: 'INC10000000' }), row(1, { number: 'INC9999999' })]).next?.row.number).toBe(
      'INC9999999',
    );
  });
});

describe('what is left out', () => {
  const cases: [string, Partial<Row>, string | null][] = [
    ['somebody else’s', { assigneeId: 'bob' }, 'somebodys'],
    ['on hold', { state: 'onHold' }, 'onHold'],
    [
      'offered to another group',
      { handoff: { id: 'h', fromGroupId: 'l1', toGroupId: 'l2', by: 'bob', at: NOW, filled: 1, asked: 1 } },
      'handedOver',
    ],
    ['part of another', { parent: 'INC0000009' }, 'partOfOther'],
    ['of a group without one’s skills', { groupId: 'l2' }, null],
    ['resolved', { state: 'resolved' }, null],
    ['a problem', { kind: 'problem' }, null],
  ];
  it.each(cases)('%s', (_name, over, by) => {
    const answer = ask([row(1, { priority: 1, ...over }), row(2)]);
    expect(answer.next?.row.number).toBe('INC0000002');
    expect(answer.leftOut).toEqual(by === null ? [] : [{ by, numbers: ['INC0000001'] }]);
  });
  it('is named only where it would have come first', () => {
    expect(ask([row(1, { assigneeId: 'bob', priority: 4 }), row(2)]).leftOut).toEqual([]);
  });
  it('is all named where nothing is left', () => {
    expect(ask([row(1, { assigneeId: 'bob' }), row(2, { state: 'onHold' })])).toMatchObject({
      next: null,
      leftOut: [
        { by: 'onHold', numbers: ['INC0000002'] },
        { by: 'somebodys', numbers: ['INC0000001'] },
      ],
    });
  });
  it('what is in no group waits for the first group of the desk', () => {
    expect([
      pick([row(1, { groupId: null })]),
      pick([row(1, { groupId: null })], { actor: personNamed('cem') }),
    ]).toEqual(['1', null]);
  });
});

describe('one’s own', () => {
  const mine = { assigneeId: 'ann' };
  it('waits while it is calm', () => expect(pick([row(1, { ...mine, priority: 2 }), row(2)])).toBe('2'));
  it('goes first when it is urgent', () => {
    expect(pick([row(1, { ...mine, sla: responseIn(MINUTE) }), row(2)])).toBe('1');
    expect(pick([row(1, { ...mine, sla: responseIn(MINUTE) }), row(2, { priority: 1 })])).toBe('2');
  });
  it('is what is left', () => expect(ask([row(1, mine)]).next).toMatchObject({ own: true }));
  it('is what there is to do for whoever has enough', () => {
    const rows = [
      row(1, mine),
      row(2, { ...mine, priority: 2 }),
      row(3, { ...mine, state: 'onHold' }),
      row(4, { priority: 1 }),
    ];
    const answer = ask(rows, { limit: 3 });
    expect(answer).toMatchObject({ open: 3, limit: 3, next: { own: true, row: { number: 'INC0000002' } } });
    expect(pick(rows, { limit: 4 })).toBe('4');
    expect(pick(rows, { limit: 3, passed: new Set(['INC0000001', 'INC0000002']) })).toBe('4');
  });
});

it('passes on, one after the other, until nothing is left', () => {
  const rows = [row(1), row(2, { priority: 2 }), row(3, { priority: 1 })];
  const passed = new Set<string>();
  const order: (string | null)[] = [];
  for (let n = 0; n < 4; n += 1) {
    const answer = ask(rows, { passed });
    order.push(answer.next?.row.number.slice(-1) ?? null);
    if (answer.next) passed.add(answer.next.row.number);
  }
  expect(order).toEqual(['3', '2', '1', null]);
});

it('says what speaks for it', () => {
  const answer = ask([row(1, { sla: responseIn(6 * MINUTE), priority: 1, callerId: 'rui', updatedBy: 'rui' })]);
  expect(answer.next?.speaks).toEqual({ major: false, priority: 1, clock: 'respond', answered: true, vip: true });
  expect(ask([row(1)]).next?.speaks).toMatchObject({ clock: 'resolve', answered: false, vip: false });
});

/** Tickets as the rules know them, in states that real commands have led to. */
const tickets: fc.Arbitrary<Ticket> = fc
  .record({
    groupId: fc.constantFrom(null, 'l1', 'l2', 'hr', 'printco'),
    assigneeId: fc.constantFrom(null, null, 'ann', 'bob', 'cem', 'val'),
    impact: fc.integer({ min: 1, max: 3 }),
    urgency: fc.integer({ min: 1, max: 3 }),
    end: fc.constantFrom('open', 'open', 'held', 'resolved'),
    n: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ groupId, assigneeId, impact, urgency, end, n }) => {
    const ticket = logged({ impact, urgency });
    const moved = { ...ticket, groupId, assigneeId, number: `INC${String(n).padStart(7, '0')}` };
    if (end === 'open') return moved;
    const stamp = stampOf('ada', 5);
    const open: Ticket = { ...moved, groupId: 'l1' };
    const after =
      end === 'held'
        ? attempt(open, 'ticket.hold.v1', { reason: 'awaitingVendor', comment: null, reply: null }, stamp)
        : attempt(open, 'ticket.resolve.v1', { code: 'userError', notes: 'x' }, stamp);
    return { ...done(after), groupId };
  });
const many = fc.uniqueArray(tickets, { selector: ({ number }) => number, maxLength: 12 });
const actors = fc.constantFrom('ann', 'bob', 'cem', 'lea', 'ada', 'val');

describe('for any desk', () => {
  it('what is proposed can be taken, or is one’s own', () => {
    let proposed = 0;
    fc.assert(
      fc.property(many, actors, fc.integer({ min: 1, max: 5 }), (all, who, limit) => {
        const rows = all.map((ticket) => rowOf(ticket, settings));
        const { next } = ask(rows, { actor: personNamed(who), limit, now: START + HOUR });
        if (!next) return;
        proposed += 1;
        const ticket = all.find(({ number }) => number === next.row.number) as Ticket;
        const seen = { groupId: ticket.groupId, assigneeId: ticket.assigneeId };
        const refusal = refusalOf(attempt(ticket, 'ticket.take.v1', { seen }, stampOf(who, 9)));
        expect(refusal).toBe(next.own ? 'take.alreadyYours' : null);
      }),
      { numRuns: 400 },
    );
    expect(proposed).toBeGreaterThan(100);
  });

  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(many, actors, fc.integer({ min: 1, max: 5 }), (all, who, limit) => {
        const rows = all.map((ticket) => rowOf(ticket, settings));
        const scene = { actor: personNamed(who), limit, now: START + HOUR };
        expect(ask(rows.toReversed(), scene)).toEqual(ask(rows, scene));
      }),
    );
  });
});
