// What the renderer knows, in types. Features read it through selectors and hooks; they write through runCommand alone.
import type { Envelope } from '@shared/domain/command';
import type { Entry } from '@shared/domain/entry';
import type { Author } from '@shared/domain/fold';
import type { Person } from '@shared/domain/person';
import type { Refusal } from '@shared/domain/refusal';
import type { Row } from '@shared/domain/row';
import type { DeskSettings } from '@shared/domain/settings';
import type { Ticket } from '@shared/domain/ticket';

/** Who sits here. `signedOut` keeps the local data and the outbox: signing in again goes on where it stopped. */
export type SessionState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'none' }
  | { readonly kind: 'signedIn'; readonly person: Person; readonly deviceId: string; readonly deskName: string }
  | { readonly kind: 'signedOut'; readonly person: Person; readonly deviceId: string; readonly deskName: string };

export interface LinkState {
  readonly kind: 'connecting' | 'online' | 'offline';
  /** Since when it has been so. */
  readonly since: number;
  readonly lastSyncAt: number | null;
  /** While the first sync runs: documents here of those to come; null once the working set is complete. */
  readonly firstSync: { readonly done: number; readonly total: number | null } | null;
  /** Closed tickets still to come, in the background. */
  readonly history: { readonly done: number; readonly total: number | null } | null;
  /** The device's storage refused a write, client and server are of different times, or what was stored was damaged and is fetched again. */
  readonly trouble: 'storage' | 'clientTooOld' | 'serverTooOld' | 'rebuilding' | null;
}

/** A command in the outbox. `seen` is the ticket as the author had it: a rejection shows it beside the newer one. */
export interface OutboxItem {
  readonly envelope: Envelope;
  readonly status: 'waiting' | 'sending' | 'accepted' | 'rejected' | 'settled';
  readonly refusal: Refusal | null;
  readonly acceptedVersion: number | null;
  readonly answeredAt: number | null;
  /** What became of a rejected one. */
  readonly choice: 'applied' | 'kept' | 'discarded' | null;
  readonly seen: Ticket | null;
  /** Its place in the line, where that is not its id's: one that is applied again goes where the rejected one was. */
  readonly order?: string;
  /** Another's, brought here by a file: shown like one's own, sent with the letter that it came in, never chosen about. */
  readonly from?: Author;
}

export type TicketView =
  | { readonly kind: 'loading' }
  /** `remote`: known to exist, not on this device, and there is no network. */
  | { readonly kind: 'missing'; readonly reason: 'unknown' | 'notHere' }
  | {
      readonly kind: 'ready';
      readonly ticket: Ticket;
      readonly entries: readonly Entry[];
      /** Ids of commands on it that are not accepted yet. */
      readonly unsent: readonly string[];
      /** False while an older timeline that is not on the device is fetched, or can't be. */
      readonly timelineComplete: boolean;
    };

export type RunResult =
  | { readonly ok: true; readonly commandId: string }
  | { readonly ok: false; readonly refusal: Refusal };

export interface DeskState {
  readonly settings: DeskSettings | null;
  readonly people: ReadonlyMap<string, Person>;
}

export type { Row };
