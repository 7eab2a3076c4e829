import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './source-files.mjs';

const LIMIT = 400;

/** A file that is longer than this holds more than one thought. */
export const lengths = (root) =>
  filesUnder(root, '', ['.ts', '.tsx', '.mjs', '.css'])
    .map((path) => [path, readFileSync(join(root, path), 'utf8').split('\n').length - 1])
    .filter(([, lines]) => lines > LIMIT)
    .map(
      ([path, lines]) =>
        `${path} has ${lines} lines; ${LIMIT} is the limit. Split it where its parts have different reasons to change.`,
    );
