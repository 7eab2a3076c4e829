// npm run build: shell, page and server into out/. ensureBuilt does it only if a source has changed since.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf } from './checks/tools.mjs';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain, Stop } from './stop.mjs';

const stamp = join(root, 'out/built-from.txt');
const wanted = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/server/main.js'];

/** One hash over all that the build reads; contents and not times, so that changing branches back and forth is no change. */
const sourcesHash = () => {
  const hash = createHash('sha256');
  const top = readdirSync(root).filter((name) =>
    /^(tsconfig.*|.*\.config\.(ts|mjs)|package(-lock)?\.json)$/.test(name),
  );
  const below = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of [...top.map((name) => join(root, name)), ...below].sort())
    hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
};

export const isBuilt = () =>
  wanted.every((file) => existsSync(join(root, file))) &&
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === sourcesHash();

const run = (what, program, args) => {
  const result = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status === 0) return;
  console.error(result.stdout, result.stderr);
  throw new Stop(`The ${what} could not be built; the reason is above.`);
};

export const build = () => {
  // Taken before, so that a change during the build makes the next one build again.
  const hash = sourcesHash();
  run('app', programOf('electron-vite', 'electron-vite'), ['build', '--logLevel', 'warn']);
  run('server', programOf('vite', 'vite'), ['build', '-c', 'vite.server.config.ts', '--logLevel', 'warn']);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stamp, hash);
};

export const ensureBuilt = () => {
  if (isBuilt()) return;
  console.log('Building…');
  build();
};

if (process.argv[1] === import.meta.filename)
  await runMain(() => {
    ensureInstalled(root);
    build();
  });
