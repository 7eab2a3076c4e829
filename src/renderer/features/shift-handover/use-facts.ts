// The facts of a group's handover at this moment, from the rows and plans of this device.

import { mayHandOver } from '@shared/domain/commands/shift-handover';
import { fitting, handoverLines, handoverPeople, handsOver } from '@shared/domain/handover-lines';
import type { Person } from '@shared/domain/person';
import { presenceOf } from '@shared/domain/presence';
import type { DeskSettings, Group, World } from '@shared/domain/settings';
import { personPlan, shiftsOf } from '@shared/domain/shift';
import type { HandoverLine, HandoverPerson } from '@shared/domain/shift-handover';
import { useDeferredValue, useMemo } from 'react';
import { useSelector } from 'react-redux';
import { selectShiftPlans } from '@/data/on-shift';
import { rowsOf } from '@/data/rows';
import type { DeskRootState } from '@/data/store';
import { leavesAt, type ShiftChange, shiftChange } from './next-shift';

export interface HandoverFacts {
  readonly lines: readonly HandoverLine[];
  readonly more: number;
  readonly people: readonly HandoverPerson[];
}

/** Groups whose shift this person may hand over, their own first. */
export const groupsFor = (me: Person, world: World): Group[] =>
  world.settings.groups
    .filter((group) => !group.retired && handsOver(group) && mayHandOver(me, group.id, world))
    .sort((a, b) => Number(me.groupIds.includes(b.id)) - Number(me.groupIds.includes(a.id)));

/** @param minute epoch ms, to the minute: shifts do not change within one */
export const useShiftChange = (groupId: string, settings: DeskSettings, minute: number): ShiftChange => {
  const plans = useSelector(selectShiftPlans);
  const plan = plans.find(({ id }) => id === shiftsOf(groupId)) ?? null;
  return useMemo(() => shiftChange(plan, settings, minute), [plan, settings, minute]);
};

export const useHandoverFacts = (
  groupId: string,
  settings: DeskSettings,
  minute: number,
  until: number,
): HandoverFacts => {
  const table = useDeferredValue(useSelector((state: DeskRootState) => state.tickets.rows));
  const heads = useSelector((state: DeskRootState) => state.records.heads);
  const plans = useSelector(selectShiftPlans);
  const ask = useMemo(() => ({ groupId, now: minute, until, settings }), [groupId, minute, until, settings]);
  const rows = useMemo(() => rowsOf(table), [table]);
  const lines = useMemo(() => fitting(handoverLines(rows, ask)), [rows, ask]);
  const people = useMemo(() => {
    const offAt = (personId: string) => {
      const presence = heads.get(presenceOf(personId));
      return leavesAt(
        personPlan(plans, settings, personId),
        presence?.kind === 'presence' ? presence : null,
        minute,
        until,
      );
    };
    return handoverPeople(rows, ask, offAt);
  }, [rows, ask, heads, plans, settings, minute, until]);
  return useMemo(() => ({ ...lines, people }), [lines, people]);
};
