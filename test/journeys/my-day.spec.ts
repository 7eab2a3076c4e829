// A day's work: a call-back is promised without a network and stands on one's day; the shift is given over and taken over.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixture';

const passesAxe = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
};

const goTo = async (page: Page, key: string, heading: string): Promise<void> => {
  await page.keyboard.press('g');
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
};

test('a call-back promised offline is on my day, and is kept there', async ({ sitDown, api }) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  const { page } = maya;
  await page.keyboard.press('v');
  const form = page.getByRole('dialog', { name: 'Promise the caller' });
  await form.getByRole('button', { name: 'in 30' }).click();
  await form.getByLabel('What did you promise?').fill('Call back with the price');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Promised to the caller' })).toContainText('Call back with the price');
  await maya.holds(1);
  await goTo(page, 'j', 'My day');
  const promised = page.getByRole('region', { name: 'Promised call-backs' });
  await expect(promised.getByRole('link', { name: new RegExp(number) })).toContainText('Call back with the price');
  await passesAxe(page);
  await promised.getByRole('button', { name: /^Kept: Call back with the price/ }).click();
  await expect(promised.getByRole('link', { name: new RegExp(number) })).toHaveCount(0);
  await maya.holds(2);
  await maya.goOnline();
  await expect
    .poll(async () => (await api.ticket(number)).promises?.map(({ text, end }) => [text, end?.outcome]))
    .toEqual([['Call back with the price', 'kept']]);
});

test('a shift given over offline is taken over by another lead, who asks', async ({ sitDown }) => {
  const [sam, maya] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await sam.signIn('sam');
  await goTo(maya.page, 'x', 'Shift handover');
  await maya.goOffline();
  await expect(maya.page.getByRole('region', { name: 'Open risks' }).getByRole('listitem').first()).toBeVisible();
  await maya.page.getByLabel('What you should know').fill('The lift in tower B is out.');
  await passesAxe(maya.page);
  await maya.page.getByRole('button', { name: 'Hand over' }).click();
  await expect(maya.page.getByRole('heading', { name: /^Shift of Service Desk L1/ })).toBeVisible();
  await maya.holds(1);
  await maya.goOnline();

  await goTo(sam.page, 'j', 'My day');
  await sam.page.getByRole('link', { name: 'Maya Okafor hands over the shift of Service Desk L1' }).click();
  await expect(sam.page.getByText('The lift in tower B is out.')).toBeVisible();
  const take = sam.page.getByRole('form', { name: 'Take over the shift' });
  await take.getByLabel('Remark or question').fill('Who has the key?');
  await take.getByRole('checkbox').check();
  await passesAxe(sam.page);
  await take.getByRole('button', { name: 'Take over' }).click();
  await expect(take).toHaveCount(0);

  const answer = maya.page.getByRole('form', { name: 'A question is open' });
  await answer.getByLabel('Your answer').fill('Reception.');
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(sam.page.getByText('Reception.')).toBeVisible();
  await expect(maya.page.getByText(/^Sam Whitlock, /).first()).toBeVisible();
});
