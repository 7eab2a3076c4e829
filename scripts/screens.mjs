// npm run screens: every screen of the demo desk, light and dark, into docs/screens, for README and for people's eyes.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesk } from '../bench/desk.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { runMain } from './stop.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 820, height: 1100 };
const folder = join(root, 'docs/screens');

const signIn = async (page, url, name) => {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Password', { exact: true }).fill('firstline-demo');
  await page.keyboard.press('Enter');
  await page
    .getByText(/Online · synced/)
    .first()
    .waitFor({ timeout: 30_000 });
};

const keys = async (page, ...list) => {
  for (const key of list) await page.keyboard.press(key);
};

const still = (page) =>
  page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 600))));

const open = async (page, words) => {
  await page.locator('[role="row"][data-number]', { hasText: words }).dblclick();
  await page.waitForURL(/\/t\//);
};

const tour = async (page, shot, desk) => {
  await page.goto(`${desk.url}/sign-in`);
  await page.getByLabel('Password', { exact: true }).waitFor();
  await shot('sign-in');
  await signIn(page, desk.url, 'maya');
  await keys(page, 'g', 't');
  await page.locator('[role="row"][data-number]').nth(5).waitFor();
  await keys(page, 'Home', 'j', 'j', 'j');
  await shot('queue');
  await keys(page, 'x', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await shot('queue-bulk');
  await keys(page, 'Escape', '/');
  await page.keyboard.insertText('prio');
  await shot('queue-filter');
  await keys(page, 'Control+a', 'Backspace', 'Escape', 'Escape');
  await open(page, 'VPN drops');
  await shot('ticket');
  await keys(page, 'p');
  await page.getByRole('radiogroup').waitFor();
  await shot('ticket-priority');
  await keys(page, 'Escape', 'r');
  await page.keyboard.insertText(
    'The new profile is on your laptop. Reconnect once, and tell me whether the next hour holds.',
  );
  await shot('ticket-reply');
  await keys(page, 'Escape', 'm');
  await page.getByRole('dialog', { name: 'Apply a solution' }).getByRole('option').first().waitFor();
  await keys(page, 'Enter');
  await page.getByRole('button', { name: /^Apply and resolve/ }).waitFor();
  await shot('apply');
  await keys(page, 'Escape', 'Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await keys(page, 'c');
  await page.keyboard.insertText('Scanner keeps dropping Wi-Fi in aisle 14');
  await keys(page, 'Alt+2');
  await page.keyboard.insertText('Luis');
  await page.getByRole('option').first().waitFor();
  await keys(page, 'Enter', 'Alt+5', '2', '1');
  await shot('log');
  await keys(page, 'Escape', 'Escape', 'Control+k');
  await page.keyboard.insertText('vpn');
  await shot('palette');
  await keys(page, 'Escape', 'Escape', '?');
  await shot('keys');
  await keys(page, 'Escape', 'g', 's');
  await shot('settings');
  await keys(page, 'g', 'k');
  await page.getByRole('textbox', { name: 'Search articles' }).waitFor();
  await page.keyboard.insertText('vpn');
  await page.locator('mark').first().waitFor();
  await shot('knowledge');
  await keys(page, 'ArrowDown', 'Enter');
  await page.waitForURL(/\/kb\/KB/);
  await shot('article');
};

const handedOver = async (page, shot, desk) => {
  await signIn(page, desk.url, 'oskar');
  await keys(page, 'g', 'h');
  await page.getByRole('button', { name: /^Accept, assign to me/ }).waitFor();
  await shot('handed-to-us');
};

/** What leads and process owners look at. */
const atTheHelm = async (page, shot, desk) => {
  await signIn(page, desk.url, 'ines');
  await keys(page, 'g', 'l');
  await page.getByRole('button', { name: /^Resolved in time.*%/ }).waitFor();
  await shot('workload');
  await page.getByText('Figures', { exact: true }).click();
  await page.getByText('Resolved at first contact').waitFor();
  await shot('figures');
  await page.getByText('Insights', { exact: true }).click();
  await page.getByRole('region', { name: 'When the work comes' }).waitFor();
  await shot('insights');
  for (const [name, path, heading] of [
    ['room', '/t/INC0120020/room', /./],
    ['review', '/reviews/PIR0000001', /./],
    ['plan', '/plan', 'Response plan'],
    ['problems', '/v/problems', 'Problems'],
    ['rules', '/settings/rules', 'Escalation rules'],
    ['targets', '/settings/targets', /./],
  ]) {
    await page.goto(`${desk.url}${path}`);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    await shot(name);
  }
};

const offline = async (page, shot, desk) => {
  await keys(page, 'g', 't');
  await page.locator('[role="row"][data-number]').nth(5).waitFor();
  await desk.stop();
  await page
    .getByText(/Offline since/)
    .first()
    .waitFor({ timeout: 30_000 });
  await keys(page, 'Home', 'j', 'j', 'p', '1', '1', 'Enter', 'j', 'i', 'j', 'i');
  await shot('queue-offline');
  await keys(page, 'g', 'o');
  await page.getByRole('dialog').first().waitFor();
  await shot('outbox');
};

await runMain(async () => {
  ensureInstalled(root);
  ensureBuilt();
  const { chromium } = await import('@playwright/test');
  const data = mkdtempSync(join(tmpdir(), 'firstline-screens-'));
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    timeout: 30_000,
    executablePath: await ensureChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  for (const colorScheme of ['light', 'dark']) {
    for (const [viewport, suffix] of [
      [WIDE, ''],
      [NARROW, '-narrow'],
    ]) {
      const desk = await startDesk(data);
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const shotOf = (seen) => async (name) => {
        await still(seen);
        await seen.screenshot({ path: join(folder, `${name}${suffix}-${colorScheme}.png`) });
      };
      const shot = shotOf(page);
      await tour(page, shot, desk);
      const other = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const oskar = await other.newPage();
      await handedOver(oskar, shotOf(oskar), desk);
      await other.close();
      const third = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const ines = await third.newPage();
      await atTheHelm(ines, shotOf(ines), desk);
      await third.close();
      await offline(page, shot, desk);
      await context.close();
    }
  }
  await browser.close();
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  console.log(`The screens are in ${folder}.`);
  return 0;
});
