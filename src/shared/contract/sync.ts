// What crosses between a device and the server to keep both alike. Checked at the border on both sides.
import { type Static, Type } from 'typebox';
import { Envelope } from '../domain/command';
import { refusalCodes } from '../domain/refusal';
import { Id, Instant, Nullable, OneOf } from '../domain/values';

/**
 * Raised when a device's copy would no longer be understood: the server answers older ones with 426, the device drops
 * what it pulled (never its outbox) and pulls again.
 */
export const SCHEMA_VERSION = 2;

export const collections = ['tickets', 'entries', 'people', 'settings', 'records'] as const;
export const Collection = OneOf(collections);
export type Collection = Static<typeof Collection>;

/** A number of the one counter. */
const Seq = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** Opaque to the device: positions by scope, under the epoch of the server's data (SYNC, "Checkpoints"). */
export const Checkpoint = Type.Object({
  epoch: Type.String({ maxLength: 64 }),
  head: Seq,
  positions: Type.Record(Type.String({ maxLength: 140 }), Seq),
  /** Scopes that were revoked and are being taken back: [number of the revocation, last id seen]. */
  retracting: Type.Record(Type.String({ maxLength: 140 }), Type.Tuple([Seq, Type.String({ maxLength: 140 })])),
  /** The counter when a scope was begun: what had left it by then, the device has never had. */
  started: Type.Optional(Type.Record(Type.String({ maxLength: 140 }), Seq)),
  /** Without history, its scopes are followed from when the device began: what it holds may close, and change then. */
  following: Type.Optional(Type.Record(Type.String({ maxLength: 140 }), Seq)),
});
export type Checkpoint = Static<typeof Checkpoint>;

export const PullRequest = Type.Object({
  schema: Type.Integer({ minimum: 1 }),
  collection: Collection,
  checkpoint: Nullable(Checkpoint),
  limit: Type.Integer({ minimum: 1, maximum: 5000 }),
  /** Closed and canceled tickets too, after everything that is open. */
  history: Type.Boolean(),
});
export type PullRequest = Static<typeof PullRequest>;

/** A document of a collection, or the news that this device may no longer hold it. */
export type SyncDocument =
  | { readonly id: string; readonly deleted: false; readonly body: unknown }
  | { readonly id: string; readonly deleted: true };

export interface PullResponse {
  readonly documents: readonly SyncDocument[];
  readonly checkpoint: Checkpoint;
  /** Another epoch than the checkpoint's: the device drops what it pulled and starts anew; the outbox stays. */
  readonly reset: boolean;
  /** Nothing open is missing any more: what follows is history. */
  readonly openComplete: boolean;
  /** Nothing at all is missing up to `checkpoint.head`. */
  readonly complete: boolean;
  /** How many documents this person's scopes hold in all, for progress; only in the first answer (null checkpoint). */
  readonly total: number | null;
}

export const PushRequest = Type.Object({
  schema: Type.Integer({ minimum: 1 }),
  /** The device's clock as it sends: the server reads the skew from it. */
  sentAt: Instant,
  /** Commands that still wait on the device behind these: with none, whatever comes later was done later. */
  rest: Type.Optional(Type.Integer({ minimum: 0 })),
  commands: Type.Array(Envelope, { minItems: 1, maxItems: 200 }),
});
export type PushRequest = Static<typeof PushRequest>;

/** After a change of the epoch: of these commands, which does the server not know? Asked for one's own alone. */
export const MissingRequest = Type.Object({
  schema: Type.Integer({ minimum: 1 }),
  ids: Type.Array(Id, { minItems: 1, maxItems: 1_000 }),
});
export type MissingRequest = Static<typeof MissingRequest>;
export interface MissingResponse {
  readonly missing: readonly string[];
}

export const Outcome = Type.Union([
  Type.Object({ kind: Type.Literal('accepted'), id: Id, version: Type.Integer(), at: Instant }),
  Type.Object({
    kind: Type.Literal('rejected'),
    id: Id,
    at: Instant,
    refusal: Type.Object({
      code: OneOf(refusalCodes),
      params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Null()]))),
    }),
  }),
]);
export type Outcome = Static<typeof Outcome>;

export interface PushResponse {
  /** One for each command, in order. The same command again gets the same outcome. */
  readonly outcomes: readonly Outcome[];
  readonly serverTime: number;
}

/**
 * The live stream (server-sent events). `hello` comes first; each `change` carries all that moved between two numbers of
 * the one counter. A device applies it if `prev` ≤ its head < `next`, skips it if `next` ≤ its head, else pulls.
 */
export type StreamEvent =
  | { readonly kind: 'hello'; readonly epoch: string; readonly head: number; readonly serverTime: number }
  | {
      readonly kind: 'change';
      readonly prev: number;
      readonly next: number;
      readonly documents: Readonly<Partial<Record<Collection, readonly SyncDocument[]>>>;
    }
  /** Grants changed, or the server fell behind: pull. */
  | { readonly kind: 'resync' }
  | { readonly kind: 'signedOut'; readonly reason: 'revoked' | 'expired' };
