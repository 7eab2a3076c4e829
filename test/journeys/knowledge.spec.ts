// What the desk knows, at hand while the caller is still talking.
import { expect } from '@playwright/test';
import { test } from './fixture';

test('a solution is found and applied during a call, offline, by keyboard alone', async ({ sitDown, api }) => {
  const number = await api.log({
    shortDescription: 'VPN drops every few minutes at home',
    description: 'Since the update to client 6.2.1 the tunnel drops whenever the router renews its lease.',
    serviceId: 'vpn',
  });
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  const { page } = maya;
  const { keyboard } = page;

  // From the ticket to what helps with it.
  await keyboard.press('g');
  await keyboard.press('k');
  await expect(page).toHaveURL(new RegExp(`/kb\\?for=${number}$`));
  const field = page.getByRole('textbox', { name: 'Search articles' });
  await expect(field).toBeFocused();
  await expect(page.getByText(new RegExp(`match for ${number}`)).first()).toBeVisible({ timeout: 20_000 });

  // As the caller says it, with a typing error.
  await keyboard.type('tunel drops');
  const list = page.getByRole('list', { name: 'Articles' });
  const best = list.getByRole('link').first();
  await expect(best).toHaveAccessibleName(/VPN drops every few minutes since client 6\.2/);
  await keyboard.press('ArrowDown');
  await expect(best).toBeFocused();
  await expect(page).toHaveURL(/q=tunel\+drops/);
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'VPN drops every few minutes since client 6.2' })).toBeVisible();
  await expect(preview.getByText('Fills on the ticket')).toBeVisible();

  // Read it, tick what is done already, apply it.
  await keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/kb/KB0001001\\?for=${number}$`));
  await keyboard.press('x');
  await expect(page.getByText(new RegExp(`1 of \\d+ done for ${number}`))).toBeVisible();
  await keyboard.press('m');
  await expect(page).toHaveURL(new RegExp(`/t/${number}$`));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('KB0001001').first()).toBeVisible();
  await keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await maya.holds(2);

  await maya.goOnline();
  await expect.poll(async () => (await api.ticket(number)).checklist.map(({ done }) => done !== null)).toContain(true);
  const ticket = await api.ticket(number);
  expect(ticket.solutions).toMatchObject([{ source: 'KB0001001', worked: null }]);
  expect(ticket.checklist.map(({ done }) => done !== null)).toEqual([true, false, false, false]);

  // It solved it: said on the article, known to the ticket.
  await page.goto(`${maya.link.url}/kb/KB0001001?for=${number}`);
  await expect(page.getByRole('heading', { name: `Did it solve ${number}?` })).toBeVisible();
  await keyboard.press('f');
  await expect(page.getByRole('button', { name: 'Yes' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Yes' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(async () => (await api.ticket(number)).solutions[0]?.worked).toBe(true);
});

test('a caller helps herself, and reports what did not help', async ({ sitDown }) => {
  const priya = await sitDown();
  await priya.signIn('priya');
  const { page } = priya;
  await page.keyboard.press('g');
  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'Search articles' })).toBeFocused();
  await page.keyboard.type('headset');
  const list = page.getByRole('list', { name: 'Articles' });
  const best = list.getByRole('link', { name: /Headset: nobody hears me/ });
  await expect(best).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Headset: nobody hears me' })).toBeVisible();
  // What is the desk's own stays with the desk.
  await expect(page.getByText('Applying fills')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Suggest an edit/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await page.getByRole('link', { name: 'This did not help: report it' }).click();
  await expect(page).toHaveURL(/\/log\?draft=/);
  await expect(page.getByLabel(/What is wrong/)).toHaveValue('Headset: nobody hears me');
});

test('an article is taken out of use and comes back', async ({ sitDown }) => {
  const lead = await sitDown();
  await lead.signIn('ines');
  const { page } = lead;
  await page.goto(`${lead.link.url}/kb/KB0001042`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Retire the article' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The printers have been replaced');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Reason: The printers have been replaced')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Reason: The printers have been replaced')).toBeHidden();
});
