// Who sees which field: one line for each, so that a field which is new is hidden from nobody by accident. The pages in
// docs/permissions.md are made from these tables, and a test holds every line to what is really sent.
import type { Person } from './person';
import type { DeskSettings } from './settings';
import type { Ticket } from './ticket';

/**
 * How somebody sees what reaches them: as the desk that works it, as the vendor whose group holds it, or as a caller
 * (also a watcher, or whoever is asked for an approval). An agent is a caller too, of a ticket that is not theirs to work.
 */
export const sights = ['desk', 'vendor', 'caller'] as const;
export type Sight = (typeof sights)[number];

/** `part`: less than the desk sees; the function that redacts says what. */
export type Seen = 'whole' | 'part' | 'hidden';
type Fields<T> = { readonly [F in keyof T]-?: { readonly [S in Exclude<Sight, 'desk'>]: Seen } };

const both = { vendor: 'whole', caller: 'whole' } as const;
const working = { vendor: 'whole', caller: 'hidden' } as const;
const desk = { vendor: 'hidden', caller: 'hidden' } as const;
const callersPart = { vendor: 'whole', caller: 'part' } as const;

export const ticketFields: Fields<Ticket> = {
  number: both,
  kind: both,
  phase: both,
  detail: callersPart,
  version: both,
  shortDescription: both,
  description: both,
  callerId: both,
  channel: both,
  contact: both,
  serviceId: both,
  categoryId: both,
  subcategoryId: both,
  configurationItem: both,
  location: both,
  affects: working,
  noticedAt: both,
  openedBy: both,
  openedAt: both,
  impact: both,
  urgency: both,
  priority: both,
  override: working,
  state: callersPart,
  groupId: both,
  assigneeId: both,
  watchers: callersPart,
  tags: working,
  links: working,
  solutions: working,
  checklist: working,
  handoff: working,
  hops: working,
  major: working,
  // Duties towards authorities, and how content the caller is, are no business of a vendor's.
  duties: desk,
  attachments: callersPart,
  fired: working,
  promises: working,
  survey: { vendor: 'hidden', caller: 'whole' },
  reassignmentCount: both,
  reopenCount: both,
  lastReplyAt: both,
  lastCallerMessageAt: both,
  origin: desk,
  clock: both,
  trail: working,
  updatedAt: both,
  updatedBy: both,
};

/** Of somebody else; one's own record is whole. A colleague is a name, and what rules ask for. */
export const personFields: Fields<Person> = {
  id: both,
  name: both,
  email: desk,
  phone: desk,
  role: both,
  groupIds: both,
  title: desk,
  department: desk,
  location: desk,
  // Agreements are chosen by it.
  organisation: both,
  devices: desk,
  vip: desk,
  active: both,
  language: desk,
};

/** What decides on a caller's own ticket must be known on the caller's device; what the desk expects of itself not. */
export const settingsFields: Fields<DeskSettings> = {
  id: both,
  name: both,
  matrix: both,
  groups: callersPart,
  categories: both,
  services: both,
  calendars: both,
  targets: both,
  policies: both,
  warnings: desk,
  past: both,
  goals: desk,
  majorNeedsReview: both,
  defaultGroupId: both,
  closeAfterWorkingDays: both,
  language: both,
  deviceLock: both,
};
