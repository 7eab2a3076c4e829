import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logArgs, START, stampOf } from '../../../test/builders/commands';
import { person, world as worldOf } from '../../../test/builders/settings';
import type { DeskSettings, World } from './settings';
import { isRefusal, partOf, withPart } from './settings-parts';
import type { Ticket } from './ticket';
import { attainment, joined, MOST_CHANGED, nothingReplayed, overall, replay, replayedParts } from './what-if';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ask = { from: START - DAY, to: START + 30 * DAY };
const world = worldOf();
const [first, second, third] = world.settings.targets;
if (!first || !second || !third) throw new Error('the builder has changed');

/** Opened at START, answered and resolved so many minutes later; null: not yet. */
const ticketOf = (
  n: number,
  {
    impact = 2,
    urgency = 2,
    responded = null,
    resolved = null,
    over = {},
  }: {
    impact?: number;
    urgency?: number;
    responded?: number | null;
    resolved?: number | null;
    over?: Partial<Ticket>;
  } = {},
): Ticket => {
  const stamp = stampOf('ann', 0, { commandId: commandId(n) });
  const ticket = done(attempt(null, 'ticket.log.v1', logArgs({ impact, urgency }), stamp, world));
  const at = (minutes: number) => ({ at: START + minutes * MINUTE, commandId: commandId(n + 50_000) });
  return {
    ...ticket,
    number: `INC${String(n).padStart(7, '0')}`,
    clock: [
      ...ticket.clock,
      ...(responded === null ? [] : [{ kind: 'responded' as const, ...at(responded) }]),
      ...(resolved === null ? [] : [{ kind: 'resolved' as const, ...at(resolved) }]),
    ],
    ...over,
  };
};
const drafted = (change: Partial<DeskSettings>): DeskSettings => ({ ...world.settings, ...change });
const only = (tickets: readonly Ticket[], after: DeskSettings, by: World = world) => replay(ask, tickets, by, after);

describe('a matrix', () => {
  const after = drafted({
    matrix: {
      table: [
        [1, 1, 3],
        [2, 2, 4],
        [3, 4, 5],
      ],
    },
  });
  const override = { priority: 3, reason: 'Agreed', by: 'lea', at: START };

  it.each<[string, Ticket, number]>([
    ['a cell that changes', ticketOf(1), 2],
    ['one that stays', ticketOf(1, { impact: 1, urgency: 1 }), 1],
    ['an override', ticketOf(1, { over: { override } }), 3],
    [
      'a priority of an older matrix, where the cell stays',
      ticketOf(1, { impact: 3, urgency: 3, over: { priority: 4 } }),
      4,
    ],
    ['a place that the draft lacks', ticketOf(1, { over: { impact: 5 } }), 3],
  ])('%s', (_name, ticket, priority) => {
    const { lines, moved } = only([ticket], after);
    expect(moved).toBe(ticket.priority === priority ? 0 : 1);
    expect(lines[0]?.priority.after ?? ticket.priority).toBe(priority);
  });

  it('the clocks follow the priority', () => {
    // 60 minutes: in time for priority 3 (240), too late for priority 2 (30).
    const { lines, toMissed } = only([ticketOf(1, { responded: 60, resolved: 90 })], after);
    expect(lines).toMatchObject([
      { respond: { before: 'met', after: 'missed' }, resolve: { before: 'met', after: 'met' } },
    ]);
    expect(toMissed).toBe(1);
  });

  it('only the last priority comes from what the ticket says now', () => {
    const ticket = ticketOf(1, { responded: 60 });
    const priority = { kind: 'priority' as const, at: START + 120 * MINUTE, commandId: commandId(9), priority: 3 };
    const [line] = only([{ ...ticket, clock: [...ticket.clock, priority] }], after).lines;
    expect(line?.respond).toEqual({ before: 'met', after: 'met' });
  });
});

