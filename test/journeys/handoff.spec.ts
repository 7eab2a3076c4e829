// A ticket goes to another group with what was tried: offered without a network, accepted by two who had none either.
import { expect, type Locator, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

/** Typed until it is found, then taken by a click: a second Enter that comes late would send the form. */
const choose = async (page: Page, field: Locator, group: string): Promise<void> => {
  await field.focus();
  await page.keyboard.type(group);
  await page.getByRole('option', { name: new RegExp(`^${group}`) }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(field).toHaveValue(group);
};

/** To whom, what is asked for, and off it goes. */
const handOff = async ({ page }: Desk, group: string, nextStep: string): Promise<void> => {
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Hand off/ })).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /^Hand off / });
  const to = dialog.getByRole('combobox', { name: 'To', exact: true });
  await expect(to).toBeFocused();
  await choose(page, to, group);
  await dialog.getByRole('textbox', { name: 'Next step' }).fill(nextStep);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
};

const handedToUs = async ({ page }: Desk, title: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  const row = page.getByRole('row', { name: new RegExp(title) });
  await row.click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
};

test('offered offline, accepted offline by two: the first has it, the second is told', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Lift 3 has no telephone', groupId: 'network' });
  const [oskar, maya, sam] = [await sitDown(), await sitDown(), await sitDown()];
  await oskar.signIn('oskar');
  await maya.signIn('maya');
  await sam.signIn('sam');
  await oskar.open(number);
  await oskar.note('Port has power, line is alive at the socket');
  await oskar.isOnline();
  await oskar.goOffline();
  await handOff(oskar, 'Service Desk L1', 'Ask for a new handset');
  await expect(oskar.timeline.getByText('Handoff to Service Desk L1')).toBeVisible();
  await expect(oskar.page.getByRole('region', { name: 'Pending handoff' })).toContainText(
    'Waiting for Service Desk L1',
  );
  await oskar.holds(1);
  await oskar.goOnline();
  for (const desk of [maya, sam]) {
    await handedToUs(desk, 'Lift 3 has no telephone');
    await expect(desk.page.getByText('Port has power, line is alive at the socket').first()).toBeVisible();
    await expect(desk.page.getByText(/The first who accepts has it/)).toBeVisible();
    await desk.goOffline();
  }
  await maya.page.keyboard.press('y');
  await maya.holds(1);
  await sam.page.keyboard.press('Shift+Y');
  await sam.holds(1);
  await maya.goOnline();
  await expect.poll(async () => (await api.ticket(number)).assigneeId).toBe('maya');
  sam.link.mend();
  await expect(sam.chip).toContainText('1 change needs you');
  expect(await api.ticket(number)).toMatchObject({ groupId: 'desk', assigneeId: 'maya', handoff: null });
  await sam.page.keyboard.press('g');
  await sam.page.keyboard.press('o');
  const outbox = sam.page.getByRole('dialog', { name: /Outbox/ });
  await expect(outbox.getByText(/Maya Okafor was first: it is no longer offered/).first()).toBeVisible();
  await outbox.getByRole('radio', { name: /Discard/ }).check({ force: true });
  await sam.page.keyboard.press('Control+Enter');
  await sam.isOnline();
  await expect(oskar.timeline.getByText(/Accepted by Maya Okafor/)).toBeVisible();
});

test('returned with a reason, and forwarded to the right group with the same packet', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Lift 4 has no telephone', groupId: 'desk' });
  const [maya, oskar] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await oskar.signIn('oskar');
  await maya.open(number);
  await handOff(maya, 'Network L2', 'See whether the port has power');
  await handedToUs(oskar, 'Lift 4 has no telephone');
  await oskar.goOffline();
  await oskar.page.keyboard.press('b');
  const form = oskar.page.getByRole('form', { name: 'Return to Service Desk L1' });
  await expect(form.getByRole('radio', { name: /Missing information/ })).toBeFocused();
  await oskar.page.keyboard.press('2');
  await oskar.page.keyboard.type('The port has power, the socket is dead');
  await choose(oskar.page, form.getByRole('combobox', { name: 'Right group' }), 'Field West');
  await oskar.page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await oskar.holds(1);
  await oskar.goOnline();
  await expect(maya.page.getByRole('region', { name: 'Pending handoff' })).toContainText('Waiting for Field West');
  await expect(maya.timeline.getByText('The port has power, the socket is dead').first()).toBeVisible();
  const { handoff, hops } = await api.ticket(number);
  expect(hops).toMatchObject([{ outcome: 'returned', reason: 'wrongGroup', toGroupId: 'network' }]);
  expect(handoff).toMatchObject({ toGroupId: 'field-west', packet: { nextStep: 'See whether the port has power' } });
  await maya.page.getByRole('button', { name: /Withdraw the handoff/ }).click();
  await expect.poll(async () => (await api.ticket(number)).handoff).toBeNull();
});
