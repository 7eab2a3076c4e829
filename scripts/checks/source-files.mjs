import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What tools make, at the top; src/renderer/data is ours. */
const made = new Set(['node_modules', '.git', 'out', 'release', 'data', 'test-results', 'docs']);

/** Paths under `folder` (from the root, with /) that end in one of `endings`; nothing that a tool has made. */
export const filesUnder = (root, folder, endings) => {
  const found = [];
  const walk = (at) => {
    for (const entry of readdirSync(join(root, at), { withFileTypes: true })) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!made.has(path)) walk(path);
      } else if (endings.some((ending) => path.endsWith(ending))) found.push(path);
    }
  };
  walk(folder);
  return found.sort();
};