describe('targets, calendars, agreements', () => {
  const tighter = drafted({ targets: [first, second, { ...third, respond: 30, resolve: 60 }] });
  it.each<[string, Ticket, DeskSettings, string, string]>([
    ['kept, and missed under a shorter target', ticketOf(1, { responded: 10, resolved: 90 }), tighter, 'met', 'missed'],
    [
      'missed, and kept under a longer one',
      ticketOf(1, { responded: 1, resolved: 5_000 }),
      drafted({ targets: [first, second, { ...third, resolve: 9_000 }] }),
      'missed',
      'met',
    ],
    [
      'hours that count by night too',
      ticketOf(1, { responded: 1, resolved: 2_000 }),
      drafted({
        calendars: world.settings.calendars.map((each) => ({ ...each, week: world.settings.calendars[0]?.week ?? [] })),
      }),
      'met',
      'missed',
    ],
    [
      'an agreement that fits from now on',
      ticketOf(1, { responded: 1, resolved: 90 }),
      drafted({
        policies: [
          { id: 'x', name: 'X', serviceIds: [], organisations: [], targets: [{ ...third, resolve: 30 }], pausedBy: [] },
        ],
      }),
      'met',
      'missed',
    ],
    ['no target any more', ticketOf(1, { responded: 1, resolved: 90 }), drafted({ targets: [first] }), 'met', 'none'],
  ])('%s', (_name, ticket, after, before, then) => {
    const [line] = only([ticket], after).lines;
    expect([line?.resolve.before, line?.resolve.after]).toEqual([before, then]);
  });

  it('an agreement of an organisation is asked for its callers alone', () => {
    const rosa = { ...person('rosa', 'requester'), organisation: 'ACME' };
    const by: World = { settings: world.settings, person: (id) => (id === 'rosa' ? rosa : undefined) };
    const policy = { id: 'x', name: 'X', serviceIds: [], targets: [{ ...third, resolve: 30 }], pausedBy: [] };
    const ticket = ticketOf(1, { responded: 1, resolved: 90 });
    expect(only([ticket], drafted({ policies: [{ ...policy, organisations: ['ACME'] }] }), by).toMissed).toBe(1);
    expect(only([ticket], drafted({ policies: [{ ...policy, organisations: ['Beta'] }] }), by).changed).toBe(0);
  });

  it('an agreement that goes leaves the next one that fits', () => {
    const policy = (id: string, resolve: number) => ({
      id,
      name: id,
      serviceIds: [],
      organisations: [],
      targets: [{ ...third, resolve }],
      pausedBy: [],
    });
    const settings = drafted({ policies: [policy('a', 30), policy('b', 600)] });
    const ticket = ticketOf(1, { responded: 1, resolved: 90 });
    const clock = [...ticket.clock, { kind: 'policy' as const, at: START, commandId: commandId(7), policyId: 'a' }];
    const by = worldOf(settings);
    const [line] = only([{ ...ticket, clock }], { ...settings, policies: [policy('b', 600)] }, by).lines;
    expect(line?.resolve).toEqual({ before: 'missed', after: 'met' });
  });

  it('what was counted otherwise in the past does not tell the two apart', () => {
    const { calendars, targets, policies } = world.settings;
    const past = [
      { until: START + 5 * DAY, calendars, targets: targets.map((each) => ({ ...each, resolve: 1 })), policies },
    ];
    const by = worldOf({ ...world.settings, past });
    expect(only([ticketOf(1, { responded: 1, resolved: 90 })], { ...world.settings, past: [] }, by).changed).toBe(0);
  });
});

