// What goes into the decision on a command, and what comes out of it.
import type { Entry, EntryBody } from './entry';
import type { Actor } from './person';
import type { Refusal } from './refusal';
import type { Ticket } from './ticket';
import type { Instant } from './values';

/** Who, when and under which id: all that a rule may know of the world outside. */
export interface Stamp {
  readonly commandId: string;
  readonly actor: Actor;
  readonly deviceId: string;
  /** When it was done (corrected). */
  readonly at: Instant;
  /** When the server got it; on the client the same as `at`. */
  readonly receivedAt: Instant;
  readonly batchId: string | null;
}

export interface Applied {
  readonly ticket: Ticket;
  readonly entries?: readonly EntryBody[];
  /** What the author wrote beside a change: it stands in the timeline next to it. */
  readonly reason?: string | null;
  /** What the author had on the screen, by field, where that may differ from what the ticket holds. */
  readonly expected?: Readonly<Record<string, unknown>>;
  /** The ticket's clock events and `updatedAt` are as its source says (import): none is derived from the change. */
  readonly clockIsWhole?: boolean;
}

export type Decision =
  | { readonly kind: 'accepted'; readonly ticket: Ticket; readonly entries: readonly Entry[] }
  | { readonly kind: 'repeated'; readonly ticket: Ticket }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
