import type { ImportProblem, ImportProblemCode } from '@shared/contract/import';

/** A file, or a wish, that can't be followed. Its words are in the catalogue: `transfer:problem.<code>`. */
export class ImportFault extends Error {
  readonly problem: ImportProblem;
  constructor(code: ImportProblemCode, params: ImportProblem['params'] = {}) {
    super(code);
    this.problem = { code, params };
  }
}
