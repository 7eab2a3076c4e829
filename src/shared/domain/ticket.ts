// The ticket: one flat value that every device computes alike from the commands that were accepted.
import { type Static, Type } from 'typebox';
import { Attachment, MAX_FILES } from './attachment';
import { Handoff, Hop, MAX_HOPS } from './handoff';
import { Detail, TicketKind } from './kinds';
import { HoldReason, State } from './lifecycle';
import { Major } from './major';
import { MAX_PROMISES, Promised } from './promise';
import {
  Id,
  Instant,
  Level,
  LongText,
  Nullable,
  OneOf,
  ShortText,
  SubjectId,
  Tag,
  TicketNumber,
  Words,
} from './values';

export const channels = ['phone', 'email', 'chat', 'selfService', 'walkIn', 'monitoring'] as const;
export const Channel = OneOf(channels);
export type Channel = Static<typeof Channel>;

export const linkKinds = [
  'parent',
  'child',
  'duplicateOf',
  'related',
  'problem',
  'change',
  'causedBy',
  'fixedBy',
  // The other sides of what stands above, since each end of a link is kept by its own ticket.
  'duplicate',
  'incident',
  'request',
  'causes',
  'fixes',
  'splitFrom',
  'splitInto',
] as const;
export const LinkKind = OneOf(linkKinds);
export type LinkKind = Static<typeof LinkKind>;
export const Link = Type.Object({ kind: LinkKind, to: TicketNumber });
export type Link = Static<typeof Link>;

const Line = Nullable(Type.String({ minLength: 1, maxLength: 160 }));

/** What `ticket.edit` may change; each is free of rules of its own. */
export const editableFields = {
  shortDescription: ShortText,
  description: LongText,
  callerId: Id,
  channel: Channel,
  /** How to reach whoever reported it, where that differs from the directory. */
  contact: Line,
  serviceId: Nullable(Id),
  categoryId: Nullable(Id),
  subcategoryId: Nullable(Id),
  configurationItem: Line,
  location: Line,
  /** Whom and how many it affects, in words. */
  affects: Nullable(Words),
  /** Since when. */
  noticedAt: Nullable(Instant),
} as const;
export type EditableField = keyof typeof editableFields;

export const PriorityOverride = Type.Object({ priority: Level, reason: Words, by: Id, at: Instant });

/**
 * What SLA clocks are computed from: each moment at which a clock may start, stop or change its target.
 * `commandId` lets an undo take its events out again.
 */
export const ClockEvent = Type.Union([
  Type.Object({ kind: Type.Literal('opened'), at: Instant, commandId: Id, priority: Level, groupId: Nullable(Id) }),
  Type.Object({ kind: Type.Literal('responded'), at: Instant, commandId: Id }),
  Type.Object({ kind: Type.Literal('held'), at: Instant, commandId: Id, reason: HoldReason }),
  Type.Object({ kind: Type.Literal('resumed'), at: Instant, commandId: Id }),
  Type.Object({ kind: Type.Literal('resolved'), at: Instant, commandId: Id }),
  Type.Object({ kind: Type.Literal('reopened'), at: Instant, commandId: Id }),
  Type.Object({ kind: Type.Literal('canceled'), at: Instant, commandId: Id }),
  Type.Object({ kind: Type.Literal('priority'), at: Instant, commandId: Id, priority: Level }),
  /** Which agreement its targets come from since then; null: the desk's own targets. */
  Type.Object({ kind: Type.Literal('policy'), at: Instant, commandId: Id, policyId: Nullable(Id) }),
  Type.Object({ kind: Type.Literal('group'), at: Instant, commandId: Id, groupId: Nullable(Id) }),
]);
export type ClockEvent = Static<typeof ClockEvent>;

/** One field of one command, before and after. `expected` is there when the author had seen another value. */
export const Change = Type.Object({
  field: Type.String({ maxLength: 40 }),
  from: Type.Unknown(),
  to: Type.Unknown(),
  expected: Type.Optional(Type.Unknown()),
});
export type Change = Static<typeof Change>;

/** The last commands, with what each changed: what undo and conflict texts stand on. Bounded. */
export const TrailItem = Type.Object({
  commandId: Id,
  name: Type.String({ maxLength: 64 }),
  by: Id,
  at: Instant,
  changes: Type.Array(Change),
  /** From then on a reply has left and can't be taken back. */
  sendsAt: Nullable(Instant),
  /** It stays here so that the command, should it come again, is known; what it changed is gone. */
  undone: Type.Boolean(),
});
export type TrailItem = Static<typeof TrailItem>;
export const TRAIL_LENGTH = 12;

/** Where the record came from. `hash` is of the imported row: re-importing the same row changes nothing. */
export const Origin = Type.Union([
  Type.Object({ kind: Type.Literal('logged') }),
  Type.Object({
    kind: Type.Literal('imported'),
    source: Type.String({ maxLength: 40 }),
    hash: Type.String({ maxLength: 64 }),
    /** What the file said, where our matrix gives another. */
    statedPriority: Nullable(Level),
  }),
]);

