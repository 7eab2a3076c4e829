// npm run seed, npm run import: the server's own programs, built first if need be.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
  // The data of npm start, wherever npm was called; files are named as seen from there.
  const dataDir = process.env.DATA_DIR ?? process.env.FIRSTLINE_DATA ?? join(root, 'data');
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, DATA_DIR: resolve(dataDir) },
  });
  return status ?? 1;
});
