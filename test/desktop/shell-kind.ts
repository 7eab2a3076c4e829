import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const require = createRequire(resolve('package.json'));

/** Electron's binary, without the download that `require('electron')` starts. */
export const electronBinary = (): string | null => {
  const folder = dirname(require.resolve('electron/package.json'));
  try {
    const file = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
};

export const standInFolder = resolve('test/standin/bin');

/** What the specs run under. FIRSTLINE_SHELL=electron makes a missing binary an error, for the machine that releases. */
export const shellKind = (): 'electron' | 'stand-in' => {
  const wanted = process.env['FIRSTLINE_SHELL'];
  if (wanted === 'stand-in') return 'stand-in';
  if (electronBinary()) return 'electron';
  if (wanted === 'electron') throw new Error('There is no Electron binary: npx install-electron');
  return 'stand-in';
};
