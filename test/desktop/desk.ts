// What every desktop spec starts from: a profile of its own, the built app under Electron or its stand-in, and its page.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary, shellKind, standInFolder } from './shell-kind';

export const kind = shellKind();

// Playwright asks the package `electron` for its program, and that honours this variable.
if (kind === 'stand-in') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = standInFolder;

/** Nothing listens here: what these specs look at must work without a server. */
export const NOWHERE = 'http://127.0.0.1:9';

const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export interface Start {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const environment = (env: Start['env'] = {}): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  FIRSTLINE_SERVER: NOWHERE,
  ...env,
});

export const launch = (userData: string, { args = [], env }: Start = {}): Promise<ElectronApplication> =>
  _electron.launch({
    args: ['.', `--user-data-dir=${userData}`, '--lang=en-US', ...sandbox, ...args],
    env: environment(env),
  });

/** How the system starts the app a second time, when a link is opened. */
export const secondStart = (userData: string, args: readonly string[]) => {
  const program = kind === 'electron' ? (electronBinary() ?? '') : join(standInFolder, 'electron');
  return { program, args: [resolve('.'), `--user-data-dir=${userData}`, ...sandbox, ...args], env: environment() };
};

/**
 * The first window's page, once it is drawn: before that it is an empty one and about to go, or still about to tell
 * the desktop its own language and theme, over whatever a test has just set.
 */
export const firstPage = async (desk: ElectronApplication): Promise<Page> => {
  const page = await desk.firstWindow();
  await page.waitForFunction(() => 'firstline' in window);
  await page.getByRole('main').waitFor();
  await page.evaluate(() => new Promise<unknown>((done) => requestIdleCallback(done)));
  return page;
};

interface Tests {
  readonly start: Start;
  readonly userData: string;
  /** An app of this test's own. */
  readonly desk: ElectronApplication;
  readonly page: Page;
}
interface Shared {
  /** One app for all tests of a file that leave it as they found it. */
  readonly shared: { readonly desk: ElectronApplication; readonly page: Page };
}

const profile = (): string => mkdtempSync(join(tmpdir(), 'firstline-desktop-'));
const forget = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

export const test = base.extend<Tests, Shared>({
  start: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form
  userData: async ({}, use) => {
    const folder = profile();
    await use(folder);
    forget(folder);
  },
  desk: async ({ userData, start }, use) => {
    const desk = await launch(userData, start);
    await use(desk);
    await desk.close();
  },
  page: async ({ desk }, use) => {
    await use(await firstPage(desk));
  },
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form
    async ({}, use) => {
      const folder = profile();
      const desk = await launch(folder);
      await use({ desk, page: await firstPage(desk) });
      await desk.close();
      forget(folder);
    },
    { scope: 'worker' },
  ],
});
