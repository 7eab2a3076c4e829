// What only the desktop tells: which server it talks to, how the sign-in is kept, and what came while one was elsewhere.
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Person } from '@shared/domain/person';
import { Api } from '../journeys/api';
import { DeskServer } from '../journeys/server';
import { firstPage, kind, launch, test } from './desk';
import { signIn } from './person';

// The stand-in's page has another origin than Electron's, which the server knows; see test/standin/NOTES.md.
if (kind === 'stand-in') process.env['EXTRA_ORIGIN'] = 'http://bundle.app.localhost';

const server = new DeskServer();
test.beforeAll(() => server.start());
test.afterAll(() => server.remove());

const changeServer = async (page: Page, address: string): Promise<void> => {
  const field = page.getByRole('textbox', { name: 'Server' });
  if (!(await field.isVisible())) await page.getByRole('button', { name: 'Change the server' }).click();
  await field.fill(address);
  await page.getByRole('button', { name: 'Use this server' }).click();
};

test('the sign-in page has a handle to move the window by', async ({ shared: { page } }) => {
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  const region = await page.evaluate(() => {
    const at = document.elementFromPoint(innerWidth / 2, 12);
    return at && getComputedStyle(at).getPropertyValue('app-region');
  });
  expect(region).toBe('drag');
});

test('a server that cannot be is refused with a sentence', async ({ shared: { page } }) => {
  for (const [address, sentence] of [
    ['http://desk.example.com', 'the server needs https'],
    ['desk.example.com/firstline', 'Leave out what follows'],
    ['https://desk.example.com', 'fixed on this computer by FIRSTLINE_SERVER'],
  ] as const) {
    await changeServer(page, address);
    await expect(page.getByText(sentence)).toBeVisible();
  }
});

test('the app is pointed to its server on the sign-in page, and maya signs in there', async ({ userData }) => {
  const desk = await launch(userData, { env: { FIRSTLINE_SERVER: '' } });
  const first = await firstPage(desk);
  const opened = desk.waitForEvent('window');
  await changeServer(first, server.url.replace('http://', ''));
  const page = await opened;
  await expect(page.getByText(server.url)).toBeVisible();
  await signIn(page);
  await desk.close();
});

test.describe('without a keyring', () => {
  test.skip(kind === 'electron', 'only the stand-in can play a machine without one');

  test('maya is told that she will have to sign in again', async ({ userData }) => {
    const desk = await launch(userData, { env: { FIRSTLINE_SERVER: server.url, STANDIN_KEYRING: 'basic_text' } });
    const page = await firstPage(desk);
    await signIn(page);
    await expect(page.getByText('you will have to sign in again after quitting')).toBeVisible();
    await page.getByRole('link', { name: 'Settings' }).first().click();
    await page.getByRole('link', { name: 'This device' }).click();
    await expect(page.getByText('no keyring worth its name')).toBeVisible();
    await desk.close();
  });
});

/** Gathers notifications from now on, in place of the system. */
const gather = async (desk: ElectronApplication) => {
  await desk.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = [];
    Object.assign(globalThis, { shown });
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.push(this);
    };
  });
  const titles = () =>
    desk.evaluate(() =>
      (globalThis as unknown as { shown: Electron.Notification[] }).shown.map(({ title, body }) => [title, body]),
    );
  const click = () =>
    desk.evaluate(() => (globalThis as unknown as { shown: Electron.Notification[] }).shown[0]?.emit('click'));
  return { titles, click };
};

const goElsewhere = async (desk: ElectronApplication, page: Page): Promise<void> => {
  await desk.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  if (kind === 'stand-in') await page.evaluate(() => Object.assign(document, { hasFocus: () => false }));
};

test('a ticket that comes while maya is elsewhere calls her, and a click opens it', async ({ userData }) => {
  const desk = await launch(userData, { env: { FIRSTLINE_SERVER: server.url } });
  const page = await firstPage(desk);
  await signIn(page);
  await expect(page.getByRole('button', { name: /^Online · synced/ })).toBeVisible();
  const badge = () => desk.evaluate(({ app }) => app.getBadgeCount());
  expect(await badge()).toBe(0);

  const { person: maya } = await page.evaluate(
    () => JSON.parse(localStorage.getItem('firstline.session') ?? '') as { person: Person },
  );
  const sam = new Api(() => server.url);
  await sam.signIn('sam');
  const ticket = [...(await sam.tickets()).values()].find(
    ({ state, assigneeId, groupId }) =>
      state.kind === 'new' && assigneeId === null && groupId !== null && maya.groupIds.includes(groupId),
  );
  if (!ticket) throw new Error('the demo desk has no new ticket for maya');
  const { number, shortDescription, groupId } = ticket;
  const assign = { groupId, assigneeId: maya.id, seen: { groupId, assigneeId: null } };

  const { titles, click } = await gather(desk);
  await goElsewhere(desk, page);
  expect(await sam.push('ticket.assign.v1', number, assign)).toMatchObject({ kind: 'accepted' });
  await expect.poll(titles).toEqual([[`Sam Whitlock assigned ${number} to you`, shortDescription]]);
  await expect.poll(badge).toBe(1);

  await click();
  await expect(page).toHaveURL(new RegExp(`/t/${number}$`));
  await expect.poll(badge).toBe(0);
  await desk.close();
});
