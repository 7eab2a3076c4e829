// Any list as CSV in ServiceNow's column names: made on a device without a network, or on the server.
import { type CancelReason, type HoldReason, type ResolutionCode, type StateKind, servicenowState } from '../lifecycle';
import type { Person } from '../person';
import type { DeskSettings } from '../settings';
import type { Channel, LinkKind, Ticket } from '../ticket';
import { columnOf, type Field } from './columns';
import { formatDate } from './dates';
import { escapeFormula } from './formula';

const exported = [
  'number',
  'state',
  'holdReason',
  'active',
  'priority',
  'impact',
  'urgency',
  'shortDescription',
  'description',
  'caller',
  'channel',
  'category',
  'subcategory',
  'service',
  'configurationItem',
  'location',
  'group',
  'assignee',
  'openedBy',
  'openedAt',
  'updatedAt',
  'resolvedBy',
  'resolvedAt',
  'closedBy',
  'closedAt',
  'closeCode',
  'closeNotes',
  'watchers',
  'parent',
  'children',
  'problem',
  'change',
  'causedBy',
  'duplicateOf',
  'related',
  'reassignmentCount',
  'reopenCount',
  'tags',
  'affects',
  'contact',
  'noticedAt',
  'holdSince',
  'holdComment',
] as const satisfies readonly Field[];
type Exported = (typeof exported)[number];

const stateWords: Record<StateKind, string> = {
  new: 'New',
  inProgress: 'In Progress',
  onHold: 'On Hold',
  resolved: 'Resolved',
  closed: 'Closed',
  canceled: 'Canceled',
};
const holdWords: Record<HoldReason, string> = {
  awaitingCaller: 'Awaiting Caller',
  awaitingVendor: 'Awaiting Vendor',
  awaitingChange: 'Awaiting Change',
  awaitingProblem: 'Awaiting Problem',
};
const closeWords: Record<ResolutionCode, string> = {
  solutionProvided: 'Solution provided',
  workaroundProvided: 'Workaround provided',
  knownError: 'Known error',
  resolvedByCaller: 'Resolved by caller',
  resolvedByChange: 'Resolved by change',
  resolvedByProblem: 'Resolved by problem',
  resolvedByRequest: 'Resolved by request',
  duplicate: 'Duplicate',
  userError: 'User error',
  noResolutionProvided: 'No resolution provided',
};
const cancelWords: Record<CancelReason, string> = {
  duplicate: 'Duplicate',
  notAnIncident: 'Not an incident',
  raisedInError: 'Raised in error',
};
const channelWords: Record<Channel, string> = {
  phone: 'Phone',
  email: 'Email',
  chat: 'Chat',
  selfService: 'Self-service',
  walkIn: 'Walk-in',
  monitoring: 'Monitoring',
};
const levelNames = ['', 'High', 'Medium', 'Low'];
const priorityNames = ['', 'Critical', 'High', 'Moderate', 'Low', 'Planning'];
const withName = (level: number, words: readonly string[]): string =>
  words[level] ? `${level} - ${words[level]}` : String(level);

export interface ExportOptions {
  readonly settings: DeskSettings;
  readonly person: (id: string) => Person | undefined;
  /** IANA zone in which times are written; an import of the file has to name the same one. */
  readonly timeZone: string;
}

