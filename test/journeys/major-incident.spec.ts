// A major incident from the first doubt to its end: proposed without a network, promoted by a lead, worked on in its room,
// its incidents linked from the queue, those who wait told, and all of it resolved and given back as one.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { Api } from './api';
import { type Desk, test } from './fixture';

const TITLE = 'Door readers dead at Harbour';
const NOTES = 'The badge server has its licence back. Every reader was tried.';

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

const banner = ({ page }: Desk) => page.getByRole('region', { name: 'Major incident', exact: true });
const bar = ({ page }: Desk) => page.getByRole('region', { name: 'Active major incidents' });
const dialog = ({ page }: Desk, name: string) => page.getByRole('dialog', { name });

/** By keyboard: every field is answered, Ctrl Enter sends. */
const send = async (desk: Desk, name: string): Promise<void> => {
  await desk.page.keyboard.press('Control+Enter');
  await expect(dialog(desk, name)).toBeHidden();
};

const openRoom = async (desk: Desk, number: string): Promise<void> => {
  await desk.open(number);
  await expect(banner(desk)).toContainText('Open room');
  await desk.page.keyboard.press('Shift+R');
  await expect(desk.page).toHaveURL(new RegExp(`/t/${number}/room$`));
  await expect(desk.page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
};

test('from the proposal to the end, by several people, one of them offline', async ({ sitDown, api }) => {
  test.setTimeout(360_000);
  const number = await api.log({ shortDescription: TITLE, impact: 1, urgency: 1, groupId: 'desk' });
  const children: string[] = [];
  for (const place of ['hall 1', 'the gate', 'tower B'])
    children.push(await api.log({ shortDescription: `Door reader blinks red, ${place}`, groupId: 'desk' }));
  const [maya, sam] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await sam.signIn('sam');

  await test.step('an agent proposes it without a network', async () => {
    await maya.open(number);
    await maya.goOffline();
    await maya.page.keyboard.press('Shift+P');
    const form = dialog(maya, 'Propose as a major incident');
    await form.getByRole('textbox', { name: /Why is it one/ }).fill('Nobody gets into Harbour');
    await send(maya, 'Propose as a major incident');
    await expect(banner(maya)).toContainText('A lead decides.');
    await maya.holds(1);
    await maya.goOnline();
  });

  await test.step('a lead promotes it, and everybody sees it above their list', async () => {
    await sam.open(number);
    await expect(banner(sam)).toContainText('Nobody gets into Harbour');
    await banner(sam).getByRole('button', { name: 'Promote' }).press('Enter');
    await expect(dialog(sam, 'Promote to a major incident')).toContainText('Maya Okafor');
    await send(sam, 'Promote to a major incident');
    await expect.poll(async () => (await api.ticket(number)).major?.status).toBe('promoted');
    await maya.page.keyboard.press('g');
    await maya.page.keyboard.press('a');
    await expect(bar(maya)).toContainText(TITLE);
    await expect(bar(maya)).toContainText('Declared');
  });

  await test.step('roles are taken, and what is found and decided is said', async () => {
    await openRoom(sam, number);
    await bar(maya)
      .getByRole('link', { name: new RegExp(TITLE) })
      .press('Enter');
    await expect(maya.page).toHaveURL(new RegExp(`/t/${number}/room$`));
    await maya.page.getByRole('button', { name: 'Take the role Scribe' }).press('Enter');
    await expect(sam.page.locator('[data-role="scribe"]')).toContainText('Maya Okafor');
    await maya.page.keyboard.press('Escape');
    await maya.open(number);
    await maya.page.keyboard.press('Shift+R');
    await expect(maya.page.getByRole('textbox', { name: 'Finding' })).toBeVisible();
    await maya.page.keyboard.press('n');
    await expect(maya.page.getByRole('textbox', { name: 'Finding' })).toBeFocused();
    await maya.page.keyboard.type('The badge server has no licence since midnight');
    await maya.page.keyboard.press('Control+Enter');
    const line = sam.page.getByRole('listitem').filter({ hasText: 'The badge server has no licence since midnight' });
    await expect(line).toContainText('Finding Maya Okafor');
    await sam.page.keyboard.press('s');
    await expect(sam.page.getByRole('button', { name: /^Declared, since/ })).toBeFocused();
    await sam.page.keyboard.press('ArrowRight');
    await sam.page.keyboard.press('ArrowRight');
    await sam.page.keyboard.press('Enter');
    await expect(maya.page.getByRole('button', { name: /^Identified, since/ })).toHaveAttribute('aria-current', 'step');
    await sam.page.getByRole('textbox', { name: 'Add an action' }).fill('Order a licence');
    await sam.page.keyboard.press('Enter');
    await maya.page.getByRole('checkbox', { name: 'Order a licence' }).click();
    await expect(sam.page.getByRole('checkbox', { name: 'Order a licence' })).toBeChecked();
  });

  await test.step('its incidents are linked from the queue, on both sides', async () => {
    await maya.page.keyboard.press('Escape');
    await maya.page.keyboard.press('g');
    await maya.page.keyboard.press('a');
    await maya.page.getByRole('grid').waitFor();
    await maya.page.keyboard.press('/');
    await maya.page.keyboard.type('door reader');
    await expect(maya.page.getByRole('row', { name: /Door reader/ })).toHaveCount(4);
    for (const row of await maya.page.getByRole('row', { name: /Door reader/ }).all()) {
      await row.hover();
      await row.getByRole('checkbox').check();
    }
    await maya.page.keyboard.press('Shift+L');
    const form = dialog(maya, 'Link to a major incident');
    await expect(form).toContainText('3 of 4 can be linked.');
    await expect(form).toContainText(`${number} is the major incident itself.`);
    await send(maya, 'Link to a major incident');
    const linked = sam.page.getByRole('region', { name: 'Linked incidents' });
    for (const child of children) await expect(linked.getByRole('link', { name: new RegExp(child) })).toBeVisible();
    await expect.poll(async () => (await api.ticket(number)).links.length).toBe(3);
    for (const child of children)
      await expect.poll(async () => (await api.ticket(child)).links).toContainEqual({ kind: 'parent', to: number });
  });

  await test.step('those who wait are told, and hear again', async () => {
    await sam.page.keyboard.press('Escape');
    await openRoom(sam, number);
    const text = sam.page.getByRole('textbox', { name: 'Text of the update' });
    await expect(text).toBeVisible();
    await sam.page.keyboard.press('u');
    await expect(text).toBeFocused();
    await sam.page.keyboard.type('Cause found. Doors open from inside; guards let you in.');
    await sam.page.getByRole('button', { name: '4 callers' }).press('Enter');
    const before = (await api.ticket(number)).major?.nextUpdateAt;
    await text.focus();
    await sam.page.keyboard.press('Control+Enter');
    await expect(sam.page.getByRole('region', { name: 'Sent' })).toContainText('Cause found');
    await sam.page.keyboard.press('Escape');
    await expect(text).not.toBeFocused();
    await expect.poll(async () => (await api.ticket(number)).major?.nextUpdateAt).not.toBe(before);
    await expect.poll(async () => (await api.texts(children[0] ?? '')).join()).toContain('Cause found');
  });

  await test.step('whoever has seen the bar hides it, on this device', async () => {
    await bar(maya)
      .getByRole('button', { name: `Hide ${number} here` })
      .press('Enter');
    await expect(bar(maya)).toBeHidden();
    await maya.page.reload();
    await maya.page.getByRole('row', { name: new RegExp(TITLE) }).waitFor();
    await expect(bar(maya)).toBeHidden();
  });

  /** Of the major incident its phase, then the states of all: they are commands of their own. */
  const states = async (): Promise<string> => {
    const tickets = await api.tickets();
    const kinds = [number, ...children].map((each) => tickets.get(each)?.state.kind);
    return [tickets.get(number)?.major?.phase, ...kinds].join();
  };

  await test.step('it is resolved with its incidents, taken back as one, and resolved again', async () => {
    const resolve = async (): Promise<void> => {
      await sam.page.keyboard.press('d');
      const form = dialog(sam, 'Resolve with its incidents');
      await form.getByRole('textbox', { name: /Resolution notes/ }).fill(NOTES);
      await expect(form.getByRole('button', { name: /Resolve with 3 incidents/ })).toBeEnabled();
      await send(sam, 'Resolve with its incidents');
      await expect.poll(states).toBe('resolved,resolved,resolved,resolved,resolved');
    };
    await resolve();
    await sam.page.keyboard.press('Control+z');
    await expect.poll(states).toBe('identified,new,new,new,new');
    await expect(sam.page.getByRole('button', { name: 'Resolve', exact: true })).toBeVisible();
    await resolve();
    for (const child of children)
      expect((await api.ticket(child)).state).toMatchObject({ resolution: { notes: NOTES } });
  });

  await test.step('a second person sees how it ended', async () => {
    await expect(bar(maya)).toBeHidden();
    await maya.page.keyboard.press('Escape');
    await maya.page.keyboard.press('g');
    await maya.page.keyboard.press('i');
    await maya.page.getByRole('row', { name: new RegExp(TITLE) }).dblclick();
    await expect(banner(maya)).toContainText('Major incident, resolved');
    await maya.page.keyboard.press('Shift+R');
    await expect(maya.page.getByRole('button', { name: /^Resolved, since/ })).toHaveAttribute('aria-current', 'step');
    await expect(maya.page.getByRole('region', { name: 'Linked incidents' })).toContainText('3, 0 active');
  });
});

test('axe finds nothing in the room, above the list, and on the tickets', async ({ sitDown, server, api }) => {
  test.setTimeout(240_000);
  const number = await api.log({ shortDescription: TITLE, impact: 1, urgency: 1, groupId: 'desk' });
  const child = await api.log({ shortDescription: 'Door reader blinks red', groupId: 'desk' });
  const lead = new Api(() => server.url);
  await lead.signIn('sam');
  await api.push('ticket.proposeMajor.v1', number, { reason: 'Nobody gets in' });
  await lead.push('ticket.promoteMajor.v1', number, { incidentManagerId: 'sam', nextUpdateAt: Date.now() - 60_000 });
  await api.push('ticket.link.v1', child, { kind: 'parent', to: number, on: true });
  await api.push('ticket.addRoomEntry.v1', number, { what: 'decision', text: 'Guards let people in' });
  await api.push('ticket.addRoomAction.v1', number, { text: 'Order a licence', ownerId: 'maya' });
  const plan = [{ audience: 'Sites', channel: 'email' as const, every: 30 }];
  await lead.push('ticket.setRoom.v1', number, { plan, people: 400 });
  const sam = await sitDown();
  await sam.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await sam.signIn('sam');
  await expect(bar(sam)).toContainText('overdue');
  expect.soft(await findings(sam.page), 'list with the bar').toEqual([]);
  await sam.open(child);
  await expect(banner(sam)).toContainText(`Part of the major incident ${number}`);
  await openRoom(sam, number);
  for (const colorScheme of ['light', 'dark'] as const) {
    await sam.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(sam.page), `room, ${colorScheme}`).toEqual([]);
  }
  await sam.page.keyboard.press('d');
  await expect(dialog(sam, 'Resolve with its incidents')).toContainText(child);
  expect.soft(await findings(sam.page), 'resolving').toEqual([]);
  await sam.page.keyboard.press('Escape');
  await expect(sam.page.getByRole('dialog')).toHaveCount(0);
  await sam.page.setViewportSize({ width: 820, height: 1100 });
  for (const part of ['Timeline', 'Roles and impact', 'Updates and incidents']) {
    await sam.page.getByRole('tab', { name: part }).click();
    expect.soft(await findings(sam.page), `${part}, narrow`).toEqual([]);
  }
});
