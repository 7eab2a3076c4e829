// A desk as the log shows it: its groups with all to whom they gave work, its people, its categories, its matrix.
// Nothing is known of roles: whoever did something may do it (a lead), so that no refusal is about permissions.
import { type Person, personCalled } from '@shared/domain/person';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { LogRow } from './log';

/** Stands for "?": the log does not say with which group it was. */
export const UNKNOWN_GROUP = 'group-unknown';
export const UNKNOWN_PERSON = 'somebody';

/** "Caller 2403" → "caller-2403"; null stays null. */
export const idOf = (text: string | null): string | null =>
  text
    ?.trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-') ?? null;

const person = (id: string): Person => ({ ...personCalled(id, id), role: 'lead' });

const always: [number, number][] = [[0, 1440]];
const office: [number, number][] = [[480, 960]];

/** What a real desk would start with: the product's own targets for the priorities that the log has. */
const clocks: Pick<DeskSettings, 'calendars' | 'targets' | 'policies' | 'warnings'> = {
  calendars: [
    {
      id: 'always',
      name: 'Around the clock',
      timeZone: 'UTC',
      week: Array.from({ length: 7 }, () => always),
      holidays: [],
    },
    {
      id: 'office',
      name: 'Office hours',
      timeZone: 'UTC',
      week: [office, office, office, office, office, [], []],
      holidays: [],
    },
  ],
  targets: [
    { priority: 1, respond: 15, resolve: 240, calendarId: 'always' },
    { priority: 2, respond: 30, resolve: 480, calendarId: 'office' },
    { priority: 3, respond: 240, resolve: 1440, calendarId: 'office' },
    { priority: 4, respond: 480, resolve: 2400, calendarId: 'office' },
  ],
  policies: [],
  warnings: [],
};

/** As all rows of the log have it: ServiceNow's own table, but for low impact with low urgency, which is 4 here. */
const matrix = {
  table: [
    [1, 2, 3],
    [2, 3, 4],
    [3, 4, 4],
  ],
};

export const worldOf = (incidents: ReadonlyMap<string, readonly LogRow[]>): World => {
  const members = new Map<string, Set<string>>([[UNKNOWN_GROUP, new Set()]]);
  const categories = new Map<string, Set<string>>();
  const people = new Map<string, Person>([[UNKNOWN_PERSON, person(UNKNOWN_PERSON)]]);
  const noted = (sets: Map<string, Set<string>>, key: string): Set<string> => {
    const set = sets.get(key) ?? new Set<string>();
    sets.set(key, set);
    return set;
  };
  for (const row of [...incidents.values()].flat()) {
    for (const name of [row.caller_id, row.opened_by, row.sys_updated_by, row.assigned_to]) {
      const id = idOf(name);
      if (id && !people.has(id)) people.set(id, person(id));
    }
    const group = noted(members, idOf(row.assignment_group) ?? UNKNOWN_GROUP);
    if (row.assigned_to) group.add(idOf(row.assigned_to) ?? UNKNOWN_PERSON);
    if (!row.category) continue;
    const category = noted(categories, idOf(row.category) ?? '');
    if (row.subcategory) category.add(idOf(row.subcategory) ?? '');
  }
  const settings: DeskSettings = {
    id: 'desk',
    name: 'Replayed desk',
    matrix,
    groups: [...members].map(([id, memberIds]) => ({
      id,
      name: id,
      shortName: id,
      tier: 'L1',
      memberIds: [...memberIds],
      leadId: null,
      restricted: false,
    })),
    categories: [...categories].map(([id, subs]) => ({
      id,
      name: id,
      subcategories: [...subs].map((sub) => ({ id: sub, name: sub })),
    })),
    services: [],
    ...clocks,
    majorNeedsReview: false,
    defaultGroupId: UNKNOWN_GROUP,
    closeAfterWorkingDays: 5,
  };
  return { settings, person: (id) => people.get(id) };
};
