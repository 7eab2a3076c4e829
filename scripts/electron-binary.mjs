import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Null if there is none. Never `require('electron')` for this: it starts a download. */
export const electronBinary = () => {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
  try {
    const folder = dirname(require.resolve('electron/package.json'));
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
};

const reachable = async () => {
  try {
    await fetch(process.env.ELECTRON_MIRROR ?? 'https://github.com', {
      method: 'HEAD',
      signal: AbortSignal.timeout(6000),
    });
    return true;
  } catch {
    return false;
  }
};

/** @returns the binary, or one line that says why there is none */
export const fetchElectron = async () => {
  const present = electronBinary();
  if (present) return { binary: present };
  if (!(await reachable()))
    return { reason: 'Electron is not installed and its download (github.com, or ELECTRON_MIRROR) is out of reach' };
  console.log('Fetching Electron (about 120 MB, once)…');
  const result = spawnSync(process.execPath, [require.resolve('electron/install.js')], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const binary = electronBinary();
  if (binary) return { binary };
  return {
    reason: `Electron could not be downloaded: ${/^\w*Error: .*$/m.exec(result.stderr)?.[0] ?? `its installer ended with ${result.status}`}`,
  };
};
