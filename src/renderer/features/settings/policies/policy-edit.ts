// Changing targets and agreements. Pure.
import { holdReasons } from '@shared/domain/lifecycle';
import type { Calendar, SlaPolicy, SlaTarget } from '@shared/domain/settings';

export const MOST_TARGETS = 9;

/** The next priority that has no target yet begins as the lowest one has it. */
export const withTarget = (targets: readonly SlaTarget[], calendars: readonly Calendar[]): SlaTarget[] => {
  const taken = new Set(targets.map(({ priority }) => priority));
  const priority = Array.from({ length: MOST_TARGETS }, (_, at) => at + 1).find((each) => !taken.has(each));
  const last = targets.toSorted((a, b) => a.priority - b.priority).at(-1);
  const calendarId = last?.calendarId ?? calendars[0]?.id;
  if (priority === undefined || calendarId === undefined) return [...targets];
  const fresh = { priority, respond: last?.respond ?? 60, resolve: last?.resolve ?? 480, calendarId };
  return [...targets, fresh].sort((a, b) => a.priority - b.priority);
};

export const isUnreadable = ({ respond, resolve }: SlaTarget): boolean => respond < 1 || resolve < 1;

export const newPolicy = (id: string, name: string): SlaPolicy => ({
  id,
  name,
  serviceIds: [],
  organisations: [],
  targets: [],
  pausedBy: [...holdReasons],
});

/** Right behind the one that it is made after. */
export const withCopy = (policies: readonly SlaPolicy[], at: number, id: string, name: string): SlaPolicy[] => {
  const of = policies[at];
  if (!of) return [...policies];
  const copy = { ...of, id, name, targets: of.targets.map((target) => ({ ...target })) };
  return [...policies.slice(0, at + 1), copy, ...policies.slice(at + 1)];
};

export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};

/** An empty list stands for all there are. */
const covers = (wide: readonly string[], narrow: readonly string[]): boolean =>
  wide.length === 0 || (narrow.length > 0 && narrow.every((each) => wide.includes(each)));

/** The agreement that always fits before this one does; null: this one can be reached. */
export const shadowOf = (policies: readonly SlaPolicy[], at: number): SlaPolicy | null => {
  const own = policies[at];
  if (!own) return null;
  const before = policies.slice(0, at);
  return (
    before.find(
      (policy) => covers(policy.serviceIds, own.serviceIds) && covers(policy.organisations, own.organisations),
    ) ?? null
  );
};

/** A name that none of them has, as the domain compares them: "ACME", "ACME 2". */
export const freeName = (wanted: string, policies: readonly SlaPolicy[]): string => {
  const taken = new Set(policies.map(({ name }) => name.trim().toLowerCase()));
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted} ${n}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
};

type PolicyFault = 'duration' | 'name' | null;

export const policyFault = (policies: readonly SlaPolicy[]): PolicyFault => {
  if (policies.some(({ targets }) => targets.some(isUnreadable))) return 'duration';
  return policies.some(({ name }) => name.trim() === '') ? 'name' : null;
};
