// What an import may cost. Files beyond these are no exports, or somebody means harm.

export interface ImportLimits {
  /** Bytes of text after unpacking. */
  readonly text: number;
  /** Gzip of tables packs 5 to 40 times. From `suspectFrom` bytes of text on, more than this is a bomb. */
  readonly ratio: number;
  readonly suspectFrom: number;
  /** Bytes of one record, all its cells together. */
  readonly record: number;
  readonly rows: number;
  /** Refused lines that are kept for the full list. */
  readonly refused: number;
}

export const importLimits: ImportLimits = {
  text: 4 * 1024 ** 3,
  ratio: 250,
  suspectFrom: 32 * 1024 ** 2,
  record: 1024 ** 2,
  rows: 3_000_000,
  refused: 200_000,
};