const sheetOf = ({ settings, person, timeZone }: ExportOptions) => {
  const groups = new Map(settings.groups.map((group) => [group.id, group.name]));
  const services = new Map(settings.services.map((service) => [service.id, service.name]));
  const categories = new Map(settings.categories.map((category) => [category.id, category.name]));
  const subcategories = new Map(
    settings.categories.flatMap((category) => category.subcategories.map((sub) => [sub.id, sub.name] as const)),
  );
  const nameIn = (names: ReadonlyMap<string, string>, id: string | null): string =>
    id === null ? '' : (names.get(id) ?? id);
  const who = (id: string | null): string => (id === null ? '' : (person(id)?.name ?? id));
  const date = (at: number | null): string => (at === null ? '' : formatDate(at, timeZone));
  const links = (ticket: Ticket, kind: LinkKind): string =>
    ticket.links
      .filter((link) => link.kind === kind)
      .map((link) => link.to)
      .join(', ');

  const ends = ({ state }: Ticket): Readonly<Partial<Record<Exported, string>>> => {
    switch (state.kind) {
      case 'new':
      case 'inProgress':
        return {};
      case 'onHold':
        return {
          holdReason: holdWords[state.reason],
          holdSince: date(state.since),
          holdComment: state.comment ?? '',
        };
      case 'canceled':
        return { closeCode: cancelWords[state.reason], closedBy: who(state.by), closedAt: date(state.at) };
      case 'resolved':
      case 'closed': {
        const { resolution } = state;
        return {
          resolvedBy: who(resolution?.by ?? null),
          resolvedAt: date(resolution?.at ?? null),
          closeCode: resolution ? closeWords[resolution.code] : '',
          closeNotes: resolution?.notes ?? '',
          closedAt: state.kind === 'closed' ? date(state.at) : '',
        };
      }
    }
  };

  return (ticket: Ticket): Readonly<Record<Exported, string>> => ({
    holdReason: '',
    resolvedBy: '',
    resolvedAt: '',
    closedBy: '',
    closedAt: '',
    closeCode: '',
    closeNotes: '',
    holdSince: '',
    holdComment: '',
    ...ends(ticket),
    number: ticket.number,
    state: stateWords[ticket.state.kind],
    active: String(servicenowState[ticket.state.kind] < servicenowState.closed),
    priority: withName(ticket.priority, priorityNames),
    impact: withName(ticket.impact, levelNames),
    urgency: withName(ticket.urgency, levelNames),
    shortDescription: ticket.shortDescription,
    description: ticket.description,
    caller: who(ticket.callerId),
    channel: channelWords[ticket.channel],
    category: nameIn(categories, ticket.categoryId),
    subcategory: nameIn(subcategories, ticket.subcategoryId),
    service: nameIn(services, ticket.serviceId),
    configurationItem: ticket.configurationItem ?? '',
    location: ticket.location ?? '',
    group: nameIn(groups, ticket.groupId),
    assignee: who(ticket.assigneeId),
    openedBy: who(ticket.openedBy),
    openedAt: date(ticket.openedAt),
    updatedAt: date(ticket.updatedAt),
    watchers: ticket.watchers.map(who).join('; '),
    parent: links(ticket, 'parent'),
    children: links(ticket, 'child'),
    problem: links(ticket, 'problem'),
    change: links(ticket, 'change'),
    causedBy: links(ticket, 'causedBy'),
    duplicateOf: links(ticket, 'duplicateOf'),
    related: links(ticket, 'related'),
    reassignmentCount: String(ticket.reassignmentCount),
    reopenCount: String(ticket.reopenCount),
    tags: ticket.tags.join(', '),
    affects: ticket.affects ?? '',
    contact: ticket.contact ?? '',
    noticedAt: date(ticket.noticedAt),
  });
};

/** Excel takes a file for UTF-8 only with this in front. */
export const BOM = '\uFEFF';

const quoted = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** One line of CSV, its end included, with nothing in it that a spreadsheet would run. */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quoted(escapeFormula(cell))).join(',')}\r\n`;

export const exportHeader = (): string => csvLine(exported.map(columnOf));

/** Line by line, for lists of any length. */
export const exportLines = (options: ExportOptions): ((ticket: Ticket) => string) => {
  const sheet = sheetOf(options);
  return (ticket) => {
    const row = sheet(ticket);
    return csvLine(exported.map((field) => row[field]));
  };
};

export const exportTickets = (tickets: Iterable<Ticket>, options: ExportOptions, withBom = true): string => {
  const line = exportLines(options);
  let text = (withBom ? BOM : '') + exportHeader();
  for (const ticket of tickets) text += line(ticket);
  return text;
};
