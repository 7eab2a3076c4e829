// Who works when at the demo desk: the service desk in two shifts from Monday to Saturday, the others by day.
import { isDesk } from '@shared/domain/permissions';
import type { Group, World } from '@shared/domain/settings';
import { calendarForGroup, type Shift, shiftsOf } from '@shared/domain/shift';
import { type ToldRecord, tellRecord } from '../knowledge/tell-records';
import type { Random } from '../random';

const WEEKDAYS = [0, 1, 2, 3, 4];

const shift = (
  id: string,
  name: string,
  from: number,
  to: number,
  personIds: readonly string[],
  days = WEEKDAYS,
): Shift => ({
  id,
  name,
  days,
  from: from * 60,
  to: to * 60,
  personIds: [...personIds],
});

const weekOf = (group: Group, ids: readonly string[]): Shift[] => {
  if (group.tier !== 'L1') return [shift('day', 'Day', 8, 18, ids)];
  const early = ids.filter((_id, n) => n % 2 === 0);
  const late = ids.filter((_id, n) => n % 2 === 1);
  return [
    shift('early', 'Early', 7, 15.5, early),
    shift('late', 'Late', 10.5, 19, late),
    { ...shift('saturday', 'Saturday', 9, 14, ids.slice(0, 3), [5]), limit: 5 },
  ];
};

/** One plan for each group of the desk that has a lead. */
export const demoShifts = (at: number, world: World, random: Random): ToldRecord[] =>
  world.settings.groups.flatMap((group) => {
    const { id, leadId, memberIds, tier } = group;
    const ids = memberIds.filter((member) => {
      const person = world.person(member);
      return person?.active && isDesk(person);
    });
    if (leadId === null || tier === 'vendor' || ids.length === 0) return [];
    const args = () => ({
      seen: 0,
      groupId: id,
      calendarId: calendarForGroup(world.settings, id),
      shifts: weekOf(group, ids),
      limits: [],
    });
    return [tellRecord(shiftsOf(id), [{ at, by: leadId, name: 'shifts.save.v1', args }], world, random)];
  });
