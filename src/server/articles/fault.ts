import type { ArticleProblem, ArticleProblemCode, ArticleReason, ArticleReasonCode } from '@shared/contract/articles';

/** A file, or a wish, that can't be followed. Its words: `articles:problem.<code>`. */
export class ArticlesFault extends Error {
  readonly problem: ArticleProblem;
  constructor(code: ArticleProblemCode, params: ArticleProblem['params'] = {}) {
    super(code);
    this.problem = { code, params };
  }
}

/** One file that is left out, the others go on. */
export class FileFault extends Error {
  readonly reason: ArticleReason;
  readonly line: number | null;
  constructor(code: ArticleReasonCode, params: ArticleReason['params'] = {}, line: number | null = null) {
    super(code);
    this.reason = { code, params };
    this.line = line;
  }
}
