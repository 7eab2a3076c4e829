// A major incident: an incident with a room round it. What is known there (phase, roles, next update, plan) is part of
// the ticket, so that it is worked on like everything else, without a network too.
import { type Static, Type } from 'typebox';
import { Id, Instant, LongText, Nullable, OneOf, Words } from './values';

/** In order; a room may go back. */
export const majorPhases = ['declared', 'investigating', 'identified', 'fixInPlace', 'monitoring', 'resolved'] as const;
export const MajorPhase = OneOf(majorPhases);
export type MajorPhase = Static<typeof MajorPhase>;

/** DOMAIN, "Major incident". */
export const majorRoles = ['incidentManager', 'technicalLead', 'communicationsLead', 'scribe'] as const;
export const MajorRole = OneOf(majorRoles);
export type MajorRole = Static<typeof MajorRole>;

const Line = Type.String({ minLength: 1, maxLength: 160, pattern: '\\S' });

/** Whom to tell, by which way, how often (minutes). */
export const PlanLine = Type.Object({
  audience: Line,
  channel: OneOf(['email', 'chat', 'statusPage', 'phone'] as const),
  every: Type.Integer({ minimum: 5, maximum: 1_440 }),
});
export type PlanLine = Static<typeof PlanLine>;

export const RoomAction = Type.Object({
  /** The command's that added it. */
  id: Id,
  text: Type.String({ minLength: 1, maxLength: 400 }),
  ownerId: Nullable(Id),
  done: Nullable(Type.Object({ by: Id, at: Instant })),
});
export type RoomAction = Static<typeof RoomAction>;
export const MAX_ROOM_ACTIONS = 100;

export const roomFields = {
  /** What it means for the business, in words. */
  impact: LongText,
  /** How many people cannot work as they should; null: not known. */
  people: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  serviceIds: Type.Array(Id, { maxItems: 50 }),
  plan: Type.Array(PlanLine, { maxItems: 20 }),
  nextUpdateAt: Nullable(Instant),
} as const;

export const Major = Type.Object({
  /** `rejected` and `demoted` stay on record: it is an ordinary incident again. */
  status: OneOf(['proposed', 'promoted', 'rejected', 'demoted'] as const),
  proposedBy: Id,
  proposedAt: Instant,
  /** Why it was proposed, rejected or demoted: the latest. */
  reason: Words,
  decidedBy: Nullable(Id),
  decidedAt: Nullable(Instant),
  phase: MajorPhase,
  phases: Type.Array(Type.Object({ phase: MajorPhase, at: Instant, by: Id }), { maxItems: 60 }),
  roles: Type.Object({
    incidentManager: Nullable(Id),
    technicalLead: Nullable(Id),
    communicationsLead: Nullable(Id),
    scribe: Nullable(Id),
  }),
  actions: Type.Array(RoomAction, { maxItems: MAX_ROOM_ACTIONS }),
  /** The post-incident review that was made of it. */
  reviewId: Nullable(Id),
  ...roomFields,
});
export type Major = Static<typeof Major>;

export const isMajor = (ticket: { readonly major: Major | null }): boolean => ticket.major?.status === 'promoted';

/** What is said in the room, beside updates and phases. */
export const roomEntryKinds = ['finding', 'decision', 'note'] as const;
