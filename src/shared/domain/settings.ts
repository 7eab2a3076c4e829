// What a desk decides for itself. Every rule gets it as an argument.
import { type Static, Type } from 'typebox';
import { PacketPart } from './handoff';
import { HoldReason } from './lifecycle';
import { Language, type Person } from './person';
import { Matrix } from './priority';
import { Id, Instant, Level, Nullable, OneOf } from './values';

const Name = Type.String({ minLength: 1, maxLength: 80 });

const Minutes = Type.Integer({ minimum: 1 });

/**
 * What a group promises the desk (operational level), or a vendor has signed (underpinning contract): minutes of working
 * time in its calendar, from the moment at which it is offered a ticket, and for which it has one (ITIL 4, "Service level
 * management").
 */
export const GroupTargets = Type.Object({
  calendarId: Id,
  /** From offered to accepted; null: not agreed. */
  accept: Nullable(Minutes),
  resolve: Type.Array(Type.Object({ priority: Level, minutes: Minutes }), { maxItems: 9 }),
});
export type GroupTargets = Static<typeof GroupTargets>;

export const Group = Type.Object({
  id: Id,
  name: Name,
  /** For narrow columns: "Desk L1". */
  shortName: Name,
  tier: Type.Union([Type.Literal('L1'), Type.Literal('L2'), Type.Literal('L3'), Type.Literal('vendor')]),
  memberIds: Type.Array(Id),
  leadId: Nullable(Id),
  /** Tickets of a restricted group (HR, security) reach its members alone. */
  restricted: Type.Boolean(),
  /** Parts of a packet that it wants to see before it accepts; one that lacks some is sent all the same. */
  asks: Type.Optional(Type.Array(PacketPart, { maxItems: 7 })),
  targets: Type.Optional(GroupTargets),
  /** It takes no more tickets; those that it had keep its name. */
  retired: Type.Optional(Type.Boolean()),
});
export type Group = Static<typeof Group>;

export const Category = Type.Object({
  id: Id,
  name: Name,
  subcategories: Type.Array(Type.Object({ id: Id, name: Name, retired: Type.Optional(Type.Boolean()) })),
  /** Not offered any more; tickets keep it. */
  retired: Type.Optional(Type.Boolean()),
});
export type Category = Static<typeof Category>;

export const Service = Type.Object({
  id: Id,
  name: Name,
  categoryId: Nullable(Id),
  groupId: Nullable(Id),
  active: Type.Boolean(),
});
export type Service = Static<typeof Service>;

/** Minutes after local midnight, end exclusive: 08:00–12:00 is [480, 720). */
export const Interval = Type.Tuple([
  Type.Integer({ minimum: 0, maximum: 1439 }),
  Type.Integer({ minimum: 1, maximum: 1440 }),
]);

