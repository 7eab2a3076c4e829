// A small desk for the tests of this folder.
import type { Envelope } from '@shared/domain/command';
import { type Person, personCalled } from '@shared/domain/person';
import { defaultMatrix } from '@shared/domain/priority';
import type { DeskSettings, World } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';
import type { OutboxItem } from '@/data/model';

const person = (id: string, name: string): Person => ({
  ...personCalled(id, name),
  role: 'agentL1',
  groupIds: ['desk'],
});

export const maya = person('maya', 'Maya Okafor');
export const jonas = person('jonas', 'Jonas Lindgren');

const group = (id: string, name: string, memberIds: string[]) =>
  ({ id, name, shortName: name, tier: 'L1', memberIds, leadId: null, restricted: false }) as const;

export const settings: DeskSettings = {
  id: 'desk',
  name: 'Desk',
  matrix: defaultMatrix,
  groups: [group('desk', 'Service Desk L1', ['maya', 'jonas']), group('endpoint', 'Endpoint L2', ['jonas'])],
  categories: [],
  services: [],
  calendars: [],
  targets: [],
  policies: [],
  majorNeedsReview: true,
  warnings: [],
  defaultGroupId: 'desk',
  closeAfterWorkingDays: 5,
};

export const world: World = { settings, person: (id) => [maya, jonas].find((one) => one.id === id) };

export const ticket = (more: Partial<Ticket> = {}): Ticket => ({
  number: 'INC0012339',
  kind: 'incident',
  phase: null,
  detail: null,
  version: 3,
  shortDescription: 'Second monitor not detected',
  description: '',
  callerId: 'jonas',
  channel: 'phone',
  contact: null,
  serviceId: null,
  categoryId: null,
  subcategoryId: null,
  configurationItem: null,
  location: null,
  affects: null,
  noticedAt: null,
  openedBy: 'maya',
  openedAt: 1_000,
  impact: 2,
  urgency: 2,
  priority: 3,
  override: null,
  state: { kind: 'inProgress' },
  groupId: 'desk',
  assigneeId: 'maya',
  watchers: [],
  tags: [],
  links: [],
  solutions: [],
  checklist: [],
  handoff: null,
  hops: [],
  major: null,
  duties: [],
  fired: [],
  survey: null,
  reassignmentCount: 0,
  reopenCount: 0,
  lastReplyAt: null,
  lastCallerMessageAt: null,
  origin: { kind: 'logged' },
  clock: [],
  trail: [],
  updatedAt: 2_000,
  updatedBy: 'maya',
  ...more,
});

let count = 0;
export const envelope = (name: string, args: Envelope['args'], more: Partial<Envelope> = {}): Envelope => {
  count += 1;
  const id = `0190000${String(count).padStart(1, '0')}-0000-7000-8000-${String(count).padStart(12, '0')}`;
  return { id, name, ticket: 'INC0012339', args, at: 3_000 + count, batchId: null, ...more };
};

export const outboxItem = (more: Partial<OutboxItem> = {}): OutboxItem => ({
  envelope: envelope('ticket.addNote.v1', { text: 'A note' }),
  status: 'waiting',
  refusal: null,
  acceptedVersion: null,
  answeredAt: null,
  choice: null,
  seen: ticket(),
  ...more,
});
