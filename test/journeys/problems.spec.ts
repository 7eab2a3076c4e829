// What lies behind incidents: a problem made of three of them without a network, a change that is approved and closed,
// tickets that are merged and come apart again.
import { expect, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

// Two people and a server, each test.
test.slow();

const rowOf = (page: Page, number: string) => page.locator(`[role="row"][data-number="${number}"]`);

/** So many incidents from the list of all that is open, chosen by keyboard: their numbers, in the list's order. */
const select = async (page: Page, count: number): Promise<string[]> => {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'All open' })).toBeVisible();
  const rows = page.locator('[role="row"][data-number]');
  await rows.nth(4).click();
  const numbers: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const row = page.locator('[role="row"][data-focused]');
    const number = (await row.getAttribute('data-number')) ?? '';
    await page.keyboard.press('x');
    await expect(rowOf(page, number)).toHaveAttribute('aria-selected', 'true');
    numbers.push(number);
    await page.keyboard.press('j');
    await expect(row).not.toHaveAttribute('data-number', number);
  }
  return numbers;
};

/** Pages that were open once are on the device. */
const hasWorked = async (desk: Desk): Promise<void> => {
  const { page } = desk;
  await page.keyboard.press('c');
  await page.getByRole('navigation', { name: 'Kind of ticket' }).getByRole('link', { name: 'Problem' }).click();
  await expect(page.getByRole('heading', { name: 'Log problem' })).toBeVisible();
  await desk.open('INC0120338');
};

const numberIn = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';

const moveTo = async ({ page }: Desk, phase: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Phases' })
    .getByRole('button', { name: `Move to ${phase}` })
    .click();
};

const isIn = ({ page }: Desk, phase: string): Promise<void> =>
  expect(page.getByRole('navigation', { name: 'Phases' }).locator('[aria-current="step"]')).toHaveText(phase);

test('a problem is made of three incidents without a network, and its workaround reaches them', async ({ sitDown }) => {
  const maya = await sitDown();
  await maya.signIn('maya');
  await hasWorked(maya);
  await maya.goOffline();
  const three = await select(maya.page, 3);
  await maya.page.getByRole('toolbar').getByRole('button', { name: 'Create problem' }).click();
  await expect(maya.page.getByRole('heading', { name: 'Log problem' })).toBeVisible();
  await maya.page.getByRole('textbox', { name: /^What goes wrong/ }).fill('Badge and alarm system lose their server');
  await maya.page.getByRole('textbox', { name: /^Workaround/ }).fill('Restart the gateway in the comms room.');
  await maya.page.keyboard.press('Control+Enter');
  await expect(maya.page).toHaveURL(/\/t\/PRB\d+$/);
  const problem = numberIn(maya.page);
  const incidents = maya.page.getByRole('region', { name: 'Incidents' });
  for (const number of three) await expect(incidents.getByText(number)).toBeVisible();
  await incidents.getByRole('button', { name: 'Push workaround to 3 incidents' }).click();
  await maya.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send to 3 incidents/ })
    .click();
  await expect(incidents.getByText('All open incidents have the workaround.')).toBeVisible();
  await maya.goOnline();

  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.open(problem);
  await expect(sam.page.getByRole('heading', { level: 1 })).toContainText('Badge and alarm system');
  await expect(sam.page.getByRole('region', { name: 'Incidents' }).getByText(three[1] ?? '')).toBeVisible();
  await sam.page
    .getByRole('region', { name: 'Incidents' })
    .getByText(three[1] ?? '')
    .click();
  await expect(sam.timeline.getByText(`Workaround of ${problem}: Restart the gateway`)).toBeVisible();
  await expect(sam.page.getByRole('region', { name: 'Links' }).getByText(problem)).toBeVisible();
});

