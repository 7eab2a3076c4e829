// A person at the desk: signed in against a real server, away from it, and back.
import { spawn } from 'node:child_process';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { DeskServer } from '../journeys/server';
import { firstPage, kind, launch, secondStart, test } from './desk';
import { rows, signIn } from './person';

// The stand-in's page has another origin than Electron's, which the server knows; see test/standin/NOTES.md.
if (kind === 'stand-in') process.env['EXTRA_ORIGIN'] = 'http://bundle.app.localhost';

const server = new DeskServer();
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const open = async (userData: string, address = server.url): Promise<[ElectronApplication, Page]> => {
  const desk = await launch(userData, { env: { FIRSTLINE_SERVER: address } });
  return [desk, await firstPage(desk)];
};

const numberOf = async (page: Page): Promise<string> =>
  /INC\d{7,10}/.exec((await rows(page).first().textContent()) ?? '')?.[0] ?? '';

test('maya signs in, quits, and is at her desk again when she starts the app, with the server or without', async ({
  userData,
}) => {
  const [desk, page] = await open(userData);
  await signIn(page);
  const workers = await desk.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()[0]
      ?.getAllSharedWorkers()
      .map(({ url }) => new URL(url).pathname),
  );
  // The one that keeps the data, and the one that searches it, which begins a little later.
  expect(workers?.length).toBeGreaterThan(0);
  for (const path of workers ?? []) expect(path).toMatch(/^\/assets\/.*\.js$/);
  await desk.close();

  const [again, second] = await open(userData);
  await expect(rows(second).first()).toBeVisible();
  await again.close();

  await server.stop();
  const [offline, third] = await open(userData);
  await expect(rows(third).first()).toBeVisible();
  await offline.close();
  await server.start();
});

test('a link opens its ticket, in the running app and in one that it starts', async ({ userData }) => {
  const [desk, page] = await open(userData);
  await signIn(page);
  const number = await numberOf(page);
  const { program, args, env } = secondStart(userData, [`firstline://${number}`]);
  const code = await new Promise((done) => spawn(program, args, { env, stdio: 'inherit' }).once('exit', done));
  expect(code).toBe(0);
  await expect(page).toHaveURL(new RegExp(`/t/${number}$`));
  await expect(page.getByRole('main')).toContainText(number);
  await desk.close();

  const started = await launch(userData, { args: [`firstline://${number}`], env: { FIRSTLINE_SERVER: server.url } });
  const second = await firstPage(started);
  await expect(second).toHaveURL(new RegExp(`/t/${number}$`));
  await started.close();
});

test('the menu opens the form for a new incident', async ({ userData }) => {
  const [desk, page] = await open(userData);
  await signIn(page);
  await desk.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('log')?.click());
  await expect(page).toHaveURL(/\/log$/);
  await desk.close();
});
