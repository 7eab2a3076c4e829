import { expect, test } from 'vitest';
import { at, story } from '../../../test/builders/facts';
import { world as testWorld } from '../../../test/builders/settings';
import { rowOf } from '../domain/row';
import { factOf } from '../figures/fact';
import { happenedOn } from './happenings';
import { changedBetween, factAt, lifeOf, rowAt } from './life';

const world = testWorld();
const nobody = { groupId: 'l1', assigneeId: null };
const ticket = story(
  'INC0000007',
  0,
  {},
  [10, 'ann', 'ticket.take.v1', { seen: nobody }],
  [20, 'ann', 'ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen: { groupId: 'l1', assigneeId: 'ann' } }],
  [30, 'cem', 'ticket.resolve.v1', { code: 'solutionProvided', notes: 'Restarted.' }],
  [40, 'cem', 'ticket.close.v1', {}],
);
const life = lifeOf({ ticket, entries: [], whole: false }, world, { horizon: 0, withFacts: true });
const told = (minute: number) => {
  const row = rowAt(life, at(minute));
  return row && row !== 'unknown' ? [row.state, row.groupId, row.assigneeId] : row;
};

test.each([
  [-1, null],
  [0, ['new', 'l1', null]],
  [9.9, ['new', 'l1', null]],
  [10, ['inProgress', 'l1', 'ann']],
  [25, ['inProgress', 'l2', null]],
  [30, ['resolved', 'l2', null]],
  [40, null],
])('minute %s: %j', (minute, shown) => {
  expect(told(minute)).toEqual(shown);
});

test('row and fact of the past are those of the ticket as it was, its clocks too', () => {
  const then = story('INC0000007', 0, {}, [10, 'ann', 'ticket.take.v1', { seen: nobody }]);
  expect(rowAt(life, at(15))).toEqual(rowOf(then, world.settings));
  expect(factAt(life, at(15))).toEqual(factOf(then, world.settings));
});

test('what is not held is said to be unknown, not made up', () => {
  const young = lifeOf({ ticket: { ...ticket, trail: ticket.trail.slice(-2) }, entries: [], whole: false }, world, {
    horizon: 0,
    withFacts: true,
  });
  expect([rowAt(young, at(20)), rowAt(young, at(31)) !== 'unknown']).toEqual(['unknown', true]);
});

test('what happened on a day, newest first', () => {
  expect(happenedOn(life, at(0), at(31)).map(({ at: when, what }) => [when, what])).toEqual([
    [at(30), 'resolved'],
    [at(20), 'reassigned'],
    [at(10), 'reassigned'],
    [at(0), 'logged'],
  ]);
});

test.each([
  [11, 19, false],
  [11, 20, true],
  [35, 15, true],
  [-5, 0, true],
  [41, 99, false],
])('between minute %s and %s it changed: %s', (a, b, changed) => {
  expect(changedBetween(life, at(a), at(b))).toBe(changed);
});
