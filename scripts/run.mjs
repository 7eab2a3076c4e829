// npm run seed, npm run import: the server's own programs, built first if need be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain, Stop } from './stop.mjs';

await runMain(async () => {
  const [program = '', ...args] = process.argv.slice(2);
  ensureInstalled(root);
  const { ensureBuilt } = await import('./build.mjs');
  ensureBuilt();
  const file = join(root, `out/server/${program}.js`);
  if (!/^[a-z-]+$/.test(program) || !existsSync(file)) throw new Stop(`The server has no program "${program}".`);
  // Files are named as seen from where npm was called.
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  return status ?? 1;
});
