// A device that is found by somebody else: locked by its owner, and emptied from afar by an administrator.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

const PIN = '480913';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
};

const pinField = (page: Page) => page.getByLabel('PIN', { exact: true });

const unlock = async (page: Page, pin: string): Promise<void> => {
  await expect(pinField(page)).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
};

const isLocked = async ({ page }: Desk): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: 'Oskar Berg' })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page).toHaveTitle('Firstline');
};

const setPin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Set one' }).click();
  const first = page.getByLabel('New PIN or password', { exact: true });
  await expect(first).toBeFocused();
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await expect(page.getByText('among the first that anybody would try')).toBeVisible();
  await first.fill(PIN);
  await page.getByLabel('Once more', { exact: true }).fill(PIN);
  await page.keyboard.press('Enter');
};

test('a PIN that can not be set leaves all as it was, and says so', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Badge reader blinks red' });
  const oskar = await sitDown();
  await oskar.signIn('oskar');
  const { page } = oskar;
  await page.goto(`${oskar.link.url}/settings/device`);
  await oskar.isOnline();
  await page.evaluate(() => {
    navigator.locks.query = () => Promise.reject(new Error('refused'));
  });
  await setPin(page);
  await expect(page.getByRole('heading', { name: 'Nothing was changed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeFocused();
  await accessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Set one' })).toBeVisible();
  await oskar.isOnline();
  await oskar.open(number);
  await oskar.note('Still at work');
  await expect.poll(() => api.texts(number)).toContain('Still at work');

  await page.goto(`${oskar.link.url}/settings/device`);
  await setPin(page);
  await expect(page.getByText('A PIN unlocks this device.')).toBeVisible();
});

test('a lost laptop: locked, opened offline by its owner alone, and emptied on order', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Vault door sticks', impact: 2, urgency: 2 });
  const [oskar, admin] = [await sitDown(), await sitDown()];
  await oskar.signIn('oskar');
  const { page } = oskar;
  await page.goto(`${oskar.link.url}/settings/device`);
  await setPin(page);
  await expect(page.getByText('A PIN unlocks this device.')).toBeVisible();

  await oskar.isOnline();
  await oskar.open(number);
  await page.keyboard.press('n');
  await page.getByPlaceholder('Add a work note').fill('half a sentence');
  await oskar.goOffline();
  await page.keyboard.press('Control+Shift+L');
  await isLocked(oskar);
  await accessible(page);

  await page.reload();
  await isLocked(oskar);
  await unlock(page, '271828');
  await expect(page.getByText('That is not right. 4 tries are left')).toBeVisible();
  await unlock(page, PIN);
  await expect(page).toHaveURL(new RegExp(`/t/${number}$`));
  await expect(page.getByPlaceholder('Add a work note')).toHaveValue('half a sentence');
  await page.getByPlaceholder('Add a work note').focus();
  await page.keyboard.press('Control+Enter');
  await oskar.holds(1);

  await admin.signIn('admin');
  await admin.page.goto(`${admin.link.url}/settings/peopleDevices`);
  await admin.page.getByRole('combobox', { name: 'Person' }).fill('Oskar');
  await admin.page.getByRole('option', { name: 'Oskar Berg' }).click();
  await admin.page.getByRole('button', { name: /^Empty / }).click();
  await expect(admin.page.getByRole('radio', { name: 'Send first, then empty' })).toBeChecked();
  await accessible(admin.page);
  await admin.page.getByRole('button', { name: 'Empty at next contact' }).click();
  await expect(admin.page.getByText(/^To be emptied at its next contact, after sending/)).toBeVisible();

  oskar.link.mend();
  // As the browser says it: after a while without a line it is tried only now and then.
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByRole('heading', { name: 'This device was emptied' })).toBeVisible();
  await expect(page.getByText('On order of Robin Ashdown')).toBeVisible();
  // What it held was sent before.
  await expect.poll(() => api.texts(number)).toContain('half a sentence');
  const left = () =>
    page.evaluate(async () => [
      ...Object.keys(localStorage).filter((key) => key.includes('oskar')),
      ...(await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.includes('oskar')),
    ]);
  await expect.poll(left).toEqual([]);
  await admin.page.reload();
  await admin.page.getByRole('combobox', { name: 'Person' }).fill('Oskar');
  await admin.page.getByRole('option', { name: 'Oskar Berg' }).click();
  await expect(admin.page.getByText(/^Emptied .*on order of Robin Ashdown/)).toBeVisible();
});
