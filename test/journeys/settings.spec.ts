// How the desk works is changed by those who decide it: tried before it is published, followed by every device, told who
// was first, and taken back from the history.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const resolveWithin = ({ page }: Desk, priority: number): Locator =>
  page.getByRole('textbox', { name: `Priority ${priority}: resolve within` });

const settings = async ({ page, link }: Desk, section: string, heading: string): Promise<void> => {
  await page.goto(`${link.url}/settings/${section}`);
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
};

const publish = async ({ page }: Desk, note: string): Promise<void> => {
  const why = page.getByRole('textbox', { name: 'Why (for the history)' });
  await why.fill(note);
  await why.press('Control+Enter');
  await expect(why).toBeHidden();
};

/** What the header of the ticket says of the time to resolve. */
const left = ({ page }: Desk, hours: number): Locator =>
  page.getByRole('button', { name: new RegExp(`^Resolve (${hours}\\sh|${hours - 1}\\sh\\s[1-5]\\d\\sm) left$`) });

test('a target is tried, published, followed by another device, and restored from the history', async ({
  sitDown,
  api,
}) => {
  test.slow();
  const number = await api.log({ shortDescription: 'Scanner gateway is down', impact: 1, urgency: 1 });
  const [ines, maya] = [await sitDown(), await sitDown()];
  await ines.signIn('ines');
  await maya.signIn('maya');
  await maya.open(number);
  await expect(left(maya, 4)).toBeVisible();

  await settings(ines, 'targets', 'SLA targets');
  await expect(ines.page.getByRole('region', { name: 'Publish' })).toHaveCount(0);
  await resolveWithin(ines, 1).fill('soon');
  await expect(ines.page.getByText('Write it like 4 h, 2 d or 30 min.')).toBeVisible();
  await expect(ines.page.getByRole('button', { name: /^Publish/ })).toBeDisabled();
  await resolveWithin(ines, 1).fill('2 h');
  const whatIf = ines.page.getByRole('region', { name: 'What if' });
  await expect(whatIf).toContainText(/\d+ of \d+ tickets would turn out differently/);
  await expect(whatIf).toContainText('from the tickets on this device');
  await whatIf.getByRole('button', { name: 'Ask the server' }).click();
  await expect(whatIf).toContainText('from the server’s whole history');
  await expect(ines.page.getByRole('list', { name: 'What changes' })).toHaveText(
    /Priority 1 Resolve within: 4.h → 2.h/,
  );
  // A draft outlives the page.
  await ines.page.reload();
  await expect(resolveWithin(ines, 1)).toHaveValue('2 h');
  await expect(left(maya, 4)).toBeVisible();
  await publish(ines, 'Agreed in the service review');
  await expect(left(maya, 2)).toBeVisible();

  await settings(maya, 'targets', 'SLA targets');
  await expect(maya.page.getByText('Process owners decide this: Inês Carvalho.')).toBeVisible();
  await expect(maya.page.getByRole('textbox', { name: /resolve within/ })).toHaveCount(0);
  await maya.open(number);

  await settings(ines, 'history', 'History');
  const editions = ines.page.getByRole('list', { name: 'Editions, newest first' }).locator('> li');
  await expect(editions).toHaveCount(2);
  await expect(editions.first()).toContainText('Agreed in the service review');
  await editions
    .first()
    .getByRole('button', { name: /SLA targets/ })
    .press('Enter');
  await expect(editions.first()).toContainText(/Priority 1 Resolve within: 4.h → 2.h/);
  await editions
    .last()
    .getByRole('button', { name: /SLA targets/ })
    .press('Enter');
  await editions.last().getByRole('button', { name: 'Restore' }).press('Enter');
  await expect(editions.last()).toContainText(/Priority 1 Resolve within: 2.h → 4.h/);
  await editions.last().getByRole('button', { name: 'Publish it again' }).press('Enter');
  await expect(editions).toHaveCount(3);
  await expect(left(maya, 4)).toBeVisible();
});

test('two publish the same part: the second is told, and nothing of it is lost', async ({ sitDown }) => {
  test.slow();
  const [ines, robin] = [await sitDown(), await sitDown()];
  await ines.signIn('ines');
  await robin.signIn('admin');
  await settings(ines, 'targets', 'SLA targets');
  await settings(robin, 'targets', 'SLA targets');
  await robin.goOffline();
  await resolveWithin(robin, 4).fill('3 d');
  await publish(robin, 'Fewer days for low');
  await expect(robin.page.getByText(/waiting in the outbox/)).toBeVisible();
  await resolveWithin(ines, 3).fill('2 d');
  await publish(ines, 'Two days for moderate');
  await expect(resolveWithin(ines, 3)).toHaveValue('2 d');
  await ines.isOnline();
  robin.link.mend();

  const conflict = robin.page.getByRole('region', { name: 'Somebody was first' });
  await expect(conflict).toContainText(/Inês Carvalho published this/);
  await expect(conflict).toContainText('Two days for moderate');
  await expect(resolveWithin(robin, 4)).toHaveValue('3 d');
  await conflict.getByRole('button', { name: 'Go on with mine' }).press('Enter');
  await expect(conflict).toHaveCount(0);
  await resolveWithin(robin, 3).fill('2 d');
  await publish(robin, 'Fewer days for low, after Inês');
  await expect(resolveWithin(ines, 4)).toHaveValue('3 d');
  await expect(resolveWithin(ines, 3)).toHaveValue('2 d');
  await settings(ines, 'history', 'History');
  const editions = ines.page.getByRole('list', { name: 'Editions, newest first' }).locator('> li');
  await expect(editions).toHaveCount(3);
});

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

/** How each page is filled, and what shows that it is there. */
const pages: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  'Priority matrix': async ({ page }) => {
    const cell = page.getByRole('combobox', { name: /^Impact 1 High, urgency 3/ });
    await cell.press('9');
    await expect(cell).toHaveValue('9');
    await expect(page.getByText(/higher priority than the cell/)).toBeVisible();
    await cell.press('ArrowLeft');
    await expect(page.getByRole('combobox', { name: /^Impact 1 High, urgency 2/ })).toBeFocused();
  },
  'SLA targets': async (desk) => {
    await resolveWithin(desk, 3).fill('4 h');
    await expect(desk.page.getByRole('table', { name: 'Tickets that would turn out differently' })).toBeVisible();
  },
  Agreements: async ({ page }) => {
    await page.getByRole('button', { name: 'Add an agreement' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).last().fill('Carriers');
    await page.getByRole('button', { name: 'Add a priority' }).click();
    await expect(page.getByRole('list', { name: 'What changes' })).toContainText('Carriers');
  },
  History: ({ page }) => expect(page.getByText('Nothing has been published yet.')).toBeVisible(),
};
const addresses: Readonly<Record<string, string>> = {
  'Priority matrix': 'matrix',
  'SLA targets': 'targets',
  Agreements: 'policies',
  History: 'history',
};

for (const { scheme, width } of [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 820 },
] as const) {
  test(`the pages break no rule, ${scheme} at ${width} px`, async ({ sitDown }) => {
    test.slow();
    const ines = await sitDown({ at: { width, height: 900 } });
    await ines.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await ines.signIn('ines');
    for (const [name, fill] of Object.entries(pages)) {
      await settings(ines, addresses[name] ?? '', name);
      await fill(ines);
      expect.soft(await findings(ines.page), name).toEqual([]);
    }
  });
}
