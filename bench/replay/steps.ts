// What an update of the log is in our commands. One update may be several: a reopening comes first, what needs an open
// ticket in the middle, another state last. What was not recorded (texts, questions to callers) is stood in for.
import type { HoldReason, StateKind } from '@shared/domain/lifecycle';
import type { Link, Ticket } from '@shared/domain/ticket';
import { idOf, UNKNOWN_GROUP, UNKNOWN_PERSON } from './desk';
import { type LogRow, levelOf } from './log';

export interface Step {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

const NOT_RECORDED = 'The words are not in the log.';

const reasons: Readonly<Record<string, HoldReason>> = {
  'Awaiting User Info': 'awaitingCaller',
  'Awaiting Evidence': 'awaitingCaller',
  'Awaiting Vendor': 'awaitingVendor',
  'Awaiting Problem': 'awaitingProblem',
};
const channels: Readonly<Record<string, Ticket['channel']>> = {
  Phone: 'phone',
  Email: 'email',
  IVR: 'phone',
  'Self service': 'selfService',
  'Direct opening': 'walkIn',
};

/** ServiceNow's states in ours. Null: there is no such state. */
export const stateOf = (row: LogRow): StateKind | null => {
  switch (row.incident_state) {
    case 'New':
      return 'new';
    case 'Active':
      return 'inProgress';
    case 'Resolved':
      return 'resolved';
    case 'Closed':
      return 'closed';
    default:
      return row.incident_state && reasons[row.incident_state] ? 'onHold' : null;
  }
};

const reasonOf = (row: LogRow): HoldReason => reasons[row.incident_state ?? ''] ?? 'awaitingCaller';

/** Whoever sets "awaiting caller" there has to write to the caller; the log does not keep what. */
const hold = (row: LogRow): Step => {
  const reason = reasonOf(row);
  const reply = reason === 'awaitingCaller' ? NOT_RECORDED : null;
  return { name: 'ticket.hold.v1', args: { reason, comment: null, reply } };
};
const resume: Step = { name: 'ticket.resume.v1', args: {} };
const reopen: Step = { name: 'ticket.reopen.v1', args: { reason: NOT_RECORDED } };
const resolve: Step = { name: 'ticket.resolve.v1', args: { code: 'solutionProvided', notes: NOT_RECORDED } };
const close: Step = { name: 'ticket.close.v1', args: {} };
export const note: Step = { name: 'ticket.addNote.v1', args: { text: NOT_RECORDED } };

export const logStep = (row: LogRow): Step => ({
  name: 'ticket.log.v1',
  args: {
    shortDescription: row.u_symptom ?? 'Not recorded',
    description: '',
    callerId: idOf(row.caller_id) ?? UNKNOWN_PERSON,
    channel: channels[row.contact_type ?? ''] ?? 'phone',
    contact: null,
    serviceId: null,
    categoryId: null,
    subcategoryId: null,
    configurationItem: null,
    location: null,
    affects: null,
    noticedAt: null,
    impact: levelOf(row.impact) ?? 2,
    urgency: levelOf(row.urgency) ?? 2,
    groupId: idOf(row.assignment_group),
    assigneeId: null,
    tags: [],
  },
});

/** The one command that is meant when a ticket goes from one state to another, whether or not our lifecycle has it. */
const moveTo = (from: StateKind, row: LogRow): Step | null => {
  switch (stateOf(row)) {
    case 'inProgress':
      if (from === 'onHold') return resume;
      return from === 'resolved' || from === 'closed' ? reopen : { name: 'ticket.start.v1', args: {} };
    case 'onHold':
      return hold(row);
    case 'resolved':
      return resolve;
    case 'closed':
      return close;
    default:
      return null;
  }
};

/** After a refusal, how our lifecycle gets there all the same, so that what follows is judged by itself. */
export const detour = (from: StateKind, row: LogRow): readonly Step[] => {
  const to = stateOf(row);
  const over = from === 'resolved' || from === 'closed';
  if (to === 'closed') return [resolve, close];
  if (to === 'onHold') return [over ? reopen : resume, hold(row)];
  return over && to === 'resolved' ? [reopen, resolve] : [];
};

const edits = (ticket: Ticket, row: LogRow): Step | null => {
  const said = {
    callerId: idOf(row.caller_id) ?? ticket.callerId,
    channel: channels[row.contact_type ?? ''] ?? ticket.channel,
    categoryId: idOf(row.category),
    subcategoryId: row.category ? idOf(row.subcategory) : null,
    configurationItem: row.cmdb_ci,
    location: row.location,
  };
  const changed = Object.entries(said).filter(([field, to]) => ticket[field as keyof typeof said] !== to);
  if (changed.length === 0) return null;
  const args = changed.map(([field, to]) => [field, { from: ticket[field as keyof typeof said], to }]);
  return { name: 'ticket.edit.v1', args: Object.fromEntries(args) };
};

const numbered = (prefix: string, text: string): string =>
  `${prefix}${text.replace(/\D/g, '').padStart(7, '0').slice(-10)}`;

const links = (ticket: Ticket, row: LogRow): Step[] => {
  const said: [Link['kind'], string, string | null][] = [
    ['problem', 'PRB', row.problem_id],
    ['change', 'CHG', row.rfc],
    ['causedBy', 'CHG', row.caused_by],
  ];
  return said.flatMap(([kind, prefix, text]) => {
    const to = text && numbered(prefix, text);
    const known = ticket.links.some((link) => link.kind === kind && link.to === to);
    return to && !known ? [{ name: 'ticket.link.v1', args: { kind, to, on: true } }] : [];
  });
};

const assignment = ({ groupId, assigneeId }: Ticket, row: LogRow, before: LogRow | null): Step | null => {
  // What was refused once is not asked again with every row that follows.
  if (before?.assignment_group === row.assignment_group && before.assigned_to === row.assigned_to) return null;
  const next = { groupId: idOf(row.assignment_group) ?? UNKNOWN_GROUP, assigneeId: idOf(row.assigned_to) };
  if (next.groupId === groupId && next.assigneeId === assigneeId) return null;
  return { name: 'ticket.assign.v1', args: { ...next, seen: { groupId, assigneeId } } };
};

const urgency = (ticket: Ticket, row: LogRow): Step | null => {
  const seen = { impact: ticket.impact, urgency: ticket.urgency };
  const next = { impact: levelOf(row.impact) ?? seen.impact, urgency: levelOf(row.urgency) ?? seen.urgency };
  if (next.impact === seen.impact && next.urgency === seen.urgency) return null;
  return { name: 'ticket.setImpactUrgency.v1', args: { ...next, seen } };
};

/**
 * From the ticket as it is here to what the row says; `before` is the row before it. Empty: nothing that our ticket has
 * was changed.
 */
export const stepsOf = (ticket: Ticket, row: LogRow, before: LogRow | null): readonly Step[] => {
  const { state } = ticket;
  const to = stateOf(row);
  const same = to === state.kind && (state.kind !== 'onHold' || state.reason === reasonOf(row));
  const move = same ? null : moveTo(state.kind, row);
  const rest = [assignment(ticket, row, before), urgency(ticket, row), edits(ticket, row)].filter(
    (step) => step !== null,
  );
  const between = [...rest, ...links(ticket, row)];
  if (!move) return between;
  return move === reopen ? [move, ...between] : [...between, move];
};
