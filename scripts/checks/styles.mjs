import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './source-files.mjs';

const WIDE = /(?:^|[\s,>+~(])(?:html|body|main|:root|\*|#[\w-]+):has\(/;

/** `:has()` on an element that holds the page makes a browser style everything below anew whenever anything there changes. */
export const styles = (root) =>
  filesUnder(root, 'src', ['.css']).flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, at) =>
        WIDE.test(line) ? [`${path}:${at + 1}: no :has() on what holds the page; usePageMark says it cheaply.`] : [],
      ),
  );
