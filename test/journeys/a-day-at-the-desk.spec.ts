// What the desk does all day, by keyboard alone, with and without a network.
import { expect } from '@playwright/test';
import { test } from './fixture';

test('an incident is logged in the basement, by keyboard alone, and a colleague sees it once there is a line', async ({
  sitDown,
  api,
}) => {
  const [deniz, sam] = [await sitDown(), await sitDown()];
  await deniz.signIn('deniz');
  await sam.signIn('sam');
  await deniz.goOffline();
  const { keyboard } = deniz.page;
  await keyboard.press('c');
  await expect(deniz.page.getByText('reserved on this device, safe to read out')).toBeVisible();
  const number = /INC\d{7}/.exec((await deniz.page.getByRole('main').textContent()) ?? '')?.[0] ?? '';
  expect(number).toMatch(/^INC\d{7}$/);
  await keyboard.type('Cold store sensor 4 shows no value');
  await keyboard.press('Alt+2');
  await keyboard.type('Priya');
  await expect(deniz.page.getByRole('option', { name: /Priya Raman/ }).first()).toBeVisible();
  await keyboard.press('Enter');
  await keyboard.press('Alt+5');
  await keyboard.press('2');
  await keyboard.press('1');
  await keyboard.press('Control+Shift+Enter');
  await expect(deniz.page).toHaveURL(new RegExp(`/t/${number}$`));
  await deniz.note('Sensor swapped, waiting for the first value');
  await deniz.resolve('Replaced sensor 4');
  await deniz.holds(3);
  await deniz.goOnline();
  await sam.open(number);
  await expect(sam.timeline.getByText('Sensor swapped, waiting for the first value')).toBeVisible();
  await expect(sam.page.getByRole('button', { name: /^State: Resolved/ })).toBeVisible();
  expect(await api.ticket(number)).toMatchObject({ priority: 2, openedBy: expect.stringMatching(/.+/) });
});

test('what was done is undone: from the outbox while offline, by the opposite once it is sent', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.prioritise(1, 1);
  await maya.holds(1);
  await maya.page.keyboard.press('Control+z');
  await expect(maya.page.getByRole('button', { name: /^Priority: .*Moderate/ })).toBeVisible();
  await expect(maya.chip).not.toContainText('saved on this device');
  await maya.goOnline();
  await maya.prioritise(1, 2);
  await maya.isOnline();
  await expect.poll(async () => (await api.ticket(number)).priority).toBe(2);
  await maya.page.keyboard.press('Control+z');
  await expect.poll(async () => (await api.ticket(number)).priority).toBe(3);
  await expect(maya.page.getByRole('button', { name: /^Priority: .*Moderate/ })).toBeVisible();
});

test('twenty tickets are tagged at once and given back at once', async ({ sitDown, api }) => {
  const maya = await sitDown();
  await maya.signIn('maya');
  const { keyboard } = maya.page;
  await keyboard.press('g');
  await keyboard.press('t');
  await maya.page.getByRole('grid').getByRole('row').nth(3).waitFor();
  await keyboard.press('Home');
  await keyboard.press('x');
  for (let n = 1; n < 20; n += 1) await keyboard.press('Shift+ArrowDown');
  await expect(maya.page.getByText('20 selected').first()).toBeVisible();
  await keyboard.press('t');
  await expect(maya.page.getByPlaceholder('Type a tag').or(maya.page.getByLabel('Type a tag')).first()).toBeFocused();
  await keyboard.type('audit');
  await keyboard.press('Enter');
  const tagged = async () => [...(await api.tickets()).values()].filter(({ tags }) => tags.includes('audit')).length;
  await expect.poll(tagged, { timeout: 20_000 }).toBe(20);
  await keyboard.press('Escape');
  await keyboard.press('Control+z');
  await expect.poll(tagged, { timeout: 20_000 }).toBe(0);
});

test('a requester sees the own tickets and no work note, and a ticket that is no longer theirs leaves the device', async ({
  sitDown,
  api,
}) => {
  const all = [...(await api.tickets()).values()];
  const priya = await sitDown();
  await priya.signIn('priya');
  await expect(priya.page.getByRole('grid').getByRole('row').nth(1)).toBeVisible();
  const shown = await priya.page
    .locator('[role="row"][data-number]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number') ?? ''));
  const caller = all.find(({ number }) => number === shown[0])?.callerId;
  expect(caller).toBeTruthy();
  expect(shown.every((number) => all.find((ticket) => ticket.number === number)?.callerId === caller)).toBe(true);
  const number = await api.log({ callerId: caller ?? '' });
  await api.push('ticket.addNote.v1', number, { text: 'Between us: third time this week' });
  await api.push('ticket.reply.v1', number, { text: 'We look into it' });
  await priya.open(number);
  await expect(priya.timeline.getByText('We look into it')).toBeVisible();
  await expect(priya.page.getByText('Between us')).toHaveCount(0);
  const other = all.find(({ callerId }) => callerId !== caller)?.callerId ?? '';
  await api.push('ticket.edit.v1', number, { callerId: { from: caller ?? '', to: other } });
  await expect(priya.page.getByText(`There is no ${number} here`)).toBeVisible();
});
