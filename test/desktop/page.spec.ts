import { spawnSync } from 'node:child_process';
import { expect } from '@playwright/test';
import { firstPage, launch, NOWHERE, secondStart, test } from './desk';

test('the page gets the bridge and nothing else of the desktop', async ({ shared: { page } }) => {
  const seen = await page.evaluate(() => {
    const names = ['require', 'process', 'Buffer', 'module', 'ipcRenderer', '__electronStandInSend'];
    const bridge = window.firstline;
    return {
      node: names.filter((name) => name in globalThis),
      keys: Object.keys(bridge ?? {}).sort(),
      frozen: Object.isFrozen(bridge) && Object.isFrozen(bridge?.tokens),
      writable: Object.getOwnPropertyDescriptor(window, 'firstline')?.writable,
      secure: isSecureContext,
    };
  });
  expect(seen).toEqual({
    node: [],
    keys: [
      'app',
      'badge',
      'language',
      'notify',
      'on',
      'ready',
      'savePdf',
      'server',
      'signIn',
      'theme',
      'tokens',
      'vault',
    ],
    frozen: true,
    writable: false,
    secure: true,
  });
});

test('the page knows version, platform and server without asking', async ({ shared: { page, desk } }) => {
  const info = await page.evaluate(() => window.firstline?.app.info);
  const version = await desk.evaluate(({ app }) => app.getVersion());
  expect(info).toMatchObject({ version, platform: process.platform, server: NOWHERE });
  expect(await desk.evaluate(({ app }) => app.getName())).toBe('Firstline');
});

test('the window opens as it was left', async ({ page, desk, userData }) => {
  expect(page.url()).toContain('bundle');
  await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await desk.close();
  const again = await launch(userData);
  await firstPage(again);
  const bounds = await again.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
  await again.close();
});

test('a server address that is none stops the start with a sentence', async ({ userData }) => {
  const { program, args, env } = secondStart(userData, []);
  const bad = { ...env, FIRSTLINE_SERVER: 'http://desk.example.com/path' };
  const { status, stderr } = spawnSync(program, args, { env: bad, encoding: 'utf8' });
  expect(stderr).toContain('give an https address without a path');
  expect(status).toBe(1);
});

test('what the page stores survives a restart', async ({ page, desk, userData }) => {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        localStorage.setItem('kept', 'yes');
        const open = indexedDB.open('probe', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('tickets');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction('tickets', 'readwrite');
          transaction.objectStore('tickets').put({ title: 'printer' }, 1);
          transaction.oncomplete = () => done();
        };
      }),
  );
  await desk.close();
  const again = await launch(userData);
  const second = await firstPage(again);
  const kept = await second.evaluate(
    () =>
      new Promise((done) => {
        const open = indexedDB.open('probe', 1);
        open.onsuccess = () => {
          const get = open.result.transaction('tickets').objectStore('tickets').get(1);
          get.onsuccess = () => done([localStorage.getItem('kept'), get.result]);
        };
      }),
  );
  expect(kept).toEqual(['yes', { title: 'printer' }]);
  await again.close();
});
