import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { firstPage, kind, launch, test } from './desk';

const save = (token: string) => window.firstline?.tokens.save(token);
const load = () => window.firstline?.tokens.load();

/** Electron on a Linux without a session bus has no keyring, and then says so. */
const noKeyring = kind === 'electron' && process.platform === 'linux' && !process.env['DBUS_SESSION_BUS_ADDRESS'];

test('a token is encrypted on the disk and survives a restart', async ({ page, desk, userData }) => {
  test.skip(noKeyring, 'this machine has no keyring');
  expect(await page.evaluate(save, 's3cret-token')).toBe('safe');
  expect(readFileSync(join(userData, 'session.bin')).includes('s3cret-token')).toBe(false);
  await desk.close();
  const again = await launch(userData);
  expect(await (await firstPage(again)).evaluate(load)).toBe('s3cret-token');
  await again.close();
});

test('another server never gets the token', async ({ page, desk, userData }) => {
  await page.evaluate(save, 's3cret-token');
  await desk.close();
  const again = await launch(userData, { env: { FIRSTLINE_SERVER: 'https://other.example.com' } });
  expect(await (await firstPage(again)).evaluate(load)).toBeNull();
  await again.close();
});

test('signing out leaves nothing behind', async ({ page, userData }) => {
  await page.evaluate(save, 's3cret-token');
  await page.evaluate(() => window.firstline?.tokens.clear());
  expect(await page.evaluate(load)).toBeNull();
  expect(existsSync(join(userData, 'session.bin'))).toBe(false);
});

test.describe('without a keyring', () => {
  test.skip(kind === 'electron', 'only the stand-in can play a machine without one');
  test.use({ start: { env: { STANDIN_KEYRING: 'basic_text' } } });

  test('a token stays in memory, and the page is told', async ({ page, userData }) => {
    expect(await page.evaluate(save, 's3cret-token')).toBe('memory');
    expect(await page.evaluate(load)).toBe('s3cret-token');
    expect(existsSync(join(userData, 'session.bin'))).toBe(false);
  });
});