/** A standard solution or a macro that was used on the ticket. */
export const AppliedSolution = Type.Object({
  /** The command's that applied it. */
  id: Id,
  /** An article's number or a macro's id. */
  source: SubjectId,
  /** Of an article, the edition; 0 for a macro. */
  edition: Type.Integer({ minimum: 0 }),
  title: ShortText,
  by: Id,
  at: Instant,
  /** Did it work? Null: nobody has said. */
  worked: Nullable(Type.Boolean()),
});
export type AppliedSolution = Static<typeof AppliedSolution>;
export const MAX_SOLUTIONS = 40;

/** One thing to do, from a solution's checklist. */
export const Step = Type.Object({
  /** `${commandId}.${n}` */
  id: Type.String({ maxLength: 80 }),
  text: Type.String({ minLength: 1, maxLength: 240 }),
  source: SubjectId,
  done: Nullable(Type.Object({ by: Id, at: Instant })),
});
export type Step = Static<typeof Step>;
export const MAX_STEPS = 200;

/** A duty of the plan, running: in plain hours from `startedAt`. */
export const StartedDuty = Type.Object({
  duty: Id,
  name: Type.String({ maxLength: 160 }),
  startedAt: Instant,
  dueAt: Instant,
  done: Nullable(Type.Object({ by: Id, at: Instant })),
});
export const MAX_DUTIES = 12;

/** `at` is the moment at which the rule fired, not the one at which it was carried out. */
export const Fired = Type.Object({
  rule: Id,
  name: Type.String({ maxLength: 80 }),
  at: Instant,
  told: Type.Array(Id, { maxItems: 200 }),
});
export const MAX_FIRED = 60;

/** How satisfied the caller is: 1 not at all, 5 very. */
export const Survey = Type.Object({
  askedAt: Instant,
  answer: Nullable(
    Type.Object({ score: Type.Integer({ minimum: 1, maximum: 5 }), comment: Nullable(Words), at: Instant }),
  ),
});
export type Survey = Static<typeof Survey>;

export const Ticket = Type.Object({
  number: TicketNumber,
  kind: TicketKind,
  /** Where what is no incident stands on its way (`phasesOf`); null for an incident. */
  phase: Nullable(Type.String({ maxLength: 40 })),
  detail: Nullable(Detail),
  /** How many commands were accepted on it. */
  version: Type.Integer({ minimum: 1 }),
  ...editableFields,
  openedBy: Id,
  openedAt: Instant,
  impact: Level,
  urgency: Level,
  /** The matrix's, unless overridden. */
  priority: Level,
  override: Nullable(PriorityOverride),
  state: State,
  groupId: Nullable(Id),
  assigneeId: Nullable(Id),
  watchers: Type.Array(Id, { maxItems: 200 }),
  tags: Type.Array(Tag, { maxItems: 40 }),
  links: Type.Array(Link, { maxItems: 500 }),
  solutions: Type.Array(AppliedSolution, { maxItems: MAX_SOLUTIONS }),
  checklist: Type.Array(Step, { maxItems: MAX_STEPS }),
  /** Offered to another group, and not accepted yet. */
  handoff: Nullable(Handoff),
  /** Earlier offers, oldest first. */
  hops: Type.Array(Hop, { maxItems: MAX_HOPS }),
  /** Proposed as a major incident, being one, or having been. */
  major: Nullable(Major),
  /** Duties with a deadline that it was marked with. */
  duties: Type.Array(StartedDuty, { maxItems: MAX_DUTIES }),
  /** What callers were promised, oldest first; left out where nothing ever was. */
  promises: Type.Optional(Type.Array(Promised, { maxItems: MAX_PROMISES })),
  /** Files on it, oldest first; left out where there never were any. */
  attachments: Type.Optional(Type.Array(Attachment, { maxItems: MAX_FILES })),
  /** Escalation rules and warnings that have fired on it, newest last. */
  fired: Type.Array(Fired, { maxItems: MAX_FIRED }),
  /** Asked for when it was closed; null: not closed yet, or nobody is asked. */
  survey: Nullable(Survey),
  reassignmentCount: Type.Integer({ minimum: 0 }),
  reopenCount: Type.Integer({ minimum: 0 }),
  lastReplyAt: Nullable(Instant),
  lastCallerMessageAt: Nullable(Instant),
  origin: Origin,
  clock: Type.Array(ClockEvent),
  trail: Type.Array(TrailItem),
  updatedAt: Instant,
  updatedBy: Id,
});
export type Ticket = Static<typeof Ticket>;

/** Fields that a ticket may lack. In a change, lacking it is null. */
const optionalFields = ['promises', 'attachments'] as const satisfies readonly (keyof Ticket)[];

/** After a change was taken back: what the ticket had lacked before, it lacks again. */
export const withoutLacking = (ticket: Ticket): Ticket => {
  const lacking = optionalFields.filter((field) => field in ticket && (ticket[field] ?? null) === null);
  if (lacking.length === 0) return ticket;
  return Object.fromEntries(
    Object.entries(ticket).filter(([field]) => !(lacking as readonly string[]).includes(field)),
  ) as Ticket;
};
