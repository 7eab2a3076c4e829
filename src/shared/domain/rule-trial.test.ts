import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, commandId, done, logged, START, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings, world as testWorld } from '../../../test/builders/settings';
import { outlookOf } from './outlook';
import { rowOf } from './row';
import { effectOf } from './rule-effects';
import { MOST_LINES, nothingTried, type TrialAsk, together, tryOn } from './rule-trial';
import type { Rule, RuleAction, RuleScope } from './rules';
import type { Ticket } from './ticket';

const MINUTE = 60_000;
const world = testWorld();
const anywhere: RuleScope = { kinds: [], priorities: [], groupIds: [], serviceIds: [] };
const urgent = (n = 1): Ticket => {
  const args = { impact: 1, urgency: 1, seen: { impact: 2, urgency: 2 } };
  const ticket = done(
    attempt(logged(), 'ticket.setImpactUrgency.v1', args, stampOf('ann', 0, { commandId: commandId(900) })),
  );
  return { ...ticket, number: `INC${String(n).padStart(7, '0')}` };
};
const toLea: RuleAction = { kind: 'notify', to: [], people: ['lea'] };
const ask = (over: Partial<TrialAsk> = {}): TrialAsk => ({
  trigger: { kind: 'noResponse' },
  scope: anywhere,
  actions: [toLea],
  from: START,
  to: START + 30 * 24 * 60 * MINUTE,
  ...over,
});

describe('what an action comes to', () => {
  it.each<[string, RuleAction, Partial<Ticket>, boolean]>([
    ['another group', { kind: 'assign', groupId: 'l2' }, {}, true],
    ['the group that has it', { kind: 'assign', groupId: 'l1' }, {}, false],
    ['a group that is gone', { kind: 'assign', groupId: 'gone' }, {}, false],
    ['more urgent', { kind: 'raise', priority: 2 }, {}, true],
    ['as urgent', { kind: 'raise', priority: 3 }, {}, false],
    ['a priority that the matrix lacks', { kind: 'raise', priority: 1 }, { priority: 9 }, true],
    ['a major incident', { kind: 'proposeMajor' }, {}, true],
    ['a problem is none', { kind: 'proposeMajor' }, { kind: 'problem' }, false],
    ['somebody', toLea, {}, true],
    ['a lead where there is none', { kind: 'notify', to: ['lead'], people: [] }, {}, false],
  ])('%s', (_name, action, over, matters) => {
    expect(effectOf(action, { ...logged(), ...over }, world).matters).toBe(matters);
  });
});

describe('a trial', () => {
  it('says what would have fired, on which tickets, and what it would have done', () => {
    const sum = tryOn(ask(), [urgent(1), logged(), urgent(2)], world);
    expect(sum).toMatchObject({ looked: 3, fired: 3, tickets: 3 });
    expect(sum.lines.filter(({ priority }) => priority === 1).map(({ number, at }) => [number, at - START])).toEqual([
      ['INC0000001', 15 * MINUTE],
      ['INC0000002', 15 * MINUTE],
    ]);
    expect(sum.lines[0]?.effects).toEqual([{ action: toLea, people: ['lea'], matters: true }]);
  });

  it('leaves out what was before and what would be later', () => {
    const at = START + 15 * MINUTE;
    const count = (over: Partial<TrialAsk>) => tryOn(ask(over), [urgent()], world).fired;
    expect([count({ from: at, to: at }), count({ from: at + 1 }), count({ to: at - 1 })]).toEqual([1, 0, 0]);
  });

  it('keeps the newest lines, and counts the others', () => {
    const many = Array.from({ length: MOST_LINES + 50 }, (_, n) => urgent(n));
    const sum = tryOn(ask(), many, world);
    expect([sum.fired, sum.lines.length]).toEqual([MOST_LINES + 50, MOST_LINES]);
  });

  it('property: comes to the same in parts of any size, in any order', () => {
    const tickets = Array.from(
      { length: 40 },
      (_, n): Ticket => ({
        ...(n % 3 === 0 ? logged() : urgent()),
        number: `INC${String(n).padStart(7, '0')}`,
      }),
    );
    const whole = tryOn(ask(), tickets, world);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(tickets, { minLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (shuffled, size) => {
          let sum = nothingTried;
          for (let n = 0; n < shuffled.length; n += size)
            sum = together(sum, tryOn(ask(), shuffled.slice(n, n + size), world));
          expect(sum).toEqual(whole);
        },
      ),
    );
  });
});

const rule = (over: Partial<Rule> = {}): Rule => ({
  id: 'rule:one',
  kind: 'rule',
  version: 1,
  recent: [],
  createdBy: 'ada',
  createdAt: 0,
  updatedBy: 'ada',
  updatedAt: 0,
  name: 'Nobody answers',
  enabled: true,
  trigger: { kind: 'noResponse' },
  scope: anywhere,
  actions: [toLea],
  removed: false,
  ...over,
});

describe('what happens next', () => {
  const expected = (ticket: Ticket, rules: readonly Rule[], minute: number) =>
    outlookOf(ticket, rules, world, START + minute * MINUTE).map(({ rule: id, at }) => [id, (at - START) / MINUTE]);
  const respond = [
    ['warning:respond-50', 7.5],
    ['warning:respond-75', 11.25],
    ['warning:respond-100', 15],
  ];

  it('warnings and rules that stand, soonest first, each until it has come', () => {
    const answered = ['rule:one', 15];
    expect(expected(urgent(), [rule()], 1).slice(0, 4)).toEqual([...respond, answered]);
    expect(expected(urgent(), [rule()], 12).slice(0, 2)).toEqual([respond[2], answered]);
    expect(expected(urgent(), [rule({ enabled: false }), rule({ removed: true })], 12).flat()).not.toContain(
      'rule:one',
    );
  });

  it('nothing once it is answered and resolved, and nothing twice', () => {
    const replied = done(attempt(urgent(), 'ticket.reply.v1', { text: 'On it' }, stampOf('ann', 2)));
    expect(expected(replied, [rule()], 3).flat()).not.toContain('rule:one');
    const resolved = done(attempt(replied, 'ticket.resolve.v1', { code: 'userError', notes: 'x' }, stampOf('ann', 4)));
    expect(expected(resolved, [rule()], 5)).toEqual([]);
    const fired = [{ rule: 'rule:one', name: 'x', at: START + 15 * MINUTE, told: [] }];
    expect(expected({ ...urgent(), fired }, [rule()], 1).flat()).not.toContain('rule:one');
  });

  it('property: what it foretells is what the server then finds due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), (percent, minute) => {
        const late = rule({ trigger: { kind: 'slaPercent', clock: 'resolve', percent } });
        const told = outlookOf(
          urgent(),
          [late],
          testWorld(demoLikeSettings({ warnings: [] })),
          START + minute * MINUTE,
        );
        const at = percent * 2.4;
        expect(told.map((each) => (each.at - START) / MINUTE)).toEqual(at > minute ? [expect.closeTo(at, 6)] : []);
      }),
    );
  });
});

describe('whom a row says were told', () => {
  const fired = Array.from({ length: 9 }, (_, n) => ({
    rule: `rule:${n}`,
    name: `Rule ${n}`,
    at: START + n,
    told: n % 2 === 0 ? ['lea'] : [],
  }));
  it.each([
    ['nobody yet', [], []],
    ['those who were, newest last', fired, ['rule:0', 'rule:2', 'rule:4', 'rule:6', 'rule:8']],
  ])('%s', (_name, of, rules) => {
    expect(rowOf({ ...logged(), fired: of }, world.settings).told.map((each) => each.rule)).toEqual(rules);
  });
});
