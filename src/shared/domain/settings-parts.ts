// The parts in which a desk's settings are changed, and what makes a part a mistake. A part is published whole; what
// hangs together (a target and its calendar) is checked on the settings as they would be afterwards.
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { argsFault } from './args-fault';
import type { Person } from './person';
import { matrixFault } from './priority';
import { type Refusal, refuseWith } from './refusal';
import { type Calendar, DeskSettings, deviceLockOf, goalsOf, languageOf, MOST_PAST, type World } from './settings';
import { isTimeZone } from './time-zone';
import { OneOf } from './values';

export const settingsParts = [
  'matrix',
  'calendars',
  'targets',
  'policies',
  'warnings',
  'groups',
  'categories',
  'services',
  'closing',
  'goals',
  'deviceLock',
] as const;
export const SettingsPart = OneOf(settingsParts);
export type SettingsPart = (typeof settingsParts)[number];

const closingFields = ['name', 'defaultGroupId', 'closeAfterWorkingDays', 'majorNeedsReview', 'language'] as const;

const fieldsOf = (part: SettingsPart): readonly (keyof DeskSettings)[] => (part === 'closing' ? closingFields : [part]);

/** A part as it is published and kept: its fields under their own names. */
export type PartValue = Readonly<Record<string, unknown>>;

/** What nobody has set is told as what holds. */
export const partOf = (settings: DeskSettings, part: SettingsPart): PartValue => {
  if (part === 'goals') return { goals: goalsOf(settings) };
  if (part === 'deviceLock') return { deviceLock: deviceLockOf(settings) };
  return Object.fromEntries(
    fieldsOf(part).map((field) => [field, field === 'language' ? languageOf(settings) : settings[field]]),
  );
};

const doubled = (ids: readonly (string | number)[]): string | number | undefined =>
  ids.find((id, at) => ids.indexOf(id) !== at);

const overlaps = (calendar: Calendar): boolean =>
  calendar.week.some((day) => day.some(([from, to], at) => from >= to || from < (day[at - 1]?.[1] ?? 0)));

const calendarFault = ({ calendars }: DeskSettings): Refusal | null => {
  for (const calendar of calendars) {
    if (!isTimeZone(calendar.timeZone)) return refuseWith('settings.timeZone', { name: calendar.timeZone });
    if (overlaps(calendar)) return refuseWith('settings.hoursOverlap', { name: calendar.name });
  }
  return null;
};

const calendarsInUse = ({ targets, policies, groups }: DeskSettings): string[] => [
  ...targets.map(({ calendarId }) => calendarId),
  ...policies.flatMap((policy) => policy.targets.map(({ calendarId }) => calendarId)),
  ...groups.flatMap((group) => (group.targets ? [group.targets.calendarId] : [])),
];

const lists = (settings: DeskSettings): readonly (readonly { readonly id: string; readonly name: string }[])[] => [
  settings.groups,
  settings.categories,
  settings.services,
  settings.calendars,
  settings.policies,
];

const doubleFault = (settings: DeskSettings): Refusal | null => {
  for (const list of lists(settings)) {
    const id = doubled(list.map((each) => each.id));
    const name = doubled(list.map((each) => each.name.trim().toLowerCase()));
    if (id !== undefined) return refuseWith('settings.double', { name: id });
    if (name !== undefined) return refuseWith('settings.double', { name });
  }
  const priority = doubled(settings.targets.map((target) => target.priority));
  return priority === undefined ? null : refuseWith('settings.double', { name: `P${priority}` });
};

/** Tickets may still name it: it is taken out of use (`retired`, `active`), never away. */
const goneFault = (before: DeskSettings, after: DeskSettings): Refusal | null => {
  const kept: ['groups', 'categories', 'services'] = ['groups', 'categories', 'services'];
  for (const list of kept) {
    const left = new Set(after[list].map(({ id }) => id));
    const gone = before[list].find(({ id }) => !left.has(id));
    if (gone) return refuseWith('settings.inUse', { name: gone.name });
  }
  return null;
};

const referenceFault = (settings: DeskSettings, world: World): Refusal | null => {
  const calendars = new Set(settings.calendars.map(({ id }) => id));
  const missing = calendarsInUse(settings).find((id) => !calendars.has(id));
  if (missing !== undefined) return refuseWith('settings.calendarInUse', { name: missing });
  const first = settings.groups.find(({ id }) => id === settings.defaultGroupId);
  if (!first || first.retired || first.restricted) return refuseWith('settings.defaultGroup');
  const people = settings.groups.flatMap(({ memberIds, leadId }) =>
    leadId === null ? memberIds : [...memberIds, leadId],
  );
  return people.every((id) => world.person(id)) ? null : refuseWith('person.unknown');
};

/** The settings with this part in them, or why not. */
export const withPart = (world: World, part: SettingsPart, said: PartValue): DeskSettings | Refusal => {
  const { settings: before } = world;
  // Drafts of before there was a choice say nothing of it.
  const value = part === 'closing' ? { language: languageOf(before), ...said } : said;
  const properties = DeskSettings.properties as Record<string, TSchema>;
  for (const field of fieldsOf(part)) {
    const schema = properties[field];
    if (schema && !Value.Check(schema, value[field])) {
      return argsFault(DeskSettings, { ...before, [field]: value[field] }) ?? refuseWith('command.failed');
    }
  }
  const own = Object.fromEntries(fieldsOf(part).map((field) => [field, value[field]]));
  const after = { ...before, ...own } as DeskSettings;
  const why = matrixFault(after.matrix);
  if (why) return refuseWith('settings.matrix', { why });
  return (
    calendarFault(after) ?? doubleFault(after) ?? goneFault(before, after) ?? referenceFault(after, world) ?? after
  );
};

/** The parts by which time is counted. */
const counting = new Set<SettingsPart>(['calendars', 'targets', 'policies']);

/** What the desk works by from `at` on, once the part is accepted. */
export const inForce = (before: DeskSettings, after: DeskSettings, part: SettingsPart, at: number): DeskSettings => {
  if (!counting.has(part)) return after;
  const { calendars, targets, policies } = before;
  return { ...after, past: [...(before.past ?? []), { until: at, calendars, targets, policies }].slice(-MOST_PAST) };
};

/** Who is in a group stands with the group and with the person: those whose membership has changed. */
export const movedMembers = (after: DeskSettings, world: World): Person[] => {
  const ids = new Set([...world.settings.groups, ...after.groups].flatMap(({ memberIds }) => memberIds));
  return [...ids].flatMap((id) => {
    const person = world.person(id);
    if (!person) return [];
    const known = new Set(after.groups.map((group) => group.id));
    const groupIds = [
      ...person.groupIds.filter((group) => !known.has(group)),
      ...after.groups.filter(({ memberIds }) => memberIds.includes(id)).map((group) => group.id),
    ];
    const same =
      groupIds.length === person.groupIds.length && groupIds.every((group) => person.groupIds.includes(group));
    return same ? [] : [{ ...person, groupIds }];
  });
};

export const isRefusal = (result: DeskSettings | Refusal): result is Refusal => 'code' in result;
