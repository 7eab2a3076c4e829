// Signing in with the company's identity provider: a real one, its own pages, and back where one was.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { providerRoutes } from '@shared/contract/provider-sign-in';
import { CLIENT, runProvider } from '../builders/openid-provider';
import { test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

const atProvider = async (page: Page, login: string): Promise<void> => {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
};

test('maya signs in with the provider, where she was; a stranger is told why not', async ({ browser, server, api }) => {
  const number = await api.log();
  const provider = await runProvider({
    maya: { email: 'Maya.Okafor@halbrook.example', emailVerified: true },
    stranger: { email: 'stranger@elsewhere.example', emailVerified: true },
  });
  await server.stop();
  await server.start(0, {
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: 'Halbrook',
  });
  await provider.serve(`${server.url}${providerRoutes.callback}`);
  const context = await browser.newContext();
  // The provider's pages ask for a font from elsewhere, which is not there.
  await context.route(/fonts\.(googleapis|gstatic)\.com/, (route) => route.abort());
  const page = await context.newPage();
  const button = page.getByRole('button', { name: 'Sign in with Halbrook' });

  await page.goto(`${server.url}/t/${number}`);
  await button.focus();
  await page.keyboard.press('Enter');
  await atProvider(page, 'stranger');
  await expect(page.getByRole('alert')).toContainText('No account here belongs to you at Halbrook.');
  expect(page.url()).toBe(`${server.url}/sign-in`);
  expect(await findings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findings(page)).toEqual([]);

  await context.clearCookies();
  await page.goto(`${server.url}/t/${number}`);
  await button.click();
  await atProvider(page, 'maya');
  await expect(page).toHaveURL(`${server.url}/t/${number}`);
  await expect(page.getByRole('main')).toContainText(number);
  await expect(page.locator('button[data-sync]')).toContainText(/Online · synced/);
  await context.close();
  await provider.close();
});
