// Looking back: the queue, a ticket and the panel as they were, without a network too; to look at, and for nothing else.
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { test } from './fixture';

test('what was changed offline is unchanged an hour ago, in the ticket and in the queue', async ({ sitDown }) => {
  const sam = await sitDown();
  await sam.signIn('sam');
  const { page } = sam;
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page).toHaveURL(/\/v\/allOpen$/);
  const first = page.locator('[role="row"][data-number]').first();
  const number = (await first.getAttribute('data-number')) ?? '';
  await sam.open(number);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await sam.goOffline();
  await sam.retitle('Renamed in the basement');
  await sam.holds(1);

  const bar = page.getByRole('region', { name: 'The past' });
  await page.keyboard.press('Shift+T');
  await expect(bar).toContainText('From this device');
  await expect(page).toHaveURL(new RegExp(`/t/${number}\\?at=\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  // Nothing can be written, set or done.
  await expect(page.getByPlaceholder('Add a work note')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 }).getByRole('button')).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByText('The past stays as it was.')).toBeVisible();

  // The list that is left for is of the same moment.
  await page
    .getByRole('link', { name: /^All open/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/v\/allOpen\?at=/);
  await page.getByPlaceholder('Type to narrow').fill(number);
  const row = page.locator(`[role="row"][data-number="${number}"]`);
  await expect(row).toContainText(title);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);

  // An hour earlier by one key; then back to now by another.
  const slider = page.getByRole('slider', { name: 'Time of the day' });
  await slider.focus();
  const before = page.url();
  await page.keyboard.press('ArrowLeft');
  await expect(page).not.toHaveURL(before);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/v\/allOpen$/);
  await expect(bar).toHaveCount(0);
  await expect(row).toContainText('Renamed in the basement');
});

test('the panel and its lists are of the moment in the address, and an address of before this device asks the server', async ({
  sitDown,
}) => {
  const ines = await sitDown();
  await ines.signIn('ines');
  const { page } = ines;
  const at = (days: number): string => `${new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 16)}Z`;
  const bar = page.getByRole('region', { name: 'The past' });
  await page.goto(`${ines.link.url}/workload?at=${at(1)}`);
  await expect(bar).toContainText(/From (this device|the server)/);
  const open = page.getByRole('region', { name: 'Headline figures' }).getByRole('button', { name: /^Open/ });
  const value = Number(await open.locator('strong').innerText());
  await open.click();
  await expect(page.getByRole('dialog')).toContainText(`${value} ticket`);
  await page.goto(`${ines.link.url}/v/allOpen?at=${at(40)}`);
  await expect(bar).toContainText('From the server');
  await ines.goOffline();
  await page.goto(`${ines.link.url}/v/allOpen?at=${at(41)}`);
  await expect(bar).toContainText('This device does not hold so much of the past');
});
