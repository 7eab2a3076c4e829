// The handover of a shift: what the next one has to know of a group's work, as it was when it was given over. Facts are
// written down with the reason for which each is on it; what became of the tickets since is on the tickets.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { Id, Instant, Level, LongText, Nullable, OneOf, ShortText, TicketNumber, Words } from './values';

export const handoverSections = ['majors', 'risks', 'callers', 'promises', 'handoffs'] as const;
export type HandoverSection = (typeof handoverSections)[number];

/** Why a ticket is on it, by the part in which it stands. */
const reasonsIn = {
  majors: ['majorOngoing', 'majorProposed', 'majorResolved'],
  risks: ['breached', 'endsInShift', 'highPriority'],
  callers: ['callerWaits'],
  promises: ['promiseLate', 'promiseDue', 'promiseLater'],
  handoffs: ['handedToUs', 'handedOff'],
} as const satisfies Record<HandoverSection, readonly string[]>;

export const handoverReasons = handoverSections.flatMap((section): readonly HandoverReason[] => reasonsIn[section]);
export type HandoverReason = (typeof reasonsIn)[HandoverSection][number];

const sections = new Map<string, HandoverSection>(
  handoverSections.flatMap((section) => reasonsIn[section].map((reason) => [reason, section] as const)),
);
export const sectionOf = (reason: HandoverReason): HandoverSection => sections.get(reason) ?? 'risks';

export const HandoverLine = Type.Object({
  ticket: TicketNumber,
  title: ShortText,
  priority: Level,
  reason: OneOf(handoverReasons),
  /** What the reason speaks of: the end of a clock, the time of a promise, since when somebody waits; null: none. */
  at: Nullable(Instant),
  /** Who has the ticket, or has to keep the promise; null: nobody. */
  personId: Nullable(Id),
  /** Of a promise: what was promised. Of a handoff: nothing, the ticket has it. */
  said: Nullable(Type.String({ maxLength: 400 })),
  /** Of a handoff: the group on the other side. */
  groupId: Nullable(Id),
});
export type HandoverLine = Static<typeof HandoverLine>;

/** Who has what of the group's work. */
export const HandoverPerson = Type.Object({
  personId: Id,
  open: Type.Integer({ minimum: 0 }),
  promises: Type.Integer({ minimum: 0 }),
  /** When they leave, if the next shift goes on without them; null: they stay, or it is not known. */
  offAt: Nullable(Instant),
});
export type HandoverPerson = Static<typeof HandoverPerson>;

/** A page longer than this is not read at a change of shift. */
export const MAX_HANDOVER_LINES = 120;
export const MAX_HANDOVER_PEOPLE = 80;

export const handoverContent = {
  groupId: Id,
  /** As of when the facts are: what the device knew when it was given over. */
  asOf: Instant,
  /** The end of the shift that takes over: risks were looked for until then. */
  until: Instant,
  /** "What you should know." */
  words: LongText,
  lines: Type.Array(HandoverLine, { maxItems: MAX_HANDOVER_LINES }),
  /** So many more had no room. */
  more: Type.Integer({ minimum: 0 }),
  people: Type.Array(HandoverPerson, { maxItems: MAX_HANDOVER_PEOPLE }),
} as const;

export const ShiftHandover = Type.Object({
  id: Type.String({ pattern: '^handover:[A-Za-z0-9_.-]{1,54}$', maxLength: 64 }),
  kind: Type.Literal('handover'),
  ...recordHead,
  ...handoverContent,
  acknowledged: Nullable(
    Type.Object({
      by: Id,
      at: Instant,
      /** A question waits for an answer, a remark does not. */
      asks: Type.Boolean(),
      remark: Nullable(Words),
    }),
  ),
  answer: Nullable(Type.Object({ by: Id, at: Instant, text: Words })),
});
export type ShiftHandover = Static<typeof ShiftHandover>;

export const handoverId = (id: string): string => `handover:${id}`;

/** A question that nobody has answered. */
export const openQuestion = ({ acknowledged, answer }: Pick<ShiftHandover, 'acknowledged' | 'answer'>): boolean =>
  acknowledged?.asks === true && answer === null;
