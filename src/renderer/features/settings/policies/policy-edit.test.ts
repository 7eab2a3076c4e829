import type { SlaPolicy } from '@shared/domain/settings';
import { describe, expect, test } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { freeName, moved, newPolicy, policyFault, shadowOf, withCopy, withTarget } from './policy-edit';

const { calendars } = demoLikeSettings();
const policy = (id: string, over: Partial<SlaPolicy> = {}): SlaPolicy => ({
  ...newPolicy(id, id.toUpperCase()),
  ...over,
});
const target = { priority: 2, respond: 30, resolve: 480, calendarId: 'office' };

describe('targets', () => {
  test.each([
    [[], [{ priority: 1, respond: 60, resolve: 480, calendarId: 'always' }]],
    [[target], [{ ...target, priority: 1 }, target]],
    [
      [{ ...target, priority: 1 }, target],
      [{ ...target, priority: 1 }, target, { ...target, priority: 3 }],
    ],
  ])('one more than %j', (targets, expected) => {
    expect(withTarget(targets, calendars)).toEqual(expected);
  });

  test('never a tenth, and none without a calendar', () => {
    const nine = Array.from({ length: 9 }, (_, at) => ({ ...target, priority: at + 1 }));
    expect(withTarget(nine, calendars)).toEqual(nine);
    expect(withTarget([], [])).toEqual([]);
  });
});

describe('agreements', () => {
  test.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 0, 'bac'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
  ])('moved from %i to %i', (from, to, expected) => {
    expect(moved(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });

  test('a copy comes right behind, with targets of its own', () => {
    const list = withCopy([policy('a', { targets: [target] }), policy('b')], 0, 'c', 'A 2');
    expect(list.map(({ id }) => id)).toEqual(['a', 'c', 'b']);
    expect(list[1]).toMatchObject({ name: 'A 2', targets: [target] });
    expect(list[1]?.targets[0]).not.toBe(list[0]?.targets[0]);
  });

  test.each<[string, SlaPolicy[], string | null]>([
    ['one for everything comes before', [policy('a'), policy('b')], 'a'],
    ['the same services', [policy('a', { serviceIds: ['x', 'y'] }), policy('b', { serviceIds: ['x'] })], 'a'],
    ['fewer services', [policy('a', { serviceIds: ['x'] }), policy('b', { serviceIds: ['x', 'y'] })], null],
    ['some services before all', [policy('a', { serviceIds: ['x'] }), policy('b')], null],
    [
      'another organisation',
      [policy('a', { organisations: ['ACME'] }), policy('b', { organisations: ['Beta'], serviceIds: ['x'] })],
      null,
    ],
  ])('%s', (_name, list, expected) => {
    expect(shadowOf(list, 1)?.id ?? null).toBe(expected);
  });

  test.each<[SlaPolicy[], string | null]>([
    [[policy('a')], null],
    [[policy('a', { name: '  ' })], 'name'],
    [[policy('a', { targets: [{ ...target, respond: 0 }] })], 'duration'],
  ])('fault of %j', (list, fault) => {
    expect(policyFault(list)).toBe(fault);
  });

  test('a free name', () => {
    expect(freeName('A', [])).toBe('A');
    expect(freeName('A', [policy('a'), policy('b', { name: 'a 2' })])).toBe('A 3');
  });
});