export const Calendar = Type.Object({
  id: Id,
  name: Name,
  /** IANA name, such as Europe/Berlin. */
  timeZone: Type.String({ minLength: 1, maxLength: 64 }),
  /** Seven days from Monday; several intervals a day, ascending, not overlapping. */
  week: Type.Array(Type.Array(Interval), { minItems: 7, maxItems: 7 }),
  /** Local dates, YYYY-MM-DD, on which nothing counts. */
  holidays: Type.Array(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  /** By date, for those who read the list. */
  holidayNames: Type.Optional(Type.Record(Type.String({ maxLength: 10 }), Name)),
});
export type Calendar = Static<typeof Calendar>;

/** A pair of targets in minutes of the calendar's working time. */
export const SlaTarget = Type.Object({
  priority: Level,
  respond: Minutes,
  resolve: Minutes,
  calendarId: Id,
});
export type SlaTarget = Static<typeof SlaTarget>;

/** Whom a warning goes to: whoever has the ticket, the lead of its group, everybody in its group. */
export const WarningTarget = OneOf(['assignee', 'lead', 'group'] as const);

/**
 * Targets that were agreed with callers beside the desk's own (ITIL 4, "Service level management"). A list that is empty
 * means any; all that is named must fit. The first one that fits is the one.
 */
export const SlaPolicy = Type.Object({
  id: Id,
  name: Name,
  serviceIds: Type.Array(Id, { maxItems: 200 }),
  /** Of the caller, as the directory writes them. */
  organisations: Type.Array(Name, { maxItems: 200 }),
  targets: Type.Array(SlaTarget, { maxItems: 9 }),
  /** Reasons of On Hold for which its clocks stand still. */
  pausedBy: Type.Array(HoldReason),
});
export type SlaPolicy = Static<typeof SlaPolicy>;

/** DOMAIN, "SLA clocks": at which share of the target (%) whom to tell. */
export const SlaWarning = Type.Object({
  percent: Type.Integer({ minimum: 1, maximum: 200 }),
  to: Type.Array(WarningTarget, { minItems: 1 }),
});
export type SlaWarning = Static<typeof SlaWarning>;

/** How time was counted until then. What was counted stays counted (DOMAIN, "SLA clocks"). */
export const PastCounting = Type.Object({
  until: Instant,
  calendars: Type.Array(Calendar),
  targets: Type.Array(SlaTarget),
  policies: Type.Array(SlaPolicy),
});
export type PastCounting = Static<typeof PastCounting>;
export const MOST_PAST = 24;

/** What the process owner wants figures to be, and how many open tickets are enough for one person. */
export const Goals = Type.Object({
  softLimit: Type.Integer({ minimum: 1, maximum: 200 }),
  /** Share of tickets resolved within their target, in percent. */
  resolvedInTime: Type.Array(Type.Object({ priority: Level, percent: Type.Number({ minimum: 0, maximum: 100 }) }), {
    maxItems: 9,
  }),
});
export type Goals = Static<typeof Goals>;

/** What the desk asks of every device: that it can be locked, and that it is locked when nobody is there. */
export const DeviceLock = Type.Object({
  required: Type.Boolean(),
  /** Minutes; left out: as whoever sits there likes. */
  idleMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 240 })),
});
export type DeviceLock = Static<typeof DeviceLock>;

export const DeskSettings = Type.Object({
  id: Type.Literal('desk'),
  name: Name,
  matrix: Matrix,
  groups: Type.Array(Group),
  categories: Type.Array(Category),
  services: Type.Array(Service),
  calendars: Type.Array(Calendar),
  /** The desk's own, for all that no policy is about; every reason of On Hold pauses them. */
  targets: Type.Array(SlaTarget),
  policies: Type.Array(SlaPolicy, { maxItems: 100 }),
  warnings: Type.Array(SlaWarning, { maxItems: 6 }),
  /** Oldest first; nothing: as it always was. */
  past: Type.Optional(Type.Array(PastCounting, { maxItems: MOST_PAST })),
  /** Nothing: the product's own (`goalsOf`). */
  goals: Type.Optional(Goals),
  /** A major incident is closed only with its review. */
  majorNeedsReview: Type.Boolean(),
  defaultGroupId: Id,
  /** Working days after which a resolved ticket closes by itself. */
  closeAfterWorkingDays: Type.Integer({ minimum: 0, maximum: 365 }),
  /** Of letters to callers who have none of their own; left out: English. */
  language: Type.Optional(Language),
  /** Nothing: devices are locked by whoever wants it. */
  deviceLock: Type.Optional(DeviceLock),
});
export type DeskSettings = Static<typeof DeskSettings>;

/** Everything that a rule may look at beside the ticket. */
export interface World {
  readonly settings: DeskSettings;
  person(id: Id): Person | undefined;
}

export const groupOf = (world: World, id: Id | null): Group | undefined =>
  world.settings.groups.find((group) => group.id === id);

/** Nobody has set any: eight tickets, nine in ten resolved in time. */
const usualGoals: Goals = { softLimit: 8, resolvedInTime: [] };
const USUAL_PERCENT = 90;

/** Of letters to whoever has no language of their own. */
export const languageOf = ({ language }: Pick<DeskSettings, 'language'>): NonNullable<DeskSettings['language']> =>
  language ?? 'en';

export const deviceLockOf = ({ deviceLock }: Pick<DeskSettings, 'deviceLock'>): DeviceLock =>
  deviceLock ?? { required: false };

export const goalsOf = (settings: Pick<DeskSettings, 'goals'>): Goals => settings.goals ?? usualGoals;

/** Percent of tickets of this priority that are to be resolved in time. */
export const goalFor = (settings: Pick<DeskSettings, 'goals'>, priority: number): number =>
  goalsOf(settings).resolvedInTime.find((goal) => goal.priority === priority)?.percent ?? USUAL_PERCENT;
