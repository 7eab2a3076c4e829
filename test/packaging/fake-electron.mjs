// A folder shaped like an unpacked Electron for Linux, so that packaging is tried without the download. The program in it
// is a script that carries a fuse wire, so that the flipping of fuses is tried too.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Version 1, nine fuses, each "0" or "1" as a shipped Electron has them. */
const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, 9]), Buffer.from('101100101'), Buffer.alloc(16)]);
const script = Buffer.from('#!/bin/sh\necho "This is only shaped like Electron." >&2\nexit 1\n');

export const makeFakeElectron = (root, folder) => {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8'));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'));
  const put = (name, bytes = '') => writeFileSync(join(folder, name), bytes);
  put('version', version);
  put('electron', Buffer.concat([script, wire]));
  chmodSync(join(folder, 'electron'), 0o755);
  for (const language of ['en-US', 'de', 'fr']) put(`locales/${language}.pak`);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'resources.pak', 'icudtl.dat', 'chrome_100_percent.pak'])
    put(name);
  for (const name of ['chrome_crashpad_handler', 'chrome-sandbox', 'libffmpeg.so', 'v8_context_snapshot.bin'])
    put(name);
};
