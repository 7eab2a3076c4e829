// A group while it is edited.
import type { DeskSettings, Group, GroupTargets } from '@shared/domain/settings';

export const begunGroup = (id: string, name: string): Group => ({
  id,
  name,
  shortName: name,
  tier: 'L1',
  memberIds: [],
  leadId: null,
  restricted: false,
});

/** Whoever leaves does not lead any more. */
export const withMembers = (group: Group, memberIds: readonly string[]): Group => ({
  ...group,
  memberIds: [...new Set(memberIds)],
  leadId: group.leadId !== null && memberIds.includes(group.leadId) ? group.leadId : null,
});

export const withAsks = (group: Group, asks: NonNullable<Group['asks']>): Group => {
  const { asks: _before, ...bare } = group;
  return asks.length === 0 ? bare : { ...bare, asks };
};

/** Null: nothing is agreed. */
export const withTargets = (group: Group, targets: GroupTargets | null): Group => {
  const { targets: _before, ...bare } = group;
  return targets ? { ...bare, targets } : bare;
};

/** Null: for this priority nothing is agreed. */
export const withResolve = (targets: GroupTargets, priority: number, minutes: number | null): GroupTargets => {
  const others = targets.resolve.filter((each) => each.priority !== priority);
  const resolve = minutes === null ? others : [...others, { priority, minutes }];
  return { ...targets, resolve: resolve.toSorted((a, b) => a.priority - b.priority) };
};

/** It must take what nobody has placed elsewhere. */
export const isFirst = (settings: Pick<DeskSettings, 'defaultGroupId'>, group: Group): boolean =>
  group.id === settings.defaultGroupId;

/** Without a member nobody sees a restricted group's tickets. */
export const isBlind = ({ restricted, memberIds, retired }: Group): boolean =>
  restricted && memberIds.length === 0 && retired !== true;
