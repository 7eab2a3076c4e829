// Files on tickets: taken without a network, nothing of them lost, and with a colleague when there is one again.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { type Desk, test } from './fixture';

/** The smallest picture there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const files = ({ page }: Desk) => page.getByRole('region', { name: 'Files' });

const opens = async (desk: Desk, name: string): Promise<void> => {
  await files(desk)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  const shown = desk.page.getByRole('dialog', { name }).getByRole('img', { name });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
};

/** As a browser does that finds it damaged: all of it. */
const loseDatabase = ({ page }: Desk): Promise<void> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) =>
      name?.startsWith('firstline-files-') ? [name] : [],
    );
    for (const name of names) {
      await new Promise<void>((resolve, reject) => {
        const asked = indexedDB.deleteDatabase(name);
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      });
    }
  });

test('a photo taken without a network outlives the tab and its database, and reaches a colleague, who has it offline then', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.page.keyboard.press('Shift+A');
  const dialog = maya.page.getByRole('dialog', { name: 'Attach files' });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'rack.png', mimeType: 'image/png', buffer: picture });
  await expect(dialog.getByText('rack.png')).toBeVisible();
  await maya.page.keyboard.press('Control+Enter');
  await expect(files(maya)).toContainText('sent when there is a network');
  await expect(maya.timeline).toContainText('You attached rack.png');

  await loseDatabase(maya);
  await maya.page.close();
  maya.page = await maya.context.newPage();
  await maya.page.goto(`${maya.link.url}/t/${number}`);
  await expect(files(maya)).toContainText('sent when there is a network');
  await opens(maya, 'rack.png');
  const sam = await sitDown();
  await sam.signIn('sam');
  await maya.goOnline();

  await sam.open(number);
  await opens(sam, 'rack.png');
  await sam.goOffline();
  await sam.page.reload();
  await expect(files(sam)).toContainText('on this device');
  await opens(sam, 'rack.png');
});

test('files go with a report that was written without a network, and with a note, and stand there', async ({
  sitDown,
}) => {
  const deniz = await sitDown();
  await deniz.signIn('deniz');
  await deniz.goOffline();
  const { page } = deniz;
  await page.keyboard.press('c');
  await expect(page.getByText('reserved on this device, safe to read out')).toBeVisible();
  const number = /INC\d{7}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  await page.locator('input[type=file]').setInputFiles({ name: 'sensor.png', mimeType: 'image/png', buffer: picture });
  const picked = page.getByRole('list', { name: 'Files that go with it' });
  await expect(picked).toContainText('sensor.png');
  const what = page.getByRole('textbox', { name: /^What is wrong/ });
  await what.focus();
  await page.keyboard.type('Cold store sensor 7 shows no value');
  // The draft has them, whatever becomes of the page.
  await page.reload();
  await expect(picked).toContainText('sensor.png');
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('Priya');
  await expect(page.getByRole('option', { name: /Priya Raman/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+5');
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page).toHaveURL(new RegExp(`/t/${number}$`));
  await expect(files(deniz)).toContainText('sent when there is a network');
  await expect(deniz.timeline.getByRole('button', { name: /^sensor\.png/ })).toBeVisible();

  await page.keyboard.press('n');
  const composer = page.getByRole('region', { name: 'Write' }).or(page.locator('[data-composer]')).first();
  await composer.getByRole('textbox').fill('The log of it');
  const log = { name: 'sensor.log', mimeType: 'text/plain', buffer: Buffer.from('one\ntwo\nthree\n') };
  await composer.locator('input[type=file]').setInputFiles(log);
  await expect(composer.getByRole('list', { name: 'Files that go with it' })).toContainText('sensor.log');
  await composer.getByRole('textbox').press('Control+Enter');
  const note = deniz.timeline.getByRole('article').filter({ hasText: 'The log of it' });
  await note.getByRole('button', { name: /^sensor\.log/ }).click();
  await expect(page.getByRole('dialog', { name: 'sensor.log' })).toContainText('three');
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');

  await deniz.goOnline();
  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.open(number);
  const theirs = sam.timeline.getByRole('article').filter({ hasText: 'The log of it' });
  await theirs.getByRole('button', { name: /^sensor\.log/ }).click();
  await expect(sam.page.getByRole('dialog', { name: 'sensor.log' })).toContainText('three');
});
