// Signing in with an identity provider: begun in the app, done in the system's browser, and back by a link.
import { spawn } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { providerRoutes } from '@shared/contract/provider-sign-in';
import { CLIENT, type RunningProvider, runProvider } from '../builders/openid-provider';
import { SmallBrowser } from '../builders/small-browser';
import { DeskServer } from '../journeys/server';
import { firstPage, kind, launch, secondStart, test } from './desk';
import { rows } from './person';

// The stand-in's page has another origin than Electron's, which the server knows; see test/standin/NOTES.md.
const standIn: Record<string, string> = kind === 'stand-in' ? { EXTRA_ORIGIN: 'http://bundle.app.localhost' } : {};

const server = new DeskServer();
let provider: RunningProvider;
test.beforeAll(async () => {
  provider = await runProvider({
    maya: { email: 'maya.okafor@halbrook.example', emailVerified: true },
    stranger: { email: 'stranger@elsewhere.example', emailVerified: true },
  });
  const oidc = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT.id, OIDC_CLIENT_SECRET: CLIENT.secret };
  await server.start(0, { ...standIn, ...oidc, OIDC_NAME: 'Halbrook' });
  await provider.serve(`${server.url}${providerRoutes.callback}`);
});
test.afterAll(async () => {
  await server.remove();
  await provider.close();
});

/** What the system's browser does with the address that the app opened: the link that its last page offers. */
const inBrowser = async (address: string, login: string): Promise<string> => {
  const browser = new SmallBrowser();
  const { text } = await browser.fillIn(await browser.visit(new URL(address)), login);
  return /<a href="(firstline:[^"]+)"/.exec(text)?.[1] ?? '';
};

test('maya signs in with the provider; somebody else’s code and a stranger’s do nothing', async ({ userData }) => {
  const desk = await launch(userData, { env: { FIRSTLINE_SERVER: server.url } });
  const page: Page = await firstPage(desk);
  await desk.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url: string) => void opened.push(url);
  });
  const begin = async (): Promise<string> => {
    const count = () => desk.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    const before = (await count()).length;
    const again = page.getByRole('button', { name: 'Open it again' });
    await page.getByRole('button', { name: 'Sign in with Halbrook' }).or(again).click();
    await expect.poll(async () => (await count()).length).toBe(before + 1);
    return (await count()).at(-1) ?? '';
  };
  const follow = async (link: string): Promise<void> => {
    const { program, args, env } = secondStart(userData, [link]);
    expect(await new Promise((done) => spawn(program, args, { env, stdio: 'inherit' }).once('exit', done))).toBe(0);
  };

  // Nobody has begun anything yet.
  await follow(`firstline://sign-in?code=${'x'.repeat(43)}`);
  await expect(page.getByRole('alert')).toHaveCount(0);

  const refused = await inBrowser(await begin(), 'stranger');
  expect(refused).toBe('firstline://sign-in?failed=unknown');
  await expect(page.getByText('Continue in your browser')).toBeVisible();
  await follow(refused);
  await expect(page.getByRole('alert')).toContainText('No account here belongs to you at Halbrook.');

  // One that was begun elsewhere, with a verifier that this app does not have.
  const elsewhere = new URL(await begin());
  elsewhere.searchParams.set('challenge', 'A'.repeat(43));
  await follow(await inBrowser(elsewhere.href, 'maya'));
  await expect(page.getByRole('alert')).toContainText('This sign-in took too long');

  await follow(await inBrowser(await begin(), 'maya'));
  await expect(rows(page).first()).toBeVisible({ timeout: 30_000 });
  await desk.close();

  const again = await launch(userData, { env: { FIRSTLINE_SERVER: server.url } });
  await expect(rows(await firstPage(again)).first()).toBeVisible();
  await again.close();
});
