// What is learnt from a file beside its rows: how its columns were used, what was refused, where priorities differ.

export type DelimiterName = 'comma' | 'semicolon' | 'tab';

/** Of a date such as 3/4/2026, which comes first; 'year' for 2026-04-03. */
export type DateOrder = 'day' | 'month' | 'year';

export interface ColumnUse {
  /** As the file has it. */
  readonly column: string;
  /** The field that it fills (`transfer:field.<name>`), or null if nothing is taken from it. */
  readonly field: string | null;
  /** Rows in which it says something. */
  readonly filled: number;
  readonly sample: string | null;
}

export const rowReasons = [
  'row.ragged',
  'number.missing',
  'number.malformed',
  'number.repeated',
  'number.taken',
  'date.missing',
  'date.unreadable',
  'date.outOfRange',
  'state.unknown',
  'level.unknown',
  'level.offMatrix',
  'text.tooLong',
  'row.invalid',
] as const;
export type RowReasonCode = (typeof rowReasons)[number];

export interface RowReason {
  readonly code: RowReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const reason = (code: RowReasonCode, params: RowReason['params'] = {}): RowReason => ({ code, params });

/** The priority that the file states beside the one that the matrix gives for the row's impact and urgency. */
export interface PriorityComparison {
  /** Rows that state a priority. */
  readonly stated: number;
  readonly differs: number;
  /** How often which pair occurs, most frequent first. */
  readonly pairs: readonly { readonly stated: number; readonly ours: number; readonly count: number }[];
  readonly examples: readonly {
    readonly line: number;
    readonly number: string;
    readonly stated: number;
    readonly ours: number;
  }[];
}

/** A word of the file for which the desk has no equal. */
export interface TakenAs {
  readonly column: string;
  readonly value: string;
  readonly as: string;
  readonly count: number;
}
