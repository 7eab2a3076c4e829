// A code beside the password: set up by oneself, asked for at the next sign-in, and on record for administrators.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { fromBase32, hotp, stepAt } from '../../src/server/auth/totp';
import { type Desk, PASSWORD, test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const expectNoFindings = async (page: Page, where: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    where,
  ).toEqual([]);
};

/** Of the step that follows: the one of now may have been taken for the one before. */
const codeAfter = (secret: string): string => hotp(fromBase32(secret), stepAt(Date.now()) + 1);

const settings = async ({ page, link }: Desk, section: string, heading: string): Promise<void> => {
  await page.goto(`${link.url}/settings/${section}`);
  await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeVisible();
};

test('a second factor is set up, asked for at the next sign-in, and on record', async ({ sitDown }) => {
  test.slow();
  const first = await sitDown();
  await first.signIn('admin');
  await settings(first, 'security', 'Security');
  const { page } = first;
  await page.getByRole('button', { name: 'Set up' }).press('Enter');
  await page.getByLabel('Your password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  const code = page.getByRole('textbox', { name: 'Code that the app shows now' });
  await expect(code).toBeFocused();
  await expect(page.getByRole('img', { name: 'Scan this with an authenticator app' })).toBeVisible();
  await expectNoFindings(page, 'the key');
  const secret = (await page.locator('code').first().innerText()).replaceAll(' ', '');
  // The one of now: the sign-in below takes the one after it.
  await code.fill(hotp(fromBase32(secret), stepAt(Date.now())));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem')).toHaveCount(10);
  const recovery = await page.getByRole('listitem').locator('code').first().innerText();
  await expectNoFindings(page, 'recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter');
  await expect(page.getByText('10 recovery codes left')).toBeVisible();

  const second = await sitDown({ at: { width: 820, height: 900 } });
  await second.page.emulateMedia({ colorScheme: 'dark' });
  await second.page.goto(`${second.link.url}/sign-in`);
  await second.page.getByLabel('Name', { exact: true }).fill('admin');
  await second.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await second.page.keyboard.press('Enter');
  const asked = second.page.getByRole('textbox', { name: 'Code', exact: true });
  await expect(asked).toBeFocused();
  await asked.fill(recovery.toUpperCase().replaceAll('-', '').slice(0, 6));
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('alert')).toContainText('This code is not right');
  await expectNoFindings(second.page, 'the code');
  await asked.fill(codeAfter(secret));
  await second.page.keyboard.press('Enter');
  await second.isOnline();

  await settings(second, 'signIns', 'Sign-ins');
  const record = second.page.getByRole('table', { name: 'Sign-ins, newest first' });
  await expect(record.getByRole('row').nth(1)).toContainText('Signed in with a code');
  await expect(record.getByRole('row').nth(2)).toContainText('Refused: code');
  await expectNoFindings(second.page, 'the record');
  for (const [section, heading] of [
    ['signInPolicy', 'Sign-in rules'],
    ['people', 'People'],
  ] as const) {
    await settings(second, section, heading);
    await expectNoFindings(second.page, section);
  }
});
