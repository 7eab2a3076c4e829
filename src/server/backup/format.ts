// The file: gzip over lines. First a head, then for each table a line with its name and one line of JSON for each row, and
// at the end how many rows there were and the SHA-256 of every line before. Only what names of tables and columns say is
// in it, so that a desk moves by it from the embedded database to PostgreSQL and back. After the rows come the contents of
// files, each as lines of base64, and after each whether it was what its digest says.

/** What holds no contents of files, older ones read too. */
export const WITHOUT_CONTENTS = 1;
export const FORMAT = 2;

/** Lines that are no rows begin with this; a row is an object, and begins with a brace. */
export const MARK = '#';

export interface BackupHead {
  readonly file: 'firstline-backup';
  readonly format: number;
  /** The last migration that the database had. */
  readonly migration: number;
  /** By the clock of whoever took it (epoch ms). */
  readonly takenAt: number;
  readonly from: 'embedded' | 'postgres';
}

export interface BackupTable {
  readonly table: string;
}

/** Lines of base64 follow. */
export interface BackupContent {
  readonly content: string;
  /** Bytes. */
  readonly size: number;
}

export interface BackupContentEnd {
  readonly contentEnd: string;
  /** False: the store did not have it, or not as it was brought. */
  readonly whole: boolean;
}

export interface BackupEnd {
  readonly end: true;
  readonly rows: number;
  readonly sha256: string;
}

export type MarkedLine = BackupHead | BackupTable | BackupContent | BackupContentEnd | BackupEnd;

/** The backup can't be taken, read or put back. The message is a sentence for whoever asked. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
