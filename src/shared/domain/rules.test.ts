import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, packet, refusalOf, START, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings, world as testWorld } from '../../../test/builders/settings';
import { holdReasons } from './lifecycle';
import { firingsOf, notified, type RuleScope, type Trigger, warningRules } from './rules';
import { cyclesOf, readClock, slaOf } from './sla';
import { crossedAt } from './sla-crossing';
import type { ClockEvent, Ticket } from './ticket';

const MINUTE = 60_000;
const world = testWorld();
const anywhere: RuleScope = { kinds: [], priorities: [], groupIds: [], serviceIds: [] };
const NEVER = Number.MAX_SAFE_INTEGER;
const firings = (trigger: Trigger, ticket: Ticket, scope = anywhere): number[] =>
  firingsOf({ trigger, scope }, ticket, world, 0, NEVER);
const minutes = (moments: readonly number[]): number[] => moments.map((at) => (at - START) / MINUTE);
const urgent = (): Ticket => {
  const seen = { impact: 2, urgency: 2 };
  return done(
    attempt(
      logged(),
      'ticket.setImpactUrgency.v1',
      { impact: 1, urgency: 1, seen },
      { ...stampOf('ann', 0), commandId: commandId(999) },
    ),
  );
};
const moved = (ticket: Ticket, n: number, groupId: string): Ticket => {
  const seen = { groupId: ticket.groupId, assigneeId: ticket.assigneeId };
  return done(attempt(ticket, 'ticket.assign.v1', { groupId, assigneeId: null, seen }, stampOf('ada', n)));
};

describe('a rule fires', () => {
  it('when nobody has responded in time, and not when somebody has', () => {
    expect(minutes(firings({ kind: 'noResponse' }, urgent()))).toEqual([15]);
    const answered = done(attempt(urgent(), 'ticket.reply.v1', { text: 'On it' }, stampOf('ann', 5)));
    expect(firings({ kind: 'noResponse' }, answered)).toEqual([]);
  });

  it('at a share of the target, later if the clock stood still', () => {
    const half: Trigger = { kind: 'slaPercent', clock: 'resolve', percent: 50 };
    expect(minutes(firings(half, urgent()))).toEqual([120]);
    const args = { reason: 'awaitingVendor', comment: null, reply: null } as const;
    const held = done(attempt(urgent(), 'ticket.hold.v1', args, stampOf('ann', 60)));
    expect(firings(half, held)).toEqual([]);
    expect(minutes(firings(half, done(attempt(held, 'ticket.resume.v1', {}, stampOf('ann', 90)))))).toEqual([150]);
  });

  it('at the nth move and the nth reopening', () => {
    const twice = moved(moved(logged(), 3, 'l2'), 4, 'l1');
    expect(minutes(firings({ kind: 'reassigned', times: 2 }, twice))).toEqual([4]);
    expect(firings({ kind: 'reassigned', times: 3 }, twice)).toEqual([]);
    const resolved = done(attempt(logged(), 'ticket.resolve.v1', { code: 'userError', notes: 'x' }, stampOf('ann', 1)));
    const reopened = done(attempt(resolved, 'ticket.reopen.v1', { reason: 'No' }, stampOf('ann', 2)));
    expect(minutes(firings({ kind: 'reopened', times: 1 }, reopened))).toEqual([2]);
  });

  it('when the priority is raised so far, and when a major incident is proposed', () => {
    expect(firings({ kind: 'priorityRaised', to: 2 }, urgent())).toHaveLength(1);
    expect(firings({ kind: 'priorityRaised', to: 2 }, logged())).toEqual([]);
    const proposed = done(attempt(logged(), 'ticket.proposeMajor.v1', { reason: 'x' }, stampOf('ann', 7)));
    expect(minutes(firings({ kind: 'majorProposed' }, proposed))).toEqual([7]);
  });

  it('only on what it is about', () => {
    expect(firings({ kind: 'noResponse' }, urgent(), { ...anywhere, groupIds: ['l2'] })).toEqual([]);
    expect(firings({ kind: 'noResponse' }, urgent(), { ...anywhere, priorities: [1] })).toHaveLength(1);
  });
});

