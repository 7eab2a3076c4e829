// What the parts of the stand-in share.
import { createRequire } from 'node:module';
import type { Cdp } from './cdp';

export const electronVersion: string = (createRequire(import.meta.url)('electron/package.json') as { version: string })
  .version;

export const state = {
  cdp: null as Cdp | null,
  ready: false,
  appPath: process.cwd(),
  httpPort: 0,
  userData: '',
  switches: new Map<string, string>(),
  schemes: new Map<string, { standard?: boolean; secure?: boolean }>(),
  /** What would have left the process, for tests to read. */
  log: [] as { what: string; detail: unknown }[],
  record(what: string, detail: unknown): void {
    state.log.push({ what, detail });
    if (process.env['STANDIN_DEBUG']) console.error(`[stand-in] ${what}`, detail);
  },
};

/** @throws before Chromium runs, as Electron does before it is ready */
export const cdp = (): Cdp => {
  if (!state.cdp) throw new Error('Cannot create BrowserWindow before app is ready');
  return state.cdp;
};