test('a change is approved without a network, carried out and closed, and its incident goes with it', async ({
  sitDown,
}) => {
  const oskar = await sitDown();
  await oskar.signIn('oskar');
  await oskar.open('INC0120306');
  await oskar.page.keyboard.press('Control+k');
  await oskar.page.keyboard.type('Create change');
  await oskar.page
    .getByRole('option', { name: /Create change/ })
    .first()
    .click();
  await expect(oskar.page.getByRole('heading', { name: 'Log change' })).toBeVisible();
  await oskar.page.keyboard.press('Control+Enter');
  await expect(oskar.page).toHaveURL(/\/t\/CHG\d+$/);
  const change = numberIn(oskar.page);
  await moveTo(oskar, 'Assess');
  await isIn(oskar, 'Assess');
  await moveTo(oskar, 'Authorize');
  await isIn(oskar, 'Authorize');
  await oskar.page.getByRole('button', { name: 'Ask somebody' }).click();
  const asking = oskar.page.getByRole('dialog', { name: 'Ask for an approval' });
  await asking.getByRole('combobox').or(asking.getByRole('textbox')).first().fill('Sam Whit');
  await oskar.page.getByRole('option', { name: 'Sam Whitlock' }).click();
  await oskar.page.keyboard.press('Control+Enter');
  await expect(asking).toBeHidden();

  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.page.keyboard.press('g');
  await sam.page.keyboard.press('y');
  await expect(rowOf(sam.page, change)).toBeVisible();
  await sam.open(change);
  await sam.goOffline();
  await sam.page.getByRole('textbox', { name: 'Comment' }).fill('Outside office hours.');
  await sam.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(sam.page.getByRole('button', { name: 'Approve', exact: true })).toBeHidden();
  await sam.goOnline();

  await expect(oskar.timeline.getByText('Outside office hours.')).toBeVisible({ timeout: 20_000 });
  for (const phase of ['Scheduled', 'Implement']) {
    await moveTo(oskar, phase);
    await isIn(oskar, phase);
  }
  await moveTo(oskar, 'Review');
  await oskar.page.getByRole('dialog').getByRole('textbox').fill('Alarm goes to the on-call phone again.');
  await oskar.page.keyboard.press('Control+Enter');
  await isIn(oskar, 'Review');
  await moveTo(oskar, 'Closed');
  await oskar.page.getByRole('dialog').getByRole('radio', { name: 'Successful', exact: true }).check();
  await oskar.page.keyboard.press('Control+Enter');
  const resolving = oskar.page.getByRole('dialog', { name: 'Resolve its incidents' });
  await expect(resolving.getByText('INC0120306')).toBeVisible();
  await resolving.getByRole('button', { name: /^Resolve 1 incident/ }).click();
  await expect(resolving).toBeHidden();
  await isIn(oskar, 'Closed');
  await sam.open('INC0120306');
  await expect(sam.page.getByRole('button', { name: /^State: Resolved/ })).toBeVisible({ timeout: 20_000 });
});

test('tickets are merged, come apart again, and are merged from the page of one', async ({ sitDown }) => {
  const maya = await sitDown();
  await maya.signIn('maya');
  const { page } = maya;
  const [stays = '', goes = ''] = await select(page, 2);
  await page
    .getByRole('toolbar')
    .getByRole('button', { name: /^Merge/ })
    .click();
  const merging = page.getByRole('dialog', { name: 'Merge' });
  await merging.getByRole('radio', { name: new RegExp(stays) }).check();
  await merging.getByRole('button', { name: /^Merge 1 ticket/ }).click();
  await expect(page.getByText(`1 ticket merged into ${stays}`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await maya.open(goes);
  const links = page.getByRole('region', { name: 'Links' });
  await expect(links.getByText(stays)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^State: Canceled/ })).toHaveCount(0);

  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Merge' }).click();
  await merging.getByRole('combobox').or(merging.getByRole('textbox')).first().fill(stays);
  await page.getByRole('option', { name: new RegExp(stays) }).click();
  await merging.getByRole('button', { name: /^Merge 1 ticket/ }).click();
  await expect(merging).toBeHidden();
  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.open(stays);
  await expect(sam.page.getByRole('region', { name: 'Links' }).getByText(goes)).toBeVisible({ timeout: 20_000 });
  // The one that was taken back stands there too, withdrawn.
  await expect(sam.timeline.getByText(new RegExp(`Merged from ${goes}`)).last()).toBeVisible();
});
