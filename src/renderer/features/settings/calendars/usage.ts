// What counts by a calendar.
import type { DeskSettings } from '@shared/domain/settings';

export interface CalendarUse {
  /** Priorities of the desk's own targets. */
  readonly priorities: readonly number[];
  /** Names of policies and of groups. */
  readonly policies: readonly string[];
  readonly groups: readonly string[];
}

export const calendarUse = (
  { targets, policies, groups }: Pick<DeskSettings, 'targets' | 'policies' | 'groups'>,
  id: string,
): CalendarUse => ({
  priorities: targets
    .filter(({ calendarId }) => calendarId === id)
    .map(({ priority }) => priority)
    .toSorted(),
  policies: policies
    .filter((policy) => policy.targets.some(({ calendarId }) => calendarId === id))
    .map(({ name }) => name),
  groups: groups.filter((group) => group.targets?.calendarId === id).map(({ name }) => name),
});

export const isUsed = ({ priorities, policies, groups }: CalendarUse): boolean =>
  priorities.length + policies.length + groups.length > 0;
