// Brings node_modules in line with package-lock.json, with nothing but what Node brings.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

const MINIMUM = [20, 19];

export const requireNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new Stop(
    `Firstline needs Node ${MINIMUM.join('.')} or later; this is ${process.versions.node}. Install a newer Node and try again.`,
  );
};

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** 'missing' if nothing is there, 'stale' if a package has another version than the lock file says. */
export const installState = (root) => {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'missing';
  const present = packagesOf(record);
  for (const [path, wanted] of Object.entries(packagesOf(join(root, 'package-lock.json')))) {
    if (path === '') continue;
    const found = present[path];
    if (found ? found.version !== wanted.version : !wanted.optional && !wanted.devOptional && !wanted.peer)
      return 'stale';
  }
  return 'current';
};

const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|network/i,
    "npm can't reach its registry, and not all packages are in its cache. Connect to the network (or set the registry with `npm config set registry`) and try again.",
  ],
  [
    /EROFS|EACCES|EPERM/,
    "npm can't write into this folder. Make it writable, or copy the project to a folder of your own.",
  ],
  [/ENOSPC/, 'The disk is full. Make some room and try again.'],
];

const explain = (output) => {
  const known = reasons.find(([pattern]) => pattern.test(output));
  const last = output
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('complete log'))
    .at(-1);
  return known?.[1] ?? `npm said: ${last ?? 'nothing'}`;
};

export const ensureInstalled = (root) => {
  requireNode();
  const state = installState(root);
  if (state === 'current') return;
  console.log(
    state === 'missing' ? 'Installing what is missing (once, a minute or two)…' : 'Updating packages to the lock file…',
  );
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--fetch-retries=1'];
  // `ci` removes what is there first; an update in place is quicker and leaves other running programs alone.
  const args = state === 'missing' ? ['ci', ...flags] : ['install', '--no-save', ...flags];
  const result = spawnSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  if (result.error)
    throw new Stop('npm was not found. It comes with Node: install Node again, or put npm on the PATH.');
  if (result.status !== 0)
    throw new Stop(`Packages could not be installed: ${explain(`${result.stdout}\n${result.stderr}`)}`);
};
