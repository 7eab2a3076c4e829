// What leaves the desk for somebody: a document as this reader may have it. Which fields those are stands in
// `seen-fields.ts`; here is how a field is taken out, and what is left of one that is seen in part.
import type { Entry } from './entry';
import { isDesk } from './permissions';
import type { Actor, Person } from './person';
import type { DeskRecord } from './records';
import { personFields, type Seen, type Sight, settingsFields, sights, ticketFields } from './seen-fields';
import type { DeskSettings } from './settings';
import type { Ticket } from './ticket';

/** Of what is nobody's in particular: people, records, the desk's settings. */
export const sightOfRole = ({ role }: Pick<Actor, 'role'>): Sight =>
  isDesk({ id: '', role, groupIds: [] }) ? 'desk' : role === 'vendor' ? 'vendor' : 'caller';

/** Of a ticket and its timeline: who does not work it sees it as its caller does, whatever their role. */
export const sightOf = (actor: Actor, works: boolean): Sight => (works ? sightOfRole(actor) : 'caller');

type FieldTable = Readonly<Record<string, { readonly [S in Exclude<Sight, 'desk'>]: Seen }>>;

const hiddenIn = (fields: FieldTable): Readonly<Record<Sight, readonly string[]>> => {
  const of = (sight: Sight): string[] =>
    sight === 'desk' ? [] : Object.keys(fields).filter((field) => fields[field]?.[sight] === 'hidden');
  return Object.fromEntries(sights.map((sight) => [sight, of(sight)])) as Record<Sight, string[]>;
};

/** Without what is hidden: a field that must be there is empty, one that may be missing is. */
const without = <T extends object>(value: T, hidden: readonly string[], empty: Partial<T>): T => {
  if (hidden.length === 0) return value;
  const left = { ...value } as Record<string, unknown>;
  for (const field of hidden) {
    if (field in empty) left[field] = empty[field as keyof T];
    else delete left[field];
  }
  return left as T;
};

const emptyTicket = {
  affects: null,
  override: null,
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
  origin: { kind: 'logged' },
  trail: [],
} satisfies Partial<Ticket>;
const emptyPerson = {
  email: null,
  phone: null,
  title: null,
  department: null,
  location: null,
  devices: [],
  vip: false,
} satisfies Partial<Person>;

const hiddenOfTicket = hiddenIn(ticketFields);
const hiddenOfPerson = hiddenIn(personFields);
const hiddenOfSettings = hiddenIn(settingsFields);

const withoutComment = (state: unknown): unknown =>
  typeof state === 'object' && state !== null && 'comment' in state ? { ...state, comment: null } : state;

/** Of a request, callers see what they asked for; whoever is to approve, what is to be done; of the rest, nothing. */
const withoutWork = (actor: Actor, detail: Ticket['detail']): Ticket['detail'] => {
  if (detail === null || detail.kind === 'problem') return null;
  const asked = detail.approvals.some(({ personId }) => personId === actor.id);
  return detail.kind === 'request' || asked ? { ...detail, tasks: [] } : null;
};

export const ticketSeenBy = (actor: Actor, ticket: Ticket, works: boolean): Ticket => {
  const sight = sightOf(actor, works);
  if (sight === 'desk') return ticket;
  const left = without(ticket, hiddenOfTicket[sight], emptyTicket);
  if (sight === 'vendor') return left;
  return {
    ...left,
    watchers: ticket.watchers.filter((id) => id === actor.id),
    detail: withoutWork(actor, ticket.detail),
    state: withoutComment(ticket.state) as Ticket['state'],
    ...(ticket.attachments && { attachments: ticket.attachments.filter(({ forCaller }) => forCaller) }),
  };
};

/** Of the timeline, a caller gets what is meant for callers, without the comment that a hold carries. */
export const entrySeenBy = (actor: Actor, entry: Entry, works: boolean): Entry => {
  const { body } = entry;
  const sight = sightOf(actor, works);
  if (sight !== 'caller' || (body.kind !== 'changed' && body.kind !== 'undone')) return entry;
  const changes = body.changes
    .filter(({ field }) => !hiddenOfTicket.caller.includes(field))
    .map(({ field, from, to }) => ({ field, from: withoutComment(from), to: withoutComment(to) }));
  return { ...entry, body: { ...body, changes } };
};

/** Seen by a caller or a vendor, a colleague is a name, and what rules ask for. */
export const personSeenBy = (actor: Actor, person: Person): Person =>
  actor.id === person.id ? person : without(person, hiddenOfPerson[sightOfRole(actor)], emptyPerson);

/** Callers need not know who works in which group. */
export const settingsSeenBy = (actor: Actor, settings: DeskSettings): DeskSettings => {
  const sight = sightOfRole(actor);
  if (sight === 'desk') return settings;
  const left = without(settings, hiddenOfSettings[sight], { warnings: [] });
  return sight === 'vendor'
    ? left
    : { ...left, groups: settings.groups.map((group) => ({ ...group, memberIds: [], leadId: null })) };
};

/** Readers outside the desk get the published text of an article, and of the feedback their own. */
export const recordSeenBy = (actor: Actor, record: DeskRecord): DeskRecord =>
  record.kind !== 'article' || isDesk(actor)
    ? record
    : {
        ...record,
        editions: record.editions.slice(-1).map((edition) => ({
          ...edition,
          change: null,
          content: { ...edition.content, solution: null },
        })),
        drafts: [],
        dropped: [],
        recent: [],
        feedback: record.feedback.filter((feedback) => feedback.by === actor.id),
        fromTicket: null,
        source: null,
      };
