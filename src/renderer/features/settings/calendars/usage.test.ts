import { expect, it } from 'vitest';
import { demoLikeSettings } from '../../../../../test/builders/settings';
import { calendarUse, isUsed } from './usage';

const plain = demoLikeSettings();
const target = { priority: 1, respond: 5, resolve: 60, calendarId: 'always' };
const settings = demoLikeSettings({
  policies: [{ id: 'gold', name: 'Gold', serviceIds: [], organisations: [], targets: [target], pausedBy: [] }],
  groups: plain.groups.map((group) =>
    group.id === 'l2' ? { ...group, targets: { calendarId: 'office', accept: 30, resolve: [] } } : group,
  ),
});

it.each([
  ['always', { priorities: [1], policies: ['Gold'], groups: [] }],
  ['office', { priorities: [2, 3, 4, 5], policies: [], groups: ['Group l2'] }],
  ['none', { priorities: [], policies: [], groups: [] }],
])('who counts by %s', (id, use) => {
  expect(calendarUse(settings, id)).toEqual(use);
  expect(isUsed(use)).toBe(id !== 'none');
});
