// What pages may ask of the worker that counts.
import type { FigureAnswer, FigureAsk } from '@shared/figures/ask';

export const FIGURES = 'figures';
export const LIST = 'figureList';
export const INSIGHTS = 'insights';
export const REPORT_LIST = 'reportList';
export const OPEN_AT = 'openAt';

export interface FiguresCall {
  readonly asks: readonly FigureAsk[];
  /** Of the answers that the page has, in the order of what it asks: those are not sent again. */
  readonly known: readonly (string | null)[];
}

export type FiguresReply = readonly {
  readonly mark: string;
  /** Null: the one that the page has. */
  readonly answer: FigureAnswer | null;
}[];
