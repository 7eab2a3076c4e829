// People as a table, in and out: for administrators.
import { type Static, Type } from 'typebox';
import type { LineChange, LineFault, PeopleCounts } from '../domain/csv/person-fields';
import { Id } from '../domain/values';

export const peopleRoutes = {
  preview: '/api/people/import/preview',
  apply: '/api/people/import/apply',
  batches: '/api/people/import/batches',
  undo: '/api/people/import/undo',
  file: '/api/people/export.csv',
} as const;

/** Bytes, lines. */
export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_LINES = 10_000;
/** Of the list of lines in a report. */
export const LINES_SHOWN = 200;
/** Batches that can still be taken back. */
export const BATCHES_KEPT = 5;

/** Why a file as a whole can't be taken. Words: `people:problem.<code>`. */
export const peopleProblems = [
  'people.empty',
  'people.encoding',
  'people.malformed',
  'people.tooManyLines',
  'people.columnsMissing',
  'people.columnTwice',
  'people.faults',
  'people.changed',
  'people.noDesk',
  'people.gone',
] as const;
export type PeopleProblem = (typeof peopleProblems)[number];

export interface PeopleReport {
  readonly counts: PeopleCounts;
  /** Columns that nothing is taken from. */
  readonly ignored: readonly string[];
  readonly faults: readonly LineFault[];
  readonly faultCount: number;
  readonly lines: readonly LineChange[];
  /** Of what would be done: applied is what was looked at, or nothing. */
  readonly digest: string;
}

const FileName = Type.String({ minLength: 1, maxLength: 200 });
export const PreviewPeople = Type.Object({ file: FileName });
export type PreviewPeople = Static<typeof PreviewPeople>;
export const ApplyPeople = Type.Object({ file: FileName, digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) });
export type ApplyPeople = Static<typeof ApplyPeople>;
export const UndoPeople = Type.Object({ id: Id });
export type UndoPeople = Static<typeof UndoPeople>;

export interface PeopleBatch {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly file: string;
  readonly counts: PeopleCounts;
  readonly undoneAt: number | null;
}

export interface PeopleBatches {
  readonly batches: readonly PeopleBatch[];
}

export interface PeopleUndone {
  readonly restored: number;
  /** Changed since by somebody else: they stay as they are. */
  readonly kept: number;
}
