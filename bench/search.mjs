// npm run bench:search: how well and how fast articles and tickets are found. `-- --data DIR` is the folder with
// articles.jsonl.gz and known_item_queries.jsonl.gz; `--only quality|speed`.
import '../test/typescript-loader.mjs';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../scripts/installed.mjs';
import { root } from '../scripts/root.mjs';
import { runMain, Stop } from '../scripts/stop.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });
const folder = resolve(values.data ?? process.env.FIRSTLINE_SEARCH_DATA ?? join(root, '../shared/data/kb-office'));

await runMain(async () => {
  ensureInstalled(root);
  let failed = false;
  if (values.only !== 'speed') {
    if (existsSync(join(folder, 'articles.jsonl.gz'))) {
      const { measureQuality } = await import('./search-quality.mjs');
      failed = (await measureQuality(folder)) || failed;
    } else if (values.data) throw new Stop(`There is no articles.jsonl.gz in ${folder}.`);
    else {
      console.log(
        'Quality: skipped, because the articles and queries are not here. Give their folder with --data DIR or in FIRSTLINE_SEARCH_DATA.',
      );
    }
  }
  if (values.only !== 'quality') {
    const { measureSpeed } = await import('./search-speed.mjs');
    failed = (await measureSpeed()) || failed;
  }
  return failed ? 1 : 0;
});
