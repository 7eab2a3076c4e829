// Two people and one ticket, both without network: what each did is there in the end, and nobody has to repair anything.
import { expect } from '@playwright/test';
import type { Api } from './api';
import { type Desk, type SitDown, test } from './fixture';

interface Both {
  readonly number: string;
  readonly maya: Desk;
  readonly sam: Desk;
}

/** Both have the same ticket open, and no network. */
const bothOffline = async (sitDown: SitDown, api: Api): Promise<Both> => {
  const number = await api.log();
  const [maya, sam] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await sam.signIn('sam');
  await maya.open(number);
  await sam.open(number);
  await maya.goOffline();
  await sam.goOffline();
  return { number, maya, sam };
};

test('both edit it offline, in different fields: both edits stand', async ({ sitDown, api }) => {
  const { number, maya, sam } = await bothOffline(sitDown, api);
  await maya.retitle('Projector in room 4.12 shows no picture');
  await sam.prioritise(1, 2);
  await maya.holds(1);
  await sam.holds(1);
  await maya.goOnline();
  await sam.goOnline();
  for (const desk of [maya, sam]) {
    await expect(desk.page.getByRole('heading', { name: 'Projector in room 4.12 shows no picture' })).toBeVisible();
    await expect(desk.page.getByRole('button', { name: /^Priority: .*High/ })).toBeVisible();
  }
  expect(await api.ticket(number)).toMatchObject({
    shortDescription: 'Projector in room 4.12 shows no picture',
    impact: 1,
    urgency: 2,
    priority: 2,
  });
});

test('both edit the same field offline: the one accepted last stands, and the timeline shows both', async ({
  sitDown,
  api,
}) => {
  const { maya, sam } = await bothOffline(sitDown, api);
  await maya.retitle('Projector stays black since the move');
  await sam.retitle('Projector lamp is dead');
  await maya.goOnline();
  await sam.goOnline();
  for (const desk of [maya, sam]) {
    await expect(desk.page.getByRole('heading', { name: 'Projector lamp is dead' })).toBeVisible();
    await expect(desk.timeline.getByText(/The change accepted last stands/)).toBeVisible();
    await expect(desk.timeline.getByText(/Projector stays black since the move/).first()).toBeVisible();
  }
});

test('both take it offline: the first has it, the second is told', async ({ sitDown, api }) => {
  const { number, maya, sam } = await bothOffline(sitDown, api);
  await maya.page.keyboard.press('i');
  await sam.page.keyboard.press('i');
  await maya.holds(1);
  await sam.holds(1);
  await maya.goOnline();
  await expect.poll(async () => (await api.ticket(number)).assigneeId).not.toBeNull();
  const holder = (await api.ticket(number)).assigneeId;
  sam.link.mend();
  await expect(sam.chip).toContainText('1 change needs you');
  await expect(sam.page.getByRole('button', { name: /^Assigned to: .*Maya/ })).toBeVisible();
  expect((await api.ticket(number)).assigneeId).toBe(holder);
  await sam.page.keyboard.press('g');
  await sam.page.keyboard.press('o');
  const outbox = sam.page.getByRole('dialog', { name: /Outbox/ });
  await expect(outbox.getByText(/Not applied/).first()).toBeVisible();
  await outbox.getByRole('radio', { name: /Discard/ }).check({ force: true });
  await sam.page.keyboard.press('Control+Enter');
  await sam.isOnline();
});

test('one resolves it while the other writes a note: both are there', async ({ sitDown, api }) => {
  const { number, maya, sam } = await bothOffline(sitDown, api);
  await maya.resolve('Replaced the HDMI cable behind the rack');
  await sam.note('The caller says that the lamp is new');
  await maya.goOnline();
  await sam.goOnline();
  for (const desk of [maya, sam]) {
    await expect(desk.timeline.getByText('The caller says that the lamp is new')).toBeVisible();
    await expect(desk.page.getByRole('button', { name: /^State: Resolved/ })).toBeVisible();
  }
  expect((await api.ticket(number)).state.kind).toBe('resolved');
});

test('both resolve it offline: the first accepted stands, and what the second wrote is kept as a note', async ({
  sitDown,
  api,
}) => {
  const { number, maya, sam } = await bothOffline(sitDown, api);
  await maya.resolve('Replaced the HDMI cable');
  await sam.resolve('Reset the projector to factory settings');
  await maya.goOnline();
  sam.link.mend();
  await expect(sam.chip).toContainText('1 change needs you');
  await sam.page.keyboard.press('g');
  await sam.page.keyboard.press('o');
  const outbox = sam.page.getByRole('dialog', { name: /Outbox/ });
  await expect(outbox.getByRole('radio', { name: /Keep as a work note/ })).toBeChecked();
  await sam.page.keyboard.press('Control+Enter');
  await sam.isOnline();
  await expect.poll(() => api.texts(number)).toContain('Reset the projector to factory settings');
  const { state } = await api.ticket(number);
  expect(state).toMatchObject({ kind: 'resolved', resolution: { notes: 'Replaced the HDMI cable' } });
});
