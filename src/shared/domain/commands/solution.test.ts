import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, refusalOf, START, stampOf } from '../../../../test/builders/commands';
import type { Decision } from '../decision';
import { emptySolution } from '../solution';
import { MAX_SOLUTIONS, MAX_STEPS, type Ticket } from '../ticket';
import type { ApplySolutionArgs } from './solution';

const { questions: _, ...nothing } = emptySolution;
const args = (over: Partial<ApplySolutionArgs> = {}): ApplySolutionArgs => ({
  ...nothing,
  source: 'KB0000001',
  edition: 2,
  title: 'VPN drops',
  ...over,
});
const resolution = { code: 'workaroundProvided', notes: 'Pinned to TCP 443.' } as const;
const apply = (ticket: Ticket, over: Partial<ApplySolutionArgs> = {}, who = 'ann', n = 5): Decision =>
  attempt(ticket, 'ticket.applySolution.v1', args(over), stampOf(who, n));
const applied = (over: Partial<ApplySolutionArgs> = {}, n = 5): Ticket => done(apply(logged(), over, 'ann', n));
const resolved = (): Ticket => applied({ resolution });
const closed = (): Ticket => done(attempt(resolved(), 'ticket.close.v1', {}, stampOf('ann', 6)));
const lines = (count: number): string[] => Array.from({ length: count }, (_, n) => `Step ${n}`);
const step = (n: number): string => `${commandId(5)}.${n}`;
const often = (): Ticket => {
  let ticket = logged();
  for (let n = 0; n < MAX_SOLUTIONS; n++) ticket = done(apply(ticket, {}, 'ann', 10 + n));
  return ticket;
};
const withSteps = (): Ticket => {
  let ticket = logged();
  for (let n = 0; ticket.checklist.length + 40 <= MAX_STEPS; n++)
    ticket = done(apply(ticket, { checklist: lines(40) }, 'ann', 10 + n));
  return ticket;
};
const judge = (ticket: Ticket, solution: string, worked: boolean | null, n = 7, who = 'ann') =>
  attempt(ticket, 'ticket.judgeSolution.v1', { solution, worked }, stampOf(who, n));
const tick = (ticket: Ticket, which: string, isDone = true, n = 7, who = 'ann') =>
  attempt(ticket, 'ticket.tickStep.v1', { step: which, done: isDone }, stampOf(who, n));
const undo = (ticket: Ticket, n: number, who = 'ann') =>
  attempt(ticket, 'ticket.undo.v1', { commandId: commandId(n) }, stampOf(who, 60));

describe('what is refused, and why', () => {
  const cases: [string, () => Decision, string][] = [
    ['by a caller', () => apply(logged(), {}, 'rosa'), 'permission.denied'],
    ['by a vendor whose group does not hold it', () => apply(logged(), {}, 'val'), 'permission.denied'],
    ['on a closed ticket', () => apply(closed(), { note: 'x' }, 'ann', 8), 'state.notActive'],
    ['resolving what is resolved', () => apply(resolved(), { resolution }, 'ann', 8), 'state.notActive'],
    ['fields on what is resolved', () => apply(resolved(), { fields: { urgency: 1 } }, 'ann', 8), 'state.notActive'],
    ['more steps than a ticket holds', () => apply(withSteps(), { checklist: lines(40) }, 'ann', 50), 'tooMany'],
    ['more solutions than a ticket holds', () => apply(often(), {}, 'ann', 50), 'tooMany'],
    [
      'more tags than a ticket holds',
      () => apply(logged({ tags: lines(40).map((_line, n) => `t${n}`) }), { tags: ['one-more'] }),
      'tooMany',
    ],
    ['impact beyond the matrix', () => apply(logged(), { fields: { impact: 7 } }), 'priority.offMatrix'],
    ['an unknown group', () => apply(logged(), { fields: { groupId: 'none' } }), 'assign.unknownGroup'],
    ['an unknown category', () => apply(logged(), { fields: { categoryId: 'none' } }), 'category.unknown'],
    ['an unknown service', () => apply(logged(), { fields: { serviceId: 'none' } }), 'service.unknown'],
    [
      'a subcategory of another category',
      () => apply(logged(), { fields: { categoryId: 'hardware', subcategoryId: 'vpn' } }),
      'category.unknown',
    ],
    ['a field that no solution sets', () => apply(logged(), { fields: { callerId: 'rui' } as never }), 'args.invalid'],
    ['a blank note', () => apply(logged(), { note: ' ' }), 'args.invalid'],
    ['a source that is no record', () => apply(logged(), { source: '../KB' }), 'args.invalid'],
    ['ticking a step that is not there', () => tick(applied(), step(0)), 'step.missing'],
    [
      'ticking by a caller',
      () => tick(applied({ checklist: lines(1) }), step(0), true, 7, 'rosa'),
      'permission.denied',
    ],
    [
      'ticking twice',
      () => tick(done(tick(applied({ checklist: lines(1) }), step(0))), step(0), true, 8),
      'nothingToChange',
    ],
    ['unticking what is not ticked', () => tick(applied({ checklist: lines(1) }), step(0), false), 'nothingToChange'],
    ['judging what was not applied', () => judge(logged(), commandId(5), true), 'step.missing'],
    ['judging by a caller', () => judge(applied(), commandId(5), true, 7, 'rosa'), 'permission.denied'],
    [
      'the same judgement again',
      () => judge(done(judge(applied(), commandId(5), true)), commandId(5), true, 8),
      'nothingToChange',
    ],
  ];
  it.each(cases)('%s', (_name, run, code) => {
    expect(refusalOf(run())).toBe(code);
  });
});

