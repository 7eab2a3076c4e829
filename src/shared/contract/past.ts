// How tickets were, asked of the server where a device does not hold it: POST routes.past with a PastAsk, answered by pages
// of lives (shared/past); GET routes.pastTicket with `?at=`, for one ticket.
import { type Static, Type } from 'typebox';
import type { Entry } from '../domain/entry';
import type { Ticket } from '../domain/ticket';
import { Instant, Nullable, TicketNumber } from '../domain/values';

/** A local day may have 25 hours. */
export const LONGEST_DAY = 26 * 3_600_000;

/** Of so many tickets a device may ask at once what it lacks. */
export const MOST_NUMBERS = 200;

export const PastAsk = Type.Object({
  /** What happened from then on, and how each ticket was at any moment of it; epoch ms. */
  from: Instant,
  /** At most `LONGEST_DAY` later. */
  to: Instant,
  /** The last number of the page before; null: the first page. */
  after: Nullable(TicketNumber),
  /** Only these, on one page. */
  numbers: Type.Optional(Type.Array(TicketNumber, { maxItems: MOST_NUMBERS })),
});
export type PastAsk = Static<typeof PastAsk>;

/** Null: it was not there yet, or not for this person. */
export interface PastTicketResponse {
  readonly ticket: Ticket | null;
  /** Oldest first. */
  readonly entries: readonly Entry[];
}
