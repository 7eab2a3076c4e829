// Taking over another desk's incidents: what crosses between the settings screen (or the command line) and the server.
//
//   POST importRoutes.preview?file=NAME&timeZone=ZONE   the file itself as the body (application/octet-stream), plain or
//                                                       gzip, up to MAX_UPLOAD. Answer 202: an ImportJob, 'checking'.
//   GET  importRoutes.job                               the job as it stands; ask again every IMPORT_POLL ms.
//   POST importRoutes.run      { jobId }                a job that is 'ready' starts. Answer 202: the job, 'applying'.
//   POST importRoutes.cancel                            stops checking or applying; nothing has been changed.
//   GET  importRoutes.refused?lang=de                   every refused line, as CSV.
//   GET  importRoutes.jobs                              jobs of this server since it started, newest first.
//
// Administrators and process owners alone (permissions: mayImport). A second import while one runs is answered 409.
import { type Static, Type } from 'typebox';
import type { ColumnUse, DateOrder, DelimiterName, PriorityComparison, RowReason, TakenAs } from '../domain/csv/report';
import { Id } from '../domain/values';
import { routes } from './http';

export const importRoutes = {
  preview: routes.importPreview,
  run: routes.importRun,
  jobs: '/api/import/jobs',
  job: '/api/import/jobs/:id',
  cancel: '/api/import/jobs/:id/cancel',
  refused: '/api/import/jobs/:id/refused.csv',
} as const;

export const IMPORT_POLL = 300;
/** Bytes of one upload as it comes in; unpacked it may be more (see the server's limits). */
export const MAX_UPLOAD = 1024 ** 3;
/** A report lists so many refused lines; all of them are in `importRoutes.refused`. */
export const REFUSED_SHOWN = 200;

export const PreviewQuery = Type.Object({
  file: Type.String({ minLength: 1, maxLength: 200 }),
  /** IANA zone in which the file's times are meant; left out: that of the desk's first calendar. */
  timeZone: Type.Optional(Type.String({ minLength: 1, maxLength: 64 })),
});
export type PreviewQuery = Static<typeof PreviewQuery>;

export const RunImport = Type.Object({ jobId: Id });
export type RunImport = Static<typeof RunImport>;

/** Why a file as a whole can't be taken. Words: `transfer:problem.<code>`. */
export const importProblems = [
  'file.empty',
  'file.encoding',
  'file.utf16',
  'file.notText',
  'file.zip',
  'file.gzipDamaged',
  'file.tooLarge',
  'file.tooManyRows',
  'file.bomb',
  'file.recordTooLong',
  'file.quote',
  'file.noRows',
  'file.columnsMissing',
  'file.columnTwice',
  'file.tooManyNames',
  'file.unreadable',
  'timeZone.unknown',
  'import.busy',
  'import.gone',
  'import.notReady',
  'import.noDesk',
  'import.overtaken',
  'import.failed',
] as const;
export type ImportProblemCode = (typeof importProblems)[number];
export interface ImportProblem {
  readonly code: ImportProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A line that can't be taken, and why. Words: `transfer:reason.<code>`. Lines count from 1, the header included. */
export interface RefusedLine {
  readonly line: number;
  readonly number: string | null;
  readonly reason: RowReason;
}

export interface RowCounts {
  readonly total: number;
  /** Not here yet. */
  readonly new: number;
  /** Imported before; the file has something newer. */
  readonly updated: number;
  /** Imported before from the same row. */
  readonly unchanged: number;
  /** Imported before, and worked on here since: what is here stays. */
  readonly kept: number;
  readonly refused: number;
}

/** Names in the file that the desk does not know yet, and which it will get. The first few are listed. */
export interface NewNames {
  readonly count: number;
  readonly first: readonly string[];
}

export interface ImportReport {
  readonly delimiter: DelimiterName;
  readonly gzip: boolean;
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
  readonly columns: readonly ColumnUse[];
  readonly rows: RowCounts;
  readonly created: Readonly<Record<'people' | 'groups' | 'categories' | 'subcategories' | 'services', NewNames>>;
  readonly priority: PriorityComparison;
  /** Words that the desk has no equal for, and what they were taken as. */
  readonly takenAs: readonly TakenAs[];
  /** At most REFUSED_SHOWN. */
  readonly refused: readonly RefusedLine[];
  /** The first rows as they will stand here. */
  readonly sample: readonly SampleRow[];
}

export interface SampleRow {
  readonly line: number;
  readonly number: string;
  readonly shortDescription: string;
  readonly caller: string;
  readonly group: string | null;
  readonly state: string;
  readonly priority: number;
  readonly openedAt: number;
}

/**
 * checking → ready → applying → done; or failed (the file, or the server, has a problem), or canceled. Only 'done' has
 * changed anything.
 */
export type ImportPhase = 'checking' | 'ready' | 'applying' | 'done' | 'failed' | 'canceled';

export interface ImportJob {
  readonly id: string;
  readonly file: string;
  readonly phase: ImportPhase;
  readonly startedAt: number;
  /** Of `bytes.total` bytes of the file, so many are read; rows that were checked or applied in this phase. */
  readonly progress: { readonly bytesRead: number; readonly bytesTotal: number; readonly rows: number };
  /** From 'ready' on: what will happen; after 'done': what has happened. */
  readonly report: ImportReport | null;
  readonly problem: ImportProblem | null;
}
