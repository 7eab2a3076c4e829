import { spawn } from 'node:child_process';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { ShellEvent } from '@shared/contract/ipc';
import { firstPage, launch, secondStart, test } from './desk';

/** Gathers what the page is told from now on. */
const listen = async (page: Page, ...events: ShellEvent[]): Promise<() => Promise<unknown[]>> => {
  await page.evaluate(async (names) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of names) window.firstline?.on(name, (payload) => heard.push(payload));
    await window.firstline?.ready();
  }, events);
  return () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
};

const visible = (desk: ElectronApplication) =>
  desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()));

const exitOf = (userData: string, args: readonly string[]): Promise<number | null> => {
  const { program, args: all, env } = secondStart(userData, args);
  return new Promise((done) => spawn(program, all, { env, stdio: 'inherit' }).once('exit', done));
};

test('a second start ends at once and hands its link to the first', async ({ page, userData }) => {
  const heard = await listen(page, 'deepLink');
  expect(await exitOf(userData, ['firstline://inc0012345/'])).toBe(0);
  await expect.poll(heard).toEqual([{ number: 'INC0012345' }]);
});

test('a second start with nonsense only brings the window back', async ({ page, desk, userData }) => {
  const heard = await listen(page, 'deepLink');
  await expect.poll(() => visible(desk)).toEqual([true]);
  await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await exitOf(userData, ['firstline://../../etc/passwd'])).toBe(0);
  await expect.poll(() => visible(desk)).toEqual([true]);
  expect(await heard()).toEqual([]);
});

test('a click on a notification opens its ticket', async ({ page, desk }) => {
  const heard = await listen(page, 'deepLink');
  await desk.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { shown });
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this);
    };
  });
  const notice = { title: 'Assigned to you', body: 'Mail is down', number: 'INC0012346' };
  expect(await page.evaluate((given) => window.firstline?.notify(given), notice)).toBe(true);
  await desk.evaluate(() => (globalThis as unknown as { shown: Electron.Notification[] }).shown[0]?.emit('click'));
  await expect.poll(heard).toEqual([{ number: 'INC0012346' }]);
});

test('menu commands reach the page, and the menu speaks its language', async ({ page, desk }) => {
  const heard = await listen(page, 'menuCommand');
  await desk.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('log')?.click());
  await expect.poll(heard).toEqual(['log']);
  await page.evaluate(() => window.firstline?.language('de'));
  const labels = await desk.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(labels).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Fenster', 'Hilfe']));
});

test('closing the window hides it in the tray; quitting ends the process', async ({ page, desk }) => {
  await expect.poll(() => visible(desk)).toEqual([true]);
  await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await visible(desk)).toEqual([false]);
  expect(page.isClosed()).toBe(false);
  const ended = new Promise((done) => desk.process().once('exit', done));
  await desk.evaluate(({ app }) => app.quit()).catch(() => undefined);
  expect(await ended).toBe(0);
});

test('theme and power events reach the page', async ({ page, desk }) => {
  await page.evaluate(() => window.firstline?.theme('light'));
  const heard = await listen(page, 'power', 'theme');
  await desk.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await page.evaluate(() => window.firstline?.theme('dark'));
  await expect.poll(heard).toEqual(['suspend', { dark: true }]);
});

test('another server: a new window that may call only that one', async ({ userData }) => {
  const desk = await launch(userData, { env: { FIRSTLINE_SERVER: '' } });
  const first = await firstPage(desk);
  expect(await first.evaluate(() => window.firstline?.app.info.server)).toBe('http://127.0.0.1:4173');
  const opened = desk.waitForEvent('window');
  await first.evaluate(() => window.firstline?.server.set('https://desk.example.com')).catch(() => undefined);
  const second = await opened;
  await second.waitForFunction(() => 'firstline' in window);
  await expect.poll(() => second.evaluate(() => window.firstline?.app.info.server)).toBe('https://desk.example.com');
  const policy = await second.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("connect-src 'self' https://desk.example.com;");
  await desk.close();
});

test('an address given by the environment stays', async ({ page }) => {
  const message = await page.evaluate(() =>
    window.firstline?.server.set('https://desk.example.com').then(
      () => 'accepted',
      (error: Error) => error.message,
    ),
  );
  expect(message).toContain('set by FIRSTLINE_SERVER');
});

test('a page that crashed comes back by itself', async ({ page, desk }) => {
  expect(page.isClosed()).toBe(false);
  await desk.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.once('did-finish-load', () => Object.assign(globalThis, { back: true }));
    contents?.forcefullyCrashRenderer();
  });
  await expect.poll(() => desk.evaluate(() => 'back' in globalThis)).toBe(true);
});
