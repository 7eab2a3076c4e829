import type { Presence } from '@shared/domain/presence';
import { personPlan, type ShiftPlan } from '@shared/domain/shift';
import { expect, it } from 'vitest';
import { demoLikeSettings } from '../../../../test/builders/settings';
import { leavesAt, shiftChange } from './next-shift';

const settings = demoLikeSettings();
const at = (day: number, hours: number) => Date.UTC(2026, 2, day, hours);
const shift = (id: string, from: number, to: number, personIds: string[], days = [0, 1, 2, 3, 4]) => ({
  id,
  name: id,
  days,
  from: from * 60,
  to: to * 60,
  personIds,
});
const planOf = (...shifts: ReturnType<typeof shift>[]) => ({ calendarId: 'always', shifts }) as unknown as ShiftPlan;
/** 2 March 2026 is a Monday. */
const plan = planOf(shift('early', 6, 14, ['ann']), shift('late', 13, 21, ['bob']));
const gaps = planOf(shift('day', 8, 16, ['ann']));

it.each([
  ['in the morning', plan, at(2, 10), 'early', 'late', at(2, 21)],
  ['while both are there', plan, at(2, 13), 'early', 'late', at(2, 21)],
  ['in the evening', plan, at(2, 20), 'late', 'early', at(3, 14)],
  ['on Friday evening', plan, at(6, 20), 'late', 'early', at(9, 14)],
  ['at night, when nobody is there', gaps, at(2, 20), null, 'day', at(3, 16)],
  ['without a plan', null, at(2, 10), null, null, at(2, 18)],
] as const)('%s', (_when, of, now, ending, next, until) => {
  const change = shiftChange(of, settings, now);
  expect([change.ending?.shift.id ?? null, change.next?.shift.id ?? null, change.until]).toEqual([ending, next, until]);
});

const said = (state: Presence['state'], saidAt: number) =>
  ({ state, until: null, why: null, saidAt }) as unknown as Presence;

it.each([
  ['who works on the shift that ends', 'ann', null, at(2, 14)],
  ['who works on the one that takes over', 'bob', null, null],
  ['who stands in no plan', 'cem', null, null],
  ['who went home early', 'ann', said('offShift', at(2, 12)), at(2, 13)],
] as const)('%s', (_who, person, presence, leaves) => {
  const now = at(2, 13);
  expect(leavesAt(personPlan([plan], settings, person), presence, now, at(2, 21))).toBe(leaves);
});
