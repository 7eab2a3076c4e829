// npm run docs: the pages that are made from the sources (permissions, licences).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain } from './stop.mjs';

await runMain(async () => {
  ensureInstalled(root);
  const { pages } = await import('./checks/docs.mjs');
  for (const [path, text] of await pages(root)) {
    writeFileSync(join(root, path), text);
    console.log(path);
  }
  return 0;
});
