// Lines that drop, servers that die, tabs that are killed: what somebody did is there once.
import { expect } from '@playwright/test';
import { test } from './fixture';

const count = (texts: readonly string[], text: string): number => texts.filter((each) => each === text).length;

test('the server dies and comes back in the middle of the work', async ({ sitDown, api, server }) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.note('Before the server died');
  await server.kill();
  await maya.isOffline();
  await maya.note('While the server was dead');
  await maya.prioritise(1, 1);
  // The first note's answer may have died with the server: then it waits too, and goes out again.
  await expect(maya.chip).toContainText(/[23] changes saved on this device/);
  await server.start();
  await maya.isOnline();
  const texts = await api.texts(number);
  expect(count(texts, 'Before the server died')).toBe(1);
  expect(count(texts, 'While the server was dead')).toBe(1);
  expect((await api.ticket(number)).priority).toBe(1);
});

test('the tab is killed right after a key press', async ({ sitDown, api }) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.page.keyboard.press('n');
  await maya.page.getByPlaceholder('Add a work note').fill('Written just before the tab went');
  await maya.page.keyboard.press('Control+Enter');
  await maya.page.close();
  maya.page = await maya.context.newPage();
  await maya.page.goto(`${maya.link.url}/t/${number}`);
  await expect(maya.timeline.getByText('Written just before the tab went')).toBeVisible();
  await maya.holds(1);
  await maya.goOnline();
  expect(count(await api.texts(number), 'Written just before the tab went')).toBe(1);
});

test('the web client starts without a network, with the queue and the outbox as they were', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.note('Seen in the basement');
  await maya.page.reload();
  await expect(maya.timeline.getByText('Seen in the basement')).toBeVisible();
  await maya.holds(1);
  await maya.page.keyboard.press('g');
  await maya.page.keyboard.press('t');
  await expect(maya.page.getByRole('grid').getByRole('row').nth(5)).toBeVisible();
  await maya.goOnline();
  expect(count(await api.texts(number), 'Seen in the basement')).toBe(1);
});

test('a reply is sent once though the line drops after the push', async ({ sitDown, api, server }) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  maya.link.loseAnswers('/api/sync/push', 2);
  await maya.reply('A technician comes at 14:00');
  await maya.isOnline();
  await expect.poll(() => maya.link.passed('/api/sync/push')).toBeGreaterThanOrEqual(3);
  await expect.poll(async () => count(await api.texts(number), 'A technician comes at 14:00')).toBe(1);
  await expect
    .poll(() => server.mails().filter((mail) => mail.includes('A technician comes at 14:00')).length, {
      timeout: 30_000,
    })
    .toBe(1);
});

test('a session is revoked: the changes stay on the device and go out at the next sign-in', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.note('Kept through the sign-out');
  const devices = await api.devices();
  for (const device of devices.filter(({ current }) => !current)) await api.revoke(device.sessionId);
  maya.link.mend();
  await expect(maya.chip).toContainText('Signed out · 1 change saved on this device');
  expect(count(await api.texts(number), 'Kept through the sign-out')).toBe(0);
  await maya.signIn('maya');
  await expect.poll(async () => count(await api.texts(number), 'Kept through the sign-out')).toBe(1);
});

test('a clock that is two hours wrong moves nothing in the timeline', async ({ sitDown, api }) => {
  const number = await api.log();
  const fast = await sitDown({ skew: 2 * 3_600_000 });
  await fast.signIn('maya');
  await fast.open(number);
  await fast.goOffline();
  const before = Date.now();
  await fast.note('By a clock that is two hours fast');
  const after = Date.now();
  await fast.goOnline();
  await expect.poll(async () => count(await api.texts(number), 'By a clock that is two hours fast')).toBe(1);
  const entry = (await api.timeline(number)).find(
    ({ body }) => 'text' in body && body.text === 'By a clock that is two hours fast',
  );
  expect(entry?.at).toBeGreaterThan(before - 5_000);
  expect(entry?.at).toBeLessThan(after + 5_000);
});
