import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hostSuffix } from './addresses';
import { app } from './app';
import { Cdp } from './cdp';
import { serveSchemes } from './scheme-server';
import { state } from './state';
import { routeEvents } from './web-contents';

/** A rendering process that hangs must not hold the tests up. */
const PATIENCE = 10_000;

const switches = (profile: string, port: number): Map<string, string> => {
  const debugPort = state.switches.get('remote-debugging-port');
  const rules = [...state.schemes.keys()].map((scheme) => `MAP *.${hostSuffix(scheme)} 127.0.0.1:${port}`);
  const own: [string, string][] = [
    ['remote-debugging-pipe', ''],
    ['user-data-dir', profile],
    ['no-startup-window', ''],
    ['no-first-run', ''],
    ['no-default-browser-check', ''],
    ['password-store', 'basic'],
    ['disable-background-networking', ''],
    ['disable-component-update', ''],
    ['disable-sync', ''],
    ['host-resolver-rules', rules.join(', ')],
  ];
  if (process.env['STANDIN_HEADED'] !== '1') own.push(['headless', 'new']);
  if (process.getuid?.() === 0) own.push(['no-sandbox', '']);
  if (debugPort !== undefined) own.push(['remote-debugging-port', debugPort]);
  return new Map([...state.switches, ...own]);
};

const endWith = (child: ChildProcess, cdp: Cdp): void => {
  app.shutdown = (code) => {
    child.once('exit', () => process.exit(code));
    cdp.send('Browser.close').catch(() => undefined);
    setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
  };
  child.once('exit', (code) => {
    if (state.ready) return;
    console.error(`electron stand-in: Chromium ended with ${code} before it was ready`);
    process.exit(1);
  });
};

export const startChromium = async (): Promise<void> => {
  const profile = join(app.getPath('userData'), 'stand-in-chromium');
  mkdirSync(profile, { recursive: true });
  state.httpPort = await serveSchemes();
  const args = [...switches(profile, state.httpPort)].map(([name, value]) =>
    value === '' ? `--${name}` : `--${name}=${value}`,
  );
  const program = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  child.once('error', (error) => {
    console.error(`electron stand-in: ${program} can't be started (${error.message}); set CHROMIUM`);
    process.exit(1);
  });
  // Playwright waits for this line on our stderr; Chromium's other lines are noise.
  createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
    if (line.startsWith('DevTools listening on') || process.env['STANDIN_DEBUG']) console.error(line);
  });
  const cdp = new Cdp(child);
  state.cdp = cdp;
  endWith(child, cdp);
  const { product } = await cdp.send('Browser.getVersion');
  const chrome = { value: String(product).split('/')[1], enumerable: true, configurable: true };
  Object.defineProperty(process.versions, 'chrome', chrome);
  await cdp.send('Target.setDiscoverTargets', { discover: true });
  routeEvents();
};
