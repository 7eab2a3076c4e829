import type { GapTicket } from '../gaps/input';

/** What is kept of an incident to see whether it comes again and again. */
export interface RecurringTicket extends GapTicket {
  /** Its beginning. */
  readonly description: string;
  readonly callerId: string;
  readonly serviceId: string | null;
  readonly location: string | null;
  /** Somebody has tied it to a problem already. */
  readonly hasProblem: boolean;
}

/** Of a description: what comes later is detail. UTF-16 units. */
export const DESCRIPTION_KEPT = 240;
