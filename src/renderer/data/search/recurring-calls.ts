// What pages may ask of the part of the worker that looks for recurring incidents.
import type { RecurringCluster } from '@shared/learning/recurring/find';

export const RECURRING = 'recurring';
export const RECURRING_PROGRESS = 'recurringProgress';
export const RECURRING_STOP = 'recurringStop';
export const NO_PATTERN = 'noPattern';

export interface RecurringQuestion {
  /** How far back. */
  readonly days: number;
  /** Null: all that this person sees. */
  readonly groupIds: readonly string[] | null;
}

/** Null: it was stopped, or asked anew before it was done. */
export type RecurringAnswer = readonly RecurringCluster[] | null;

export interface RecurringCalls {
  readonly [RECURRING]: (question: RecurringQuestion) => Promise<RecurringAnswer>;
  /** The share that is done, 0 to 1; null: nothing is being looked for. */
  readonly [RECURRING_PROGRESS]: () => number | null;
  readonly [RECURRING_STOP]: () => void;
  /** These tickets are no pattern: groups that are mostly made of them are not shown again. */
  readonly [NO_PATTERN]: (numbers: readonly string[]) => void;
}
