// A Chromium for the tests: one that is installed, else Playwright's, else Debian's package. One counts only if it starts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf } from './checks/tools.mjs';
import { Stop } from './stop.mjs';

const usual = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

const starts = (file) => {
  if (!existsSync(file)) return false;
  const profile = mkdtempSync(join(tmpdir(), 'firstline-chromium-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [
    '--headless=new',
    ...sandbox,
    '--disable-gpu',
    `--user-data-dir=${profile}`,
    '--dump-dom',
    'about:blank',
  ];
  const result = spawnSync(file, args, { encoding: 'utf8', timeout: 60_000 });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return result.status === 0 && result.stdout.includes('<html>');
};

const installed = () => [process.env.CHROMIUM, ...(usual[process.platform] ?? [])].find((file) => file && starts(file));

const playwrights = async () => {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return starts(file) ? file : undefined;
};

const run = (program, args, options = {}) => spawnSync(program, args, { stdio: 'ignore', ...options }).status === 0;

const fromPlaywright = async () => {
  console.log("No Chromium is installed; trying Playwright's…");
  const cli = programOf('playwright', 'playwright');
  run(process.execPath, [cli, 'install', 'chromium'], { timeout: 300_000 });
  const there = await playwrights();
  if (there || process.platform !== 'linux' || process.getuid() !== 0) return there;
  if (existsSync((await import('playwright')).chromium.executablePath()))
    run(process.execPath, [cli, 'install-deps', 'chromium'], { timeout: 300_000 });
  return playwrights();
};

const fromDebian = () => {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  console.log("Playwright's could not be had; trying the system's package…");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], { env, timeout: 300_000 });
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env, timeout: 600_000 });
  return installed();
};

/** @throws Stop if there is none to be had */
export const ensureChromium = async () => {
  const file = installed() ?? (await playwrights()) ?? (await fromPlaywright()) ?? fromDebian();
  if (file) return file;
  throw new Stop(
    'There is no Chromium and none could be installed. Install one (Debian: apt-get install chromium) or name one: CHROMIUM=/path npm test',
  );
};
