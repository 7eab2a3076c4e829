// What a finder of the computer can read of a profile: of a plain one all of it, of a sealed one nothing.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect } from '@playwright/test';
import { Desk, test } from './fixture';
import { openLink } from './link';
import { wordsIn } from './profile-bytes';

const PIN = '480913';
/** A caller of the demo desk, whose name is nowhere in the program. */
const CALLER = 'Elena Duarte';

/** A word that nothing can shorten, and that is found nowhere else. */
const word = (of: string): string => `${of}${randomBytes(10).toString('hex')}`;

const setPin = async ({ page, link }: Desk): Promise<void> => {
  await page.goto(`${link.url}/settings/device`);
  await page.getByRole('button', { name: 'Set one' }).click();
  await page.getByLabel('New PIN or password', { exact: true }).fill(PIN);
  await page.getByLabel('Once more', { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
  await expect(page.getByText('A PIN unlocks this device.')).toBeVisible();
};

const attach = async ({ page }: Desk, name: string, text: string): Promise<void> => {
  await page.keyboard.press('Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Attach files' });
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText(name)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
};

test('a profile with a PIN holds no word of the desk, though a plain one does', async ({
  api,
  server,
  launchOptions,
}) => {
  const profile = mkdtempSync(join(tmpdir(), 'firstline-at-rest-'));
  const link = await openLink(() => server.url);
  const start = async (): Promise<Desk> => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport: { width: 1440, height: 900 },
    });
    return new Desk(link, context, context.pages()[0] ?? (await context.newPage()));
  };
  const words = { title: word('title'), note: word('note'), file: word('file'), fileName: word('name') };
  const sought = [...Object.values(words), CALLER];
  const number = await api.log({ shortDescription: words.title });

  const plain = await start();
  await plain.signIn('maya');
  await plain.open(number);
  await plain.goOffline();
  await plain.note(words.note);
  await attach(plain, `${words.fileName}.txt`, words.file);
  await plain.context.close();
  const found = wordsIn(profile, sought);
  for (const each of sought) expect(found.some((hit) => hit.startsWith(each))).toBe(true);

  // The changes that wait go over with all else, without a network.
  const sealing = await start();
  await setPin(sealing);
  const [later, draft] = [word('later'), word('draft')];
  await sealing.page.goto(`${link.url}/t/${number}`);
  await sealing.note(later);
  await sealing.page.keyboard.press('n');
  await sealing.page.getByPlaceholder('Add a work note').fill(draft);
  await sealing.context.close();

  const sealed = await start();
  await sealed.page.goto(`${link.url}/t/${number}`);
  const pin = sealed.page.getByLabel('PIN', { exact: true });
  await expect(pin).toBeFocused();
  await expect(sealed.page.getByText(words.title)).toHaveCount(0);
  await sealed.page.keyboard.type(PIN);
  await sealed.page.keyboard.press('Enter');
  await expect(sealed.page.getByRole('heading', { name: words.title })).toBeVisible();
  for (const text of [words.note, later]) await expect(sealed.timeline.getByText(text)).toBeVisible();
  link.mend();
  await expect.poll(() => api.texts(number)).toEqual(expect.arrayContaining([words.note, later]));
  await sealed.page.keyboard.press('n');
  await expect(sealed.page.getByPlaceholder('Add a work note')).toHaveValue(draft);
  await sealed.context.close();
  expect(wordsIn(profile, [...sought, later, draft])).toEqual([]);

  await link.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
