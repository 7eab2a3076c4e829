import { describe, expect, it } from 'vitest';
import { begunGroup, isBlind, withAsks, withMembers, withResolve, withTargets } from './group-draft';

const group = { ...begunGroup('l1', 'Desk'), memberIds: ['ann', 'bob'], leadId: 'ann' };
const targets = { calendarId: 'office', accept: null, resolve: [{ priority: 2, minutes: 60 }] };

describe('a group', () => {
  it.each([
    ['keeps its lead among its members', ['bob', 'ann', 'ann'], ['bob', 'ann'], 'ann'],
    ['has none when the lead leaves', ['bob'], ['bob'], null],
  ])('%s', (_name, ids, memberIds, leadId) => {
    expect(withMembers(group, ids)).toEqual({ ...group, memberIds, leadId });
  });

  it('that asks for nothing and has no targets is as one that never did', () => {
    expect(withAsks(withAsks(group, ['tried']), [])).toEqual(group);
    expect(withTargets(withTargets(group, targets), null)).toEqual(group);
  });

  it.each([
    [
      1,
      30,
      [
        { priority: 1, minutes: 30 },
        { priority: 2, minutes: 60 },
      ],
    ],
    [2, 90, [{ priority: 2, minutes: 90 }]],
    [2, null, []],
    [3, null, [{ priority: 2, minutes: 60 }]],
  ])('its target for priority %i: %s', (priority, minutes, resolve) => {
    expect(withResolve(targets, priority, minutes).resolve).toEqual(resolve);
  });

  it.each([
    [{}, false],
    [{ restricted: true }, false],
    [{ restricted: true, memberIds: [] }, true],
    [{ restricted: true, memberIds: [], retired: true }, false],
    [{ memberIds: [] }, false],
  ])('%j: nobody sees its tickets: %s', (over, blind) => {
    expect(isBlind({ ...group, ...over })).toBe(blind);
  });
});
