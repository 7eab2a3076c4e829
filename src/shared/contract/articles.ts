// Articles in and out as files: a ZIP of Markdown with front matter, of HTML, or a CSV; one file of those too.
//
//   POST articleRoutes.preview?file=NAME   the file as the body, up to MAX_ARTICLE_UPLOAD. Answer 202: a job, 'checking'.
//   GET  articleRoutes.job                 the job as it stands; ask again every ARTICLE_POLL ms.
//   POST articleRoutes.run { jobId }       a job that is 'ready' starts. Answer 202: the job, 'applying'.
//   POST articleRoutes.cancel              stops it; nothing has been changed.
//   POST articleRoutes.export              the articles that are asked for, as a file.
//
// Importing is for administrators and process owners (`mayImport`), exporting for the desk: each what they may see.
import { type Static, Type } from 'typebox';
import type { ArticleState, ArticleType } from '../domain/article';
import { Id, Nullable, OneOf } from '../domain/values';

export const articleRoutes = {
  preview: '/api/articles/import/preview',
  run: '/api/articles/import/run',
  jobs: '/api/articles/import/jobs',
  job: '/api/articles/import/jobs/:id',
  cancel: '/api/articles/import/jobs/:id/cancel',
  export: '/api/articles/export',
} as const;

export const ARTICLE_POLL = 250;
/** Bytes of one upload. */
export const MAX_ARTICLE_UPLOAD = 32 * 1024 * 1024;
/** A report lists so many files of a kind. */
export const FILES_SHOWN = 200;

export const ArticlePreviewQuery = Type.Object({ file: Type.String({ minLength: 1, maxLength: 200 }) });
export type ArticlePreviewQuery = Static<typeof ArticlePreviewQuery>;
export const RunArticleImport = Type.Object({ jobId: Id });
export type RunArticleImport = Static<typeof RunArticleImport>;

export const articleFormats = ['markdown', 'html', 'csv'] as const;
export const ArticleExport = Type.Object({
  format: OneOf(articleFormats),
  /** Null: all that one may see. */
  ids: Nullable(Type.Array(Id, { minItems: 1, maxItems: 5_000 })),
});
export type ArticleExport = Static<typeof ArticleExport>;
export type ArticleFormat = ArticleExport['format'];

/** Why nothing of it can be taken. Words: `articles:problem.<code>`. */
export const articleProblems = [
  'empty',
  'tooLarge',
  'tooManyFiles',
  'bomb',
  'path',
  'zipDamaged',
  'notArticles',
  'busy',
  'gone',
  'notReady',
  'noDesk',
  'overtaken',
  'failed',
] as const;
export type ArticleProblemCode = (typeof articleProblems)[number];
export interface ArticleProblem {
  readonly code: ArticleProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Why one file is left out. Words: `articles:reason.<code>`. */
export const articleReasons = [
  'encoding',
  'tooLarge',
  'frontMatter',
  'titleMissing',
  'type',
  'service',
  'category',
  'group',
  'number',
  'numberTaken',
  'twice',
  'date',
  'tag',
  'solution',
  'invalid',
  'imageMissing',
  'imageTooLarge',
  'tooManyImages',
  'columns',
  'quote',
  'tooManyDrafts',
] as const;
export type ArticleReasonCode = (typeof articleReasons)[number];
export interface ArticleReason {
  readonly code: ArticleReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RefusedArticle {
  readonly file: string;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly reason: ArticleReason;
}

export type ArticleStanding = 'new' | 'updated' | 'unchanged';

export interface TakenArticle {
  readonly file: string;
  readonly standing: ArticleStanding;
  /** Null: it gets one when it is imported. */
  readonly number: string | null;
  readonly title: string;
  readonly type: ArticleType;
  readonly state: ArticleState;
}

export interface ArticleReport {
  readonly counts: Readonly<Record<ArticleStanding | 'refused', number>>;
  /** At most FILES_SHOWN, what changes something first. */
  readonly taken: readonly TakenArticle[];
  readonly refused: readonly RefusedArticle[];
}

/** checking → ready → applying → done; or failed, or canceled. Only 'done' has changed anything. */
export interface ArticleJob {
  readonly id: string;
  readonly file: string;
  readonly phase: 'checking' | 'ready' | 'applying' | 'done' | 'failed' | 'canceled';
  readonly startedAt: number;
  readonly progress: { readonly done: number; readonly total: number };
  readonly report: ArticleReport | null;
  readonly problem: ArticleProblem | null;
}