describe('the sum', () => {
  const tickets = [
    ticketOf(1, { responded: 10, resolved: 90 }),
    ticketOf(2, { responded: 10, resolved: 20 }),
    ticketOf(3, { impact: 1, urgency: 1, responded: 10, resolved: 20 }),
    ticketOf(4, { over: { openedAt: ask.from - 1 } }),
    ticketOf(5, { over: { openedAt: ask.to } }),
  ];
  const after = drafted({ targets: [first, second, { ...third, resolve: 60 }] });

  it('counts by priority, and over all', () => {
    const sum = only(tickets, after);
    expect(sum).toMatchObject({ looked: 3, changed: 1, moved: 0, toMissed: 1, toMet: 0 });
    expect(sum.lines.map(({ number }) => number)).toEqual(['INC0000001']);
    expect(sum.priorities[3]).toEqual({
      before: { tickets: 2, respond: { met: 2, missed: 0 }, resolve: { met: 2, missed: 0 } },
      after: { tickets: 2, respond: { met: 2, missed: 0 }, resolve: { met: 1, missed: 1 } },
    });
    expect(overall(sum).after).toMatchObject({ tickets: 3, resolve: { met: 2, missed: 1 } });
    expect(attainment(overall(sum).after.resolve)).toBeCloseTo(2 / 3);
    expect(attainment({ met: 0, missed: 0 })).toBeNull();
  });

  it('is the same in parts, in whatever order', () => {
    const [a, b] = [only(tickets.slice(0, 1), after), only(tickets.slice(1), after)];
    expect(joined(a, b)).toEqual(only(tickets, after));
    expect(joined(b, a)).toEqual(only(tickets, after));
    expect(joined(nothingReplayed, a)).toEqual(a);
  });

  it('keeps the newest of those that change', () => {
    const many = Array.from({ length: MOST_CHANGED + 5 }, (_, n) =>
      ticketOf(n + 1, { responded: 10, resolved: 90, over: { openedAt: START + n } }),
    );
    const { lines, changed } = only(many, after);
    expect([lines.length, changed]).toEqual([MOST_CHANGED, MOST_CHANGED + 5]);
    expect(lines[0]?.openedAt).toBe(START + MOST_CHANGED + 4);
  });
});

describe('whatever the tickets', () => {
  const minutes = fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: null });
  const anyTicket = fc
    .record({
      n: fc.integer({ min: 1, max: 40_000 }),
      impact: fc.integer({ min: 1, max: 3 }),
      urgency: fc.integer({ min: 1, max: 3 }),
      responded: minutes,
      resolved: minutes,
      priority: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      overridden: fc.boolean(),
      serviceId: fc.constantFrom(null, 'email', 'vpn'),
    })
    .map(({ n, priority, overridden, serviceId, ...rest }) => {
      const override = overridden ? { priority: 2, reason: 'So', by: 'lea', at: START } : null;
      return ticketOf(n, { ...rest, over: { serviceId, override, ...(priority === undefined ? {} : { priority }) } });
    });
  const settings = drafted({
    policies: [
      { id: 'mail', name: 'Mail', serviceIds: ['email'], organisations: [], targets: [third], pausedBy: [] },
      { id: 'all', name: 'All', serviceIds: [], organisations: ['ACME'], targets: [first], pausedBy: [] },
    ],
    past: [{ until: START + DAY, calendars: world.settings.calendars, targets: [first], policies: [] }],
  });
  const by = worldOf(settings);

  it('a draft that changes nothing changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 12 }), fc.constantFrom(...replayedParts), (tickets, part) => {
        const after = withPart(by, part, partOf(settings, part));
        if (isRefusal(after)) throw new Error(after.code);
        const sum = replay(ask, tickets, by, structuredClone(after));
        expect(sum).toMatchObject({ changed: 0, moved: 0, toMet: 0, toMissed: 0, toAtRisk: 0, lines: [] });
        for (const { before, after: then } of sum.priorities) expect(then).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('no ticket is lost on the way from one priority to another', () => {
    const other = {
      ...settings,
      matrix: {
        table: [
          [1, 1, 2],
          [1, 2, 3],
          [2, 3, 4],
        ],
      },
      targets: [first, second],
    };
    fc.assert(
      fc.property(fc.array(anyTicket, { maxLength: 12 }), (tickets) => {
        const sum = replay(ask, tickets, by, other);
        const { before, after } = overall(sum);
        expect([before.tickets, after.tickets]).toEqual([sum.looked, sum.looked]);
        expect(sum.changed).toBe(sum.lines.length);
      }),
    );
  });
});
