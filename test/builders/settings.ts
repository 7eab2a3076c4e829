// A small desk with one of everything that rules look at.
import { type Person, personCalled } from '@shared/domain/person';
import { defaultMatrix } from '@shared/domain/priority';
import type { Calendar, DeskSettings, Group, World } from '@shared/domain/settings';

const always: [number, number][] = [[0, 1440]];
const office: [number, number][] = [[480, 960]];

const calendar = (id: string, day: [number, number][], weekend: [number, number][]): Calendar => ({
  id,
  name: id,
  timeZone: 'UTC',
  week: [day, day, day, day, day, weekend, weekend],
  holidays: [],
});

const group = (id: string, tier: Group['tier'], memberIds: string[], restricted = false): Group => ({
  id,
  name: `Group ${id}`,
  shortName: id,
  tier,
  memberIds,
  leadId: null,
  restricted,
  ...(tier === 'L1' ? {} : { asks: ['tried', 'evidence', 'nextStep'] }),
});

/** DOMAIN's seeded targets: P1 around the clock, the others in eight-hour days. */
export const demoLikeSettings = (over: Partial<DeskSettings> = {}): DeskSettings => ({
  id: 'desk',
  name: 'Test desk',
  matrix: defaultMatrix,
  groups: [
    group('l1', 'L1', ['ann', 'bob', 'lea']),
    group('l2', 'L2', ['cem', 'lea']),
    group('hr', 'L2', ['ann'], true),
    group('printco', 'vendor', ['val']),
  ],
  categories: [
    { id: 'network', name: 'Network', subcategories: [{ id: 'vpn', name: 'VPN' }] },
    { id: 'hardware', name: 'Hardware', subcategories: [{ id: 'laptop', name: 'Laptop' }] },
  ],
  services: [
    { id: 'email', name: 'Email', categoryId: null, groupId: 'l1', active: true },
    { id: 'vpn', name: 'VPN', categoryId: 'network', groupId: 'l2', active: true },
  ],
  calendars: [calendar('always', always, always), calendar('office', office, [])],
  targets: [
    { priority: 1, respond: 15, resolve: 240, calendarId: 'always' },
    { priority: 2, respond: 30, resolve: 480, calendarId: 'office' },
    { priority: 3, respond: 240, resolve: 1440, calendarId: 'office' },
    { priority: 4, respond: 480, resolve: 2400, calendarId: 'office' },
    { priority: 5, respond: 960, resolve: 4800, calendarId: 'office' },
  ],
  policies: [],
  majorNeedsReview: true,
  warnings: [
    { percent: 50, to: ['assignee'] },
    { percent: 75, to: ['assignee', 'lead'] },
    { percent: 100, to: ['assignee', 'lead'] },
  ],
  defaultGroupId: 'l1',
  closeAfterWorkingDays: 5,
  ...over,
});

export const person = (id: string, role: Person['role'], groupIds: string[] = []): Person => ({
  ...personCalled(id, id.charAt(0).toUpperCase() + id.slice(1)),
  role,
  groupIds,
});

/** Two agents of the first line, one of the second, a lead, an administrator, a vendor's contact, two callers. */
export const people: readonly Person[] = [
  person('ann', 'agentL1', ['l1', 'hr']),
  person('bob', 'agentL1', ['l1']),
  person('cem', 'agentL2', ['l2']),
  person('lea', 'lead', ['l1', 'l2']),
  person('ada', 'admin'),
  person('val', 'vendor', ['printco']),
  person('rosa', 'requester'),
  person('rui', 'requester'),
];

export const personNamed = (id: string): Person => {
  const found = people.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};

export const world = (settings: DeskSettings = demoLikeSettings()): World => ({
  settings,
  person: (id) => people.find((candidate) => candidate.id === id),
});
