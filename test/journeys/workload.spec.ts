// A lead at the panel: every figure opens its tickets, work is given to others, and nothing of it needs a network.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

const atPanel = async (desk: Desk): Promise<Page> => {
  const { page } = desk;
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { name: 'Workload', exact: true })).toBeVisible();
  return page;
};

/** "52" of "Open 52 11 logged today". */
const figure = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Headline figures' }).getByRole('button', { name: new RegExp(`^${name}`) });
const numberOf = async (page: Page, name: string): Promise<number> =>
  Number(await figure(page, name).locator('strong').innerText());
const person = (page: Page, name: string) =>
  page.getByRole('region', { name: 'People' }).getByRole('row', { name: new RegExp(`^${name}`) });
const openOf = async (page: Page, name: string): Promise<number> =>
  Number(
    await person(page, name)
      .getByRole('button', { name: /^Open: / })
      .innerText(),
  );

test('every figure opens exactly the tickets behind it, without a network too', async ({ sitDown }) => {
  const ines = await sitDown();
  await ines.signIn('ines');
  const page = await atPanel(ines);
  await expect(figure(page, 'Resolved in time')).toContainText('%');
  await ines.goOffline();
  await expect(page.getByText(/from this device, synced/)).toBeVisible();
  for (const name of ['Open', 'Unassigned', 'At risk', 'Breached']) {
    const value = await numberOf(page, name);
    expect(value).toBeGreaterThan(0);
    await figure(page, name).click();
    const drawer = page.getByRole('dialog');
    await expect(drawer).toContainText(value === 1 ? '1 ticket' : `${value} tickets`);
    await expect(drawer.getByRole('listitem').filter({ has: page.getByRole('checkbox') })).toHaveCount(
      Math.min(60, value),
    );
    await drawer.getByRole('button', { name: 'Open as list' }).click();
    await expect(page.getByRole('contentinfo')).toContainText(`${value} ticket`);
    await atPanel(ines);
  }
  // A part of a bar and a point of a line are figures too: the keyboard reaches and opens them.
  for (const chart of ['Age of open tickets', 'In and out per day']) {
    const marks = page.getByRole('group', { name: chart }).getByRole('button');
    await marks.first().focus();
    await page.keyboard.press('End');
    const mark = page.getByRole('group', { name: chart }).locator('[role="button"]:focus');
    await expect(mark).toHaveAccessibleName(/: \d+$/);
    const value = Number(/\d+$/.exec((await mark.getAttribute('aria-label')) ?? '')?.[0]);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(value === 1 ? '1 ticket' : `${value} tickets`);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(mark).toBeFocused();
  }
  // What happened, counted by the worker: as many as the figure says.
  const note = await figure(page, 'Resolved in time').locator('small').innerText();
  const resolved = Number(/^\d+/.exec(note)?.[0]);
  await figure(page, 'Resolved in time').click();
  await expect(page.getByRole('dialog')).toContainText(`${resolved} tickets`);
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
});

test('work is given to somebody else from the panel, offline, and taken back', async ({ sitDown, api }) => {
  const ines = await sitDown();
  await ines.signIn('ines');
  const page = await atPanel(ines);
  const [first] = await page.getByRole('region', { name: 'People' }).locator('tbody th').allInnerTexts();
  const name = (first ?? '').split('\n').at(-1) ?? '';
  const before = await openOf(page, name);
  expect(before).toBeGreaterThan(2);
  await ines.goOffline();
  await person(page, name).getByRole('button', { name }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('checkbox').nth(0).check();
  await drawer.getByRole('checkbox').nth(1).check();
  const number = /INC\d+/.exec(await drawer.getByRole('listitem').first().innerText())?.[0] ?? '';
  const helper = drawer
    .getByRole('region', { name: /^Lightest in/ })
    .getByRole('listitem')
    .first();
  const lightest = await helper.locator('span').nth(1).innerText();
  await helper.getByRole('button', { name: /^Assign/ }).click();
  await expect(drawer).toContainText(`${before - 2} tickets`);
  await page.keyboard.press('Escape');
  expect(await openOf(page, name)).toBe(before - 2);
  await expect(page.getByText(`given to ${lightest}`)).toBeVisible();
  await ines.holds(2);
  await page.keyboard.press('Control+z');
  await expect.poll(() => openOf(page, name)).toBe(before);
  await ines.goOnline();
  const ticket = await api.ticket(number);
  expect(ticket.assigneeId).not.toBeNull();
});

test('a ticket that nobody has is dropped on whoever is to have it', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Dock door 9 stays open', groupId: 'desk', impact: 1, urgency: 1 });
  const ines = await sitDown();
  await ines.signIn('ines');
  const page = await atPanel(ines);
  const line = page
    .getByRole('region', { name: 'Unassigned now' })
    .getByRole('listitem')
    .filter({ hasText: 'Dock door 9' });
  await expect(line).toBeVisible();
  const before = await openOf(page, 'Maya Okafor');
  await line.dragTo(person(page, 'Maya Okafor'));
  await expect(line).toBeHidden();
  await expect.poll(() => openOf(page, 'Maya Okafor')).toBe(before + 1);
  await expect.poll(async () => (await api.ticket(number)).assigneeId).toBe('maya');
});

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

for (const [scheme, width] of [
  ['light', 1440],
  ['dark', 820],
] as const) {
  test(`axe finds nothing at the panel, ${scheme}, ${width} wide`, async ({ sitDown }) => {
    const ines = await sitDown({ at: { width, height: 900 } });
    await ines.page.emulateMedia({ colorScheme: scheme });
    await ines.signIn('ines');
    const page = await atPanel(ines);
    await expect(figure(page, 'Resolved in time')).toContainText('%');
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Age of open tickets: show as a table' }).click();
    expect(await findings(page)).toEqual([]);
    await figure(page, 'Unassigned').click();
    await page.getByRole('dialog').getByRole('checkbox').first().check();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByText('Figures', { exact: true }).click();
    await expect(page.getByText('Resolved at first contact')).toBeVisible();
    expect(await findings(page)).toEqual([]);
    await page.getByText('Insights', { exact: true }).click();
    await expect(page.getByRole('region', { name: 'When the work comes' })).toBeVisible();
    expect(await findings(page)).toEqual([]);
  });
}
