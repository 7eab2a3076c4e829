// The timeline: what happened on a ticket, append-only. Ids are made from the command's, so every device and the
// server write the same entry.
import { type Static, Type } from 'typebox';
import { AttachedFile } from './attachment';
import { Handoff, ReturnReason } from './handoff';
import { Change, Channel } from './ticket';
import { Id, Instant, Nullable, OneOf, TicketNumber, Words } from './values';

const EntryBody = Type.Union([
  Type.Object({ kind: Type.Literal('opened'), channel: Channel }),
  Type.Object({ kind: Type.Literal('note'), text: Words }),
  Type.Object({ kind: Type.Literal('reply'), text: Words, to: Id }),
  Type.Object({ kind: Type.Literal('callerMessage'), text: Words }),
  /** `reason` is what the author wrote beside it: why overridden, reopened, held. */
  Type.Object({ kind: Type.Literal('changed'), changes: Type.Array(Change), reason: Nullable(Words) }),
  /** `undoes` a command: its notes are shown as withdrawn, its changes as taken back. */
  Type.Object({ kind: Type.Literal('undone'), undoes: Id, changes: Type.Array(Change) }),
  Type.Object({
    kind: Type.Literal('handoff'),
    what: OneOf(['offered', 'accepted', 'returned', 'withdrawn'] as const),
    handoff: Handoff,
    reason: Nullable(ReturnReason),
    note: Nullable(Words),
  }),
  /** An escalation rule, or a warning of a clock, has fired. */
  Type.Object({ kind: Type.Literal('rule'), rule: Id, name: Type.String({ maxLength: 80 }), told: Type.Array(Id) }),
  /** What the caller thinks of how it went. */
  Type.Object({
    kind: Type.Literal('survey'),
    score: Type.Integer({ minimum: 1, maximum: 5 }),
    comment: Nullable(Words),
  }),
  /** A major incident: why it was proposed, rejected or demoted; and what is said in its room. */
  Type.Object({
    kind: Type.Literal('room'),
    what: OneOf(['proposed', 'rejected', 'demoted', 'phase', 'finding', 'decision', 'note', 'update'] as const),
    said: Words,
    audiences: Type.Optional(Type.Array(Type.String({ maxLength: 160 }))),
  }),
  Type.Object({
    kind: Type.Literal('files'),
    what: OneOf(['attached', 'removed'] as const),
    files: Type.Array(AttachedFile),
    forCaller: Type.Boolean(),
  }),
  Type.Object({ kind: Type.Literal('imported'), source: Type.String({ maxLength: 40 }) }),
]);
export type EntryBody = Static<typeof EntryBody>;

export const Entry = Type.Object({
  /** `${commandId}.${n}` */
  id: Type.String({ maxLength: 80 }),
  ticket: TicketNumber,
  commandId: Id,
  /** The command's name: 'ticket.hold.v1'. */
  command: Type.String({ maxLength: 64 }),
  batchId: Nullable(Id),
  by: Id,
  /** When it was done, by a corrected clock. */
  at: Instant,
  /** When the server had it; more than a minute after `at` reads as "recorded offline". */
  receivedAt: Instant,
  /** The caller sees `caller` entries; nobody outside the desk sees `internal` ones. */
  audience: Type.Union([Type.Literal('internal'), Type.Literal('caller')]),
  body: EntryBody,
});
export type Entry = Static<typeof Entry>;

/** DOMAIN, "late events": made offline and received later than this (ms) is marked as recorded offline. */
export const LATE_AFTER = 60_000;
export const recordedOffline = (entry: Pick<Entry, 'at' | 'receivedAt'>): boolean =>
  entry.receivedAt - entry.at > LATE_AFTER;
