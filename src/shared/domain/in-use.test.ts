import { describe, expect, it } from 'vitest';
import { attempt, done, logArgs, logged, refusalOf, stampOf } from '../../../test/builders/commands';
import { demoLikeSettings, personNamed, world } from '../../../test/builders/settings';
import { categoriesInUse, groupsInUse } from './in-use';

const plain = demoLikeSettings();
const desk = demoLikeSettings({
  groups: plain.groups.map((group) => (group.id === 'l2' ? { ...group, retired: true } : group)),
  categories: [
    { ...(plain.categories[0] as (typeof plain.categories)[number]), retired: true },
    { id: 'hardware', name: 'Hardware', subcategories: [{ id: 'laptop', name: 'Laptop', retired: true }] },
  ],
});

describe('what is offered', () => {
  it('is no retired group, unless it is chosen already', () => {
    expect(groupsInUse(desk).map(({ id }) => id)).toEqual(['l1', 'hr', 'printco']);
    expect(groupsInUse(desk, 'l2').map(({ id }) => id)).toEqual(['l1', 'l2', 'hr', 'printco']);
  });

  const pathsOf = (kept?: Parameters<typeof categoriesInUse>[1]): string[] =>
    categoriesInUse(desk, kept).flatMap(({ id, subcategories }) => [
      id,
      ...subcategories.map((sub) => `${id}/${sub.id}`),
    ]);

  it.each([
    ['nothing chosen', undefined, ['hardware']],
    ['a retired category', { categoryId: 'network', subcategoryId: null }, ['network', 'network/vpn', 'hardware']],
    ['a retired subcategory', { categoryId: 'hardware', subcategoryId: 'laptop' }, ['hardware', 'hardware/laptop']],
    [
      'a subcategory of the same name elsewhere',
      { categoryId: 'network', subcategoryId: 'laptop' },
      ['network', 'network/vpn', 'hardware'],
    ],
  ])('is no retired category: %s', (_name, kept, paths) => {
    expect(pathsOf(kept)).toEqual(paths);
  });
});

describe('a retired group', () => {
  const there = world(desk);
  const seen = { groupId: 'l1', assigneeId: null };
  const packet = { summary: 'x', tried: [], evidence: [], cause: '', nextStep: '', toldCaller: '', blocker: '' };

  it.each([
    [
      'assign',
      () => attempt(logged(), 'ticket.assign.v1', { groupId: 'l2', assigneeId: null, seen }, stampOf('ann', 1), there),
    ],
    ['offer', () => attempt(logged(), 'ticket.offerHandoff.v1', { toGroupId: 'l2', packet }, stampOf('ann', 1), there)],
    ['log', () => attempt(null, 'ticket.log.v1', logArgs({ groupId: 'l2' }), stampOf('ann', 1), there)],
  ])('takes no more tickets: %s', (_name, run) => {
    expect(refusalOf(run())).toBe('group.retired');
  });

  it('keeps those that it has, and its members work on them', () => {
    const ticket = logged({ groupId: 'l2' });
    const args = { groupId: 'l2', assigneeId: 'cem', seen: { groupId: 'l2', assigneeId: null } };
    expect(done(attempt(ticket, 'ticket.assign.v1', args, stampOf('lea', 1), there))).toMatchObject({
      assigneeId: 'cem',
    });
  });

  it('is not where a ticket goes that nobody has placed', () => {
    const args = logArgs({ groupId: null, serviceId: 'vpn' });
    expect(done(attempt(null, 'ticket.log.v1', args, stampOf('ann', 1), there)).groupId).toBe('l1');
  });

  const take = (groupIds: string[]) => {
    const actor = { ...personNamed('lea'), groupIds };
    const seen = { groupId: 'printco', assigneeId: null };
    return attempt(logged({ groupId: 'printco' }), 'ticket.take.v1', { seen }, stampOf('lea', 1, { actor }), there);
  };

  it('is not where a ticket goes that somebody takes', () => {
    expect(done(take(['l2', 'l1'])).groupId).toBe('l1');
    expect(refusalOf(take(['l2']))).toBe('group.retired');
  });
});
