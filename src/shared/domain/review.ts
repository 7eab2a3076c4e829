// The post-incident review: what happened, what it cost, why, and what follows (Google SRE book, "Postmortem culture";
// NIST SP 800-61r3, "Lessons learned"). Made from a ticket's timeline, worked on offline, without blame.
import { type Static, Type } from 'typebox';
import { recordHead } from './record';
import { Id, Instant, LongText, Nullable, ShortText, TicketNumber } from './values';

/** DOMAIN: PIR0000001. */
export const ReviewNumber = Type.String({ minLength: 10, maxLength: 13, pattern: '^PIR[0-9]{7,10}$' });

const Lines = Type.Array(Type.String({ minLength: 1, maxLength: 2_000 }), { maxItems: 40 });

/** A moment that the reader needs: an entry of the timeline, in the reviewer's words if those are better. */
export const Pinned = Type.Object({
  /** The entry's id; null for a moment that nobody had written down. */
  entry: Nullable(Type.String({ maxLength: 80 })),
  at: Instant,
  text: Type.String({ minLength: 1, maxLength: 2_000 }),
});

export const FollowUp = Type.Object({
  id: Id,
  text: Type.String({ minLength: 1, maxLength: 400 }),
  ownerId: Nullable(Id),
  dueAt: Nullable(Instant),
  /** The ticket that it became. */
  ticket: Nullable(TicketNumber),
});
export type FollowUp = Static<typeof FollowUp>;

export const reviewContent = {
  title: ShortText,
  overview: LongText,
  /** People who could not work as they should, and for how long (minutes). */
  people: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  minutes: Nullable(Type.Integer({ minimum: 0, maximum: 10_000_000 })),
  impact: LongText,
  /** How it was noticed, and how it could have been noticed earlier. */
  detection: LongText,
  timeline: Type.Array(Pinned, { maxItems: 300 }),
  /** Each answers why the one before it was so; the last one is the root cause. */
  whys: Lines,
  wentWell: Lines,
  wentBadly: Lines,
  followUps: Type.Array(FollowUp, { maxItems: 60 }),
} as const;
export const ReviewContent = Type.Object(reviewContent);
export type ReviewContent = Static<typeof ReviewContent>;

export const Review = Type.Object({
  id: ReviewNumber,
  kind: Type.Literal('review'),
  ...recordHead,
  ...reviewContent,
  ticket: TicketNumber,
  /** The group that has its ticket, by the server's word: of a restricted one, its members alone read the review. */
  groupId: Type.Optional(Nullable(Id)),
  /** Read by the whole desk, and no longer changed; null: being written. */
  publishedAt: Nullable(Instant),
});
export type Review = Static<typeof Review>;
