import type { Review } from '@shared/domain/review';
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
