// Packs the app around something shaped like Electron, then looks inside: nothing missing, nothing extra, fuses flipped,
// and the packed app starts.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build } from 'vite';
import { programOf } from '../../scripts/checks/tools.mjs';
import { root } from '../../scripts/root.mjs';
import { makeFakeElectron } from './fake-electron.mjs';

const unpacked = join(root, 'release/linux-unpacked');
const asar = join(unpacked, 'resources/app.asar');
const ON = 49; // "1"

const must = (truth, complaint) => {
  if (!truth) throw new Error(complaint);
};

const pack = () => {
  const electron = join(root, 'node_modules/.cache/fake-electron');
  makeFakeElectron(root, electron);
  rmSync(join(root, 'release'), { recursive: true, force: true });
  const args = [
    '--linux',
    'dir',
    '--config',
    'electron-builder.config.ts',
    `-c.electronDist=${electron}`,
    '--publish',
    'never',
  ];
  const result = spawnSync(process.execPath, [programOf('electron-builder', 'electron-builder'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  must(result.status === 0, `${result.stdout}\n${result.stderr}`);
};

const contents = () => {
  const names = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  const wanted = [
    '/out/main/index.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
    '/package.json',
    '/resources/tray.png',
  ];
  for (const name of wanted) must(names.includes(name), `${name} is missing from the package`);
  const strange = names.filter((name) =>
    /node_modules|\.map$|\.tsx?$|^\/(src|test|scripts|bench|docs)|out\/server|\.env/.test(name),
  );
  must(strange.length === 0, `in the package by mistake: ${strange.join(', ')}`);
};

const size = () => {
  const megabytes = statSync(asar).size / 1e6;
  must(megabytes < 12, `the package's own part has grown to ${megabytes.toFixed(1)} MB`);
};

const fuses = async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'firstline'));
  const off = [
    'RunAsNode',
    'EnableNodeCliInspectArguments',
    'EnableNodeOptionsEnvironmentVariable',
    'GrantFileProtocolExtraPrivileges',
  ];
  const on = ['OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation', 'EnableCookieEncryption'];
  for (const name of off) must(wire[FuseV1Options[name]] !== ON, `the fuse ${name} is on`);
  for (const name of on) must(wire[FuseV1Options[name]] === ON, `the fuse ${name} is off`);
};

const languages = () => {
  const found = readdirSync(join(unpacked, 'locales')).sort().join();
  must(found === 'de.pak,en-US.pak', `the package speaks ${found}`);
};

const updatesNowhere = () =>
  must(
    !existsSync(join(unpacked, 'resources/app-update.yml')),
    'the package looks for updates though no place was given',
  );

/** Starts what is in the package, and asks for its window over Chromium's debugging port. */
const starts = async () => {
  await build({ configFile: join(root, 'test/standin/vite.config.ts') });
  const folder = mkdtempSync(join(tmpdir(), 'firstline-packed-'));
  extractAll(asar, join(folder, 'app'));
  const child = spawn(
    join(root, 'test/standin/bin/electron'),
    [join(folder, 'app'), `--user-data-dir=${join(folder, 'data')}`, '--remote-debugging-port=0'],
    {
      env: { ...process.env, STANDIN_PACKAGED: '1', STANDIN_RESOURCES: join(unpacked, 'resources') },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    await windowOf(child);
  } finally {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const windowOf = async (child) => {
  let output = '';
  const address = await new Promise((resolve, reject) => {
    const look = (data) => {
      output += data;
      const port = /DevTools listening on ws:\/\/([^/]+)/.exec(output);
      if (port) resolve(`http://${port[1]}`);
    };
    child.stdout.on('data', look);
    child.stderr.on('data', look);
    child.once('exit', () => reject(new Error(`the packed app ended at once: ${output}`)));
  });
  const { chromium } = await import('playwright');
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForFunction(() => 'firstline' in window, undefined, { timeout: 30_000 });
  await browser.close();
};

const checks = [
  ['it can be packed', pack],
  ['what belongs into it is in it, and nothing else', contents],
  ['it stays small', size],
  ['its fuses are set', fuses],
  ['it speaks the languages that we speak', languages],
  ['it looks for updates nowhere unless told where', updatesNowhere],
  ['it starts', starts],
];

/** @returns how many checks passed and failed */
export const checkPackaging = async () => {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  if (process.platform !== 'linux') {
    console.log('- packaging is tried on Linux only');
    return { ...tally, skipped: checks.length };
  }
  for (const [name, run] of checks) {
    try {
      await run();
      tally.passed++;
      console.log(`✓ ${name}`);
    } catch (error) {
      tally.failed++;
      console.log(`✗ ${name}\n    ${error.message}`);
    }
  }
  return tally;
};