describe('an applied solution', () => {
  it('sets what it names, and nothing else', () => {
    const before = logged({ tags: ['a'], categoryId: 'hardware', subcategoryId: 'laptop', assigneeId: 'bob' });
    const after = done(
      apply(before, {
        fields: { categoryId: 'network', impact: 1, groupId: 'l2' },
        tags: ['a', 'vpn'],
        checklist: lines(2),
      }),
    );
    expect(after).toMatchObject({
      categoryId: 'network',
      subcategoryId: null,
      serviceId: null,
      impact: 1,
      urgency: 2,
      priority: 2,
      groupId: 'l2',
      assigneeId: null,
      tags: ['a', 'vpn'],
      state: before.state,
    });
    expect(after.solutions).toEqual([
      {
        id: commandId(5),
        source: 'KB0000001',
        edition: 2,
        title: 'VPN drops',
        by: 'ann',
        at: START + 300_000,
        worked: null,
      },
    ]);
    expect(after.checklist).toEqual([
      { id: step(0), text: 'Step 0', source: 'KB0000001', done: null },
      { id: step(1), text: 'Step 1', source: 'KB0000001', done: null },
    ]);
  });

  it('leaves an overridden priority as it is', () => {
    const overridden = done(
      attempt(logged(), 'ticket.overridePriority.v1', { priority: 1, reason: 'Board' }, stampOf('ann', 2)),
    );
    expect(done(apply(overridden, { fields: { impact: 3, urgency: 3 } })).priority).toBe(1);
  });

  it('writes its note, its reply and its resolution in one command', () => {
    const decision = apply(logged(), { note: 'Pinned.', reply: 'Please restart.', resolution });
    if (decision.kind !== 'accepted') throw new Error(decision.kind);
    expect(decision.entries.map(({ body }) => body.kind)).toEqual(expect.arrayContaining(['note', 'reply', 'changed']));
    expect(decision.ticket).toMatchObject({
      version: 2,
      state: { kind: 'resolved', resolution: { ...resolution, by: 'ann' } },
    });
    expect(decision.ticket.lastReplyAt).toBe(START + 300_000);
  });

  it('a note and a judgement come late too, on what is resolved', () => {
    expect(done(apply(resolved(), { note: 'Later.' }, 'ann', 8)).solutions).toHaveLength(2);
    expect(done(judge(resolved(), commandId(5), true)).solutions).toMatchObject([{ worked: true }]);
    const unsaid = done(judge(done(judge(resolved(), commandId(5), true)), commandId(5), null, 8));
    expect(unsaid.solutions).toMatchObject([{ worked: null }]);
  });

  it.each<[string, Partial<ApplySolutionArgs>]>([
    ['fields, tags and steps', { fields: { groupId: 'l2', urgency: 1 }, tags: ['vpn'], checklist: lines(3) }],
    ['a resolution', { resolution, note: 'Pinned.' }],
  ])('is undone as one: %s', (_name, over) => {
    const before = logged({ tags: ['a'] });
    const after = done(undo(done(apply(before, over)), 5));
    const { version, trail, updatedAt, updatedBy, clock, ...now } = after;
    const { version: _v, trail: _t, updatedAt: _u, updatedBy: _b, clock: _c, ...then } = before;
    expect(now).toEqual(then);
    expect([version, trail.length > 0, updatedBy, updatedAt > before.updatedAt, clock.length > 0]).toEqual([
      3,
      true,
      'ann',
      true,
      true,
    ]);
  });

  it('ticks say who and when, and can be taken away', () => {
    const ticked = done(tick(applied({ checklist: lines(2) }), step(1)));
    expect(ticked.checklist.map(({ done: by }) => by?.by ?? null)).toEqual([null, 'ann']);
    expect(done(tick(ticked, step(1), false, 8)).checklist[1]?.done).toBeNull();
  });
});
