// What a browser keeps may be lost at any moment: thrown away under an open page, or with the browser itself.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, expect } from '@playwright/test';
import { Desk, test } from './fixture';
import { openLink } from './link';

const count = (texts: readonly string[], text: string): number => texts.filter((each) => each === text).length;

test('the browser throws its store away under an open page: it is told, filled again, and the outbox is whole', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.note('Only on this device');
  await maya.holds(1);
  const cdp = await maya.context.newCDPSession(maya.page);
  await cdp.send('Storage.clearDataForOrigin', { origin: maya.link.url, storageTypes: 'indexeddb' });
  const told = maya.page.getByText('What this device had stored was damaged.');
  await expect(told).toBeVisible();
  await maya.holds(1);
  await maya.goOnline();
  await expect.poll(async () => count(await api.texts(number), 'Only on this device')).toBe(1);
  await expect(told).toBeHidden();
  await maya.page.keyboard.press('g');
  await maya.page.keyboard.press('t');
  await expect(maya.page.getByRole('grid').getByRole('row').nth(5)).toBeVisible();
});

const started: ChildProcess[] = [];

// Also where the test ends before it has killed its browser.
test.afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

/** A browser of its own, on a profile that stays when it is killed. */
const openBrowser = async (profile: string, program: string): Promise<{ browser: Browser; process: ChildProcess }> => {
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const flags = ['--headless=new', '--remote-debugging-port=0', '--no-first-run', `--user-data-dir=${profile}`];
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...flags, ...root, 'about:blank'], { stdio: 'ignore' });
  started.push(child);
  const portOf = (): string => {
    try {
      return readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0] ?? '';
    } catch {
      return '';
    }
  };
  await expect.poll(portOf, { timeout: 60_000 }).not.toBe('');
  return { browser: await chromium.connectOverCDP(`http://127.0.0.1:${portOf()}`), process: child };
};

/** `BROWSER_KILLS=100` is what was tried by hand. */
const KILLS = Number(process.env['BROWSER_KILLS'] ?? 2);

test('the browser is killed at any moment: what was shown as saved is there', async ({
  api,
  server,
  launchOptions,
}) => {
  test.setTimeout(120_000 + KILLS * 60_000);
  const profile = mkdtempSync(join(tmpdir(), 'firstline-profile-'));
  const program = launchOptions.executablePath ?? chromium.executablePath();
  const number = await api.log();
  const link = await openLink(() => server.url, { skew: 0 });
  const said: string[] = [];
  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { browser, process: child } = await openBrowser(profile, program);
    const [context] = browser.contexts();
    if (!context) throw new Error('the browser has no window');
    const maya = new Desk(link, context, context.pages()[0] ?? (await context.newPage()));
    if (kill === 0) {
      await maya.signIn('maya');
      await maya.open(number);
      await maya.goOffline();
    } else await maya.page.goto(`${link.url}/t/${number}`);
    // Older ones are folded up; all of them are counted, and compared at the end.
    for (const text of said.slice(-5)) await expect(maya.timeline.getByText(text)).toBeVisible();
    if (said.length > 0) await maya.holds(said.length);
    if (kill < KILLS) {
      const text = `Written before kill ${kill + 1}.`;
      await maya.note(text);
      said.push(text);
      await maya.holds(said.length);
    } else {
      link.mend();
      await expect(maya.chip).toContainText(/Online · synced|Signed out/, { timeout: 20_000 });
      // A browser writes its cookies down now and then: the sign-in may have gone with it, the changes may not.
      if ((await maya.chip.textContent())?.includes('Signed out')) await maya.signIn('maya');
      await expect.poll(async () => (await api.texts(number)).filter((text) => said.includes(text))).toEqual(said);
    }
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    await browser.close().catch(() => undefined);
  }
  await link.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
