// What pages may ask of the worker that looks back.
import type { Row } from '@shared/domain/row';
import type { Happened } from '@shared/past/happenings';
import type { Life } from '@shared/past/life';

export const ROWS = 'pastRows';
export const HAPPENED = 'pastHappened';
export const TAKE = 'pastTake';
export const FIGURES_AT = 'pastFigures';

/** Lives of this device, or those that the server told of one day. */
export type Shelf = 'device' | 'server';

/** A table that the page has already: only what differs from it is sent. */
export interface Standing {
  readonly shelf: Shelf;
  /** Epoch ms. */
  readonly at: number;
  readonly mark: number;
}

export interface RowsAsk {
  readonly shelf: Shelf;
  /** Epoch ms. */
  readonly at: number;
  readonly since: Standing | null;
  /** How many lives were gone through already. */
  readonly cursor: number;
}

export interface RowsPart {
  /** Of what the answer was made. With another one than the part before had, begin anew. */
  readonly mark: number;
  /** It says what differs from `since`; false: it says all. */
  readonly differs: boolean;
  readonly put: readonly Row[];
  readonly remove: readonly string[];
  /** Tickets of which it is not held what they were. */
  readonly unknown: readonly string[];
  /** Null: that was all. */
  readonly next: number | null;
}

export interface HappenedAsk {
  readonly shelf: Shelf;
  readonly from: number;
  readonly to: number;
}
export type HappenedReply = readonly Happened[];

/** Any call of the worker that counts, on the facts of a moment. */
export interface FiguresAt {
  readonly at: number;
  readonly name: string;
  readonly args: unknown;
}

/** A page of what the server tells of a day: of all tickets, or of those that this device lacks. */
export interface TakeAsk {
  readonly afresh: boolean;
  readonly lives: readonly Life[];
  /** They are of this day alone; null: they are a shelf of their own. */
  readonly gaps: { readonly from: number; readonly to: number } | null;
}
