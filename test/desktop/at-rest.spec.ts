// What lies on a desktop's disk: sealed from the first sign-in on, and opened by the keyring without a question.
import { expect } from '@playwright/test';
import { wordsIn } from '../journeys/profile-bytes';
import { DeskServer } from '../journeys/server';
import { firstPage, kind, launch, test } from './desk';
import { rows, signIn } from './person';

if (kind === 'stand-in') process.env['EXTRA_ORIGIN'] = 'http://bundle.app.localhost';

const server = new DeskServer();
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

test('maya works and quits: no title of a ticket is on the disk, and she is at her desk again without a PIN', async ({
  userData,
}) => {
  const open = () => launch(userData, { env: { FIRSTLINE_SERVER: server.url } });
  const desk = await open();
  const page = await firstPage(desk);
  await signIn(page);
  const titles = await rows(page)
    .getByRole('gridcell')
    .allTextContents()
    .then((cells) => cells.filter((text) => text.length > 20 && /^[\w ,.'-]+$/.test(text)).slice(0, 5));
  expect(titles.length).toBeGreaterThan(2);
  const stores = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
  await expect.poll(async () => (await stores()).some((name) => name.endsWith('--tickets'))).toBe(true);
  const mine = (await stores()).filter((name) => name.startsWith('rxdb-dexie-'));
  expect(mine.every((name) => name.startsWith('rxdb-dexie-sealed-'))).toBe(true);
  await desk.close();
  expect(wordsIn(userData, titles)).toEqual([]);

  const again = await open();
  await expect(rows(await firstPage(again)).first()).toBeVisible();
  await again.close();
});
