import { describe, expect, it } from 'vitest';
import { at, factsOf, monday } from '../../../test/builders/facts';
import type { Fact } from './fact';
import { bouncesOf, growthOf, lostTimeOf, ruleUsesOf } from './insights';
import type { Scope } from './measures';

const HOUR = 3_600_000;
const facts = factsOf(monday());
const [one, two] = facts as [Fact, Fact];
const all: Scope = { groupIds: null, from: at(0), to: at(1_440) };
const of = (...groupIds: string[]): Scope => ({ ...all, groupIds: new Set(groupIds) });

describe('where tickets bounce', () => {
  const back = { from: 'l2', to: 'l1', at: at(90) };
  const moved: Fact[] = [...facts, { ...two, number: 'INC0000009', moves: [...two.moves, back] }];
  it.each<[string, Scope, [string, string, number][]]>([
    [
      'all of it',
      all,
      [
        ['l1', 'l2', 2],
        ['l2', 'l1', 1],
      ],
    ],
    [
      'from or to one group',
      of('l2'),
      [
        ['l1', 'l2', 2],
        ['l2', 'l1', 1],
      ],
    ],
    ['of a group that had no part in it', of('hr'), []],
    ['in a period', { ...all, from: at(60) }, [['l2', 'l1', 1]]],
  ])('%s', (_what, scope, expected) => {
    expect(bouncesOf(moved, scope).map(({ from, to, moves }) => [from, to, moves])).toEqual(expected);
  });
});

describe('time lost on hold', () => {
  const open: Fact = { ...one, number: 'INC0000009', held: [{ reason: 'awaitingCaller', from: at(30), to: null }] };
  it.each<[string, Scope, number, [string, number][]]>([
    ['of a hold that is over', all, at(500), [['awaitingVendor', 2 * HOUR]]],
    ['that part which lies in the period', { ...all, from: at(120) }, at(500), [['awaitingVendor', HOUR]]],
    ['of other groups', of('l1'), at(500), []],
  ])('%s', (_what, scope, now, expected) => {
    expect(lostTimeOf(facts, scope, now).map(({ reason, time }) => [reason, time])).toEqual(expected);
  });

  it('of one that goes on, until now', () => {
    expect(lostTimeOf([open], all, at(90))).toEqual([
      { reason: 'awaitingCaller', time: HOUR, tickets: ['INC0000009'] },
    ]);
  });
});

describe('what grows', () => {
  const opened = (count: number, minute: number, categoryId: string | null): Fact[] =>
    Array.from({ length: count }, (_, n) => ({ ...one, number: `INC${minute}${n}`, openedAt: at(minute), categoryId }));
  const before = { from: at(-1_440), to: at(0) };

  it('stands on top, and is news when chance does not explain it', () => {
    const told = [
      ...opened(30, 10, 'network'),
      ...opened(10, -10, 'network'),
      ...opened(9, 20, null),
      ...opened(6, -20, null),
      ...opened(4, -30, 'printing'),
    ];
    expect(growthOf(told, all, before, 'categoryId').map(({ tickets: _, ...line }) => line)).toEqual([
      { value: 'network', now: 30, before: 10, isNews: true },
      { value: '', now: 9, before: 6, isNews: false },
      { value: 'printing', now: 0, before: 4, isNews: false },
    ]);
  });
});

it('rules that fire, and what was late all the same', () => {
  const fired = (fact: Fact, resolveMet: boolean | null, ...moments: number[]): Fact => ({
    ...fact,
    resolveMet,
    fired: moments.map((minute) => ({ rule: 'rule:slow', at: at(minute) })),
  });
  expect(ruleUsesOf([fired(one, false, 5, 9), fired(two, true, 7, 2_000)], all)).toEqual([
    { rule: 'rule:slow', fired: 3, late: 1, tickets: [one.number, two.number] },
  ]);
});
