import { onShiftAt } from '@shared/domain/presence';
import type { Review } from '@shared/domain/review';
import { personPlan, type ShiftPlan } from '@shared/domain/shift';
import { expect, test } from 'vitest';
import { demoSettings } from '../organisation/desk';
import { demoPeople } from '../organisation/people';
import { randomFrom } from '../random';
import { worldOf } from '../stories/tell';
import { demoPractice } from './practice';

const now = Date.UTC(2026, 10, 18, 10, 42);
const world = worldOf(demoSettings(now), demoPeople(randomFrom(1)));

test('the past major incident and its review name each other, and every pin is an entry of the ticket', () => {
  const { tickets, records } = demoPractice(now, world);
  const [told] = tickets;
  const review = records.map(({ record }) => record).find(({ kind }) => kind === 'review') as Review;
  expect(told?.ticket.major).toMatchObject({ status: 'promoted', reviewId: review.id, phase: 'resolved' });
  expect(review).toMatchObject({ ticket: told?.ticket.number, publishedAt: expect.any(Number) });
  const entries = new Set(told?.entries.map(({ id }) => id));
  const pins = review.timeline.flatMap(({ entry }) => (entry === null ? [] : [entry]));
  expect(pins.length).toBeGreaterThan(8);
  expect(pins.every((id) => entries.has(id))).toBe(true);
});

test('everybody whom the plan names works at the desk', () => {
  const plan = demoPractice(now, world)
    .records.map(({ record }) => record)
    .find(({ kind }) => kind === 'plan');
  const named = plan?.kind === 'plan' ? plan.roles.flatMap(({ personIds }) => personIds) : [];
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((id) => world.person(id) === undefined)).toEqual([]);
});

test('on a weekday everybody at the desk is on shift at noon, and nobody at night', () => {
  const plans = demoPractice(now, world).records.flatMap(({ record }): ShiftPlan[] =>
    record.kind === 'shifts' ? [record] : [],
  );
  const kinds = (at: number) =>
    plans
      .flatMap(({ shifts }) => shifts.flatMap(({ personIds }) => personIds))
      .map((id) => onShiftAt(personPlan(plans, world.settings, id), null, at).kind);
  expect(plans.length).toBeGreaterThan(5);
  expect(new Set(kinds(Date.UTC(2026, 10, 18, 12)))).toEqual(new Set(['onShift']));
  expect(new Set(kinds(Date.UTC(2026, 10, 18, 2)))).toEqual(new Set(['offShift']));
});