describe('what a rule does', () => {
  const fire = (
    ticket: Ticket,
    actions: Parameters<typeof attempt<'ticket.fireRule.v1'>>[2]['actions'],
    who = 'system',
    n = 20,
  ) =>
    attempt(
      ticket,
      'ticket.fireRule.v1',
      { rule: 'rule:1', name: 'No answer', at: START, actions },
      { ...stampOf('ann', n), actor: { id: who, role: who === 'system' ? 'system' : 'agentL1', groupIds: [] } },
    );

  it('is done in one command, once, and noted', () => {
    const ticket = done(
      fire(logged(), [
        { kind: 'assign', groupId: 'l2' },
        { kind: 'raise', priority: 1 },
        { kind: 'proposeMajor' },
        { kind: 'notify', to: ['group'], people: ['ada'] },
      ]),
    );
    expect(ticket).toMatchObject({ groupId: 'l2', priority: 1, override: { reason: 'No answer' } });
    expect(ticket.major).toMatchObject({ status: 'proposed', reason: 'No answer' });
    expect(ticket.fired).toEqual([
      { rule: 'rule:1', name: 'No answer', at: START, told: ['ann', 'bob', 'lea', 'ada'] },
    ]);
    expect(refusalOf(fire(ticket, [], 'system', 21))).toBe('nothingToChange');
  });

  it('never makes a ticket less urgent, and is nobody’s to do by hand', () => {
    const { priority } = urgent();
    expect(done(fire(urgent(), [{ kind: 'raise', priority: 3 }])).priority).toBe(priority);
    expect(refusalOf(fire(logged(), [], 'ann'))).toBe('permission.denied');
  });

  it('tells the group while nobody has the ticket', () => {
    const to = { kind: 'notify' as const, to: ['assignee' as const], people: [] };
    expect(notified(to, logged(), world)).toEqual(['ann', 'bob', 'lea']);
    expect(notified(to, { ...logged(), assigneeId: 'bob' }, world)).toEqual(['bob']);
  });

  it('lapses an offer to the group that it moves the ticket to', () => {
    const offered = done(
      attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId: 'l2', packet: packet() }, stampOf('ann', 1)),
    );
    expect(done(fire(offered, [{ kind: 'assign', groupId: 'l2' }]))).toMatchObject({ handoff: null, groupId: 'l2' });
  });
});

describe('warnings', () => {
  it('are rules for both clocks', () => {
    expect(warningRules(demoLikeSettings()).map(({ id }) => id)).toContain('warning:resolve-75');
  });
});

describe('the moment at which a share is used', () => {
  it('is the first at which the clock reads so much', () => {
    const settings = demoLikeSettings();
    const event = fc.oneof(
      fc.constantFrom(...holdReasons).map((reason) => ({ kind: 'held' as const, reason })),
      fc.constant({ kind: 'resumed' as const }),
      fc.constantFrom(1, 2, 3).map((priority) => ({ kind: 'priority' as const, priority })),
    );
    const story = fc.array(fc.tuple(event, fc.integer({ min: 1, max: 700 })), { maxLength: 8 });
    fc.assert(
      fc.property(story, fc.integer({ min: 1, max: 150 }), (events, percent) => {
        let at = START;
        const clock: ClockEvent[] = [{ kind: 'opened', at, commandId: 'c', priority: 2, groupId: 'l1' }];
        for (const [what, gap] of events) {
          at += gap * MINUTE;
          clock.push({ ...what, at, commandId: 'c' } as ClockEvent);
        }
        const [cycle] = cyclesOf(clock);
        const crossed = cycle ? crossedAt(cycle, 'resolve', percent / 100, settings) : null;
        const used = (until: number) => {
          const known = clock.filter((each) => each.at <= until);
          return readClock(slaOf({ clock: known }, settings).resolve, until, settings).fraction * 100;
        };
        if (crossed === null) return;
        expect(used(crossed)).toBeGreaterThanOrEqual(percent - 1e-9);
        expect(crossed === START || used(crossed - 1) < percent).toBe(true);
      }),
      { numRuns: 600 },
    );
  });

  it.each<[string, ClockEvent, number | null]>([
    ['resolved in that moment: it was in time', { kind: 'resolved', at: START + 240 * MINUTE, commandId: 'r' }, null],
    [
      'less urgent from that moment on: not yet',
      { kind: 'priority', priority: 5, at: START + 240 * MINUTE, commandId: 'p' },
      START,
    ],
    [
      'answered in that moment: it is used all the same',
      { kind: 'responded', at: START + 240 * MINUTE, commandId: 'a' },
      START + 240 * MINUTE,
    ],
  ])('%s', (_what, event, expected) => {
    const [cycle] = cyclesOf([{ kind: 'opened', at: START, commandId: 'c', priority: 1, groupId: 'l1' }, event]);
    const crossed = cycle ? crossedAt(cycle, 'resolve', 1, demoLikeSettings()) : null;
    if (expected === null || event.kind !== 'priority') expect(crossed).toBe(expected);
    else expect(crossed).toBeGreaterThan(event.at);
  });
});
