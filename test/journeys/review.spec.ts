// After a major incident: the review is made, curated and published without a network, and only then may it be closed. The
// response plan is read without one too, and a breach starts the clock that the law starts.
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Api } from './api';
import { type Desk, test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const isUsable = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
};

/** A major incident that is over, as its people left it. */
const resolvedMajor = async (api: Api): Promise<string> => {
  await api.signIn('sam');
  const number = await api.log({ shortDescription: 'Depot: no scanner finds the network', groupId: 'desk' });
  await api.push('ticket.promoteMajor.v1', number, { incidentManagerId: 'sam', nextUpdateAt: null });
  await api.push('ticket.setRoom.v1', number, { people: 80, impact: 'Nobody can pick' });
  await api.push('ticket.addRoomEntry.v1', number, { what: 'finding', text: 'Certificate lacks its *intermediate*' });
  await api.push('ticket.addNote.v1', number, { text: 'Coffee machine works' });
  await api.push('ticket.resolve.v1', number, { code: 'workaroundProvided', notes: 'Old certificate is back' });
  return number;
};

/** By the palette, where it stands first. */
const run = async ({ page }: Desk, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill(words);
  await palette
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
};

const line = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

test('a major incident is closed with its review, which was made, curated and published offline', async ({
  sitDown,
  api,
}) => {
  test.slow();
  const number = await resolvedMajor(api);
  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.open(number);
  const { page } = sam;
  await expect(page.getByText('This major incident is closed with its published review.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Close/ })).toHaveAttribute('aria-disabled', 'true');
  await sam.goOffline();
  await page.getByRole('region', { name: 'Post-incident review' }).getByRole('button').click();
  await expect(page).toHaveURL(/\/reviews\/PIR\d+$/);
  const review = /PIR\d+$/.exec(page.url())?.[0] ?? '';

  // What the ticket knows is there already.
  await expect(line(page, 'Title')).toHaveValue('Depot: no scanner finds the network');
  await expect(line(page, 'People affected')).toHaveValue('80');
  await expect(line(page, 'What it meant for them')).toHaveValue('Nobody can pick');
  const timeline = page.getByRole('complementary', { name: 'Timeline' });
  await expect(timeline.getByText('Coffee machine works')).toBeVisible();
  await expect(timeline.getByRole('button', { name: /^Put into the review: .*Coffee machine/ })).toBeVisible();
  const finding = timeline.getByRole('button', { name: /^Leave out of the review: .*Certificate lacks/ });
  await expect(finding).toHaveAttribute('aria-pressed', 'true');
  const moments = timeline.getByText(/moments? in the review$/);
  const before = Number.parseInt((await moments.textContent()) ?? '', 10);
  await timeline.getByRole('button', { name: /^Leave out of the review: .*set the phase to Declared/ }).press('Space');
  await expect(moments).toHaveText(`${before - 1} moments in the review`);
  await line(page, 'A moment that nobody wrote down').fill('The night shift had restarted every scanner');
  await page.keyboard.press('Enter');
  await expect(moments).toHaveText(`${before} moments in the review`);

  // Five whys by keyboard: written, moved, one removed.
  await page.getByRole('button', { name: 'Ask why' }).press('Enter');
  await expect(line(page, 'Why 1')).toBeFocused();
  await page.keyboard.type('Scanners were thrown out');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Nobody owns certificates');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The chain was broken');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(line(page, 'Why 2')).toHaveValue('The chain was broken');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await expect(page.getByRole('textbox', { name: 'Why 3, Root cause' })).toHaveValue('Nobody owns certificates');

  // What follows becomes a ticket, and the review keeps its number.
  await page.getByRole('button', { name: 'Add what follows' }).click();
  await line(page, 'What follows, 1').fill('Somebody owns certificates');
  await page.getByRole('button', { name: 'Make a ticket of “Somebody owns certificates”' }).click();
  await page.getByRole('menuitem', { name: 'Problem' }).click();
  const link = page.getByRole('link', { name: /^PRB\d+$/ });
  await expect(link).toBeVisible();
  const problem = (await link.textContent()) ?? '';
  await expect(page.getByText('Saved on this device, waits to be sent')).toBeVisible();

  // Nothing is lost by a reload, and what is exported is what is written.
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Why 3, Root cause' })).toHaveValue('Nobody owns certificates');
  await expect(line(page, 'What follows, 1')).toHaveValue('Somebody owns certificates');
  await isUsable(page);
  await page.getByRole('button', { name: 'Export or print' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Markdown file' }).click(),
  ]);
  const markdown = await readFile((await download.path()) ?? '', 'utf8');
  expect(download.suggestedFilename()).toBe(`${review} Depot no scanner finds the network.md`);
  expect(markdown).toContain('# Depot: no scanner finds the network\n');
  expect(markdown).toContain('Certificate lacks its \\*intermediate\\*');
  expect(markdown).toContain('1. Scanners were thrown out\n2. The chain was broken\n3. Nobody owns certificates');
  expect(markdown).toContain('The night shift had restarted every scanner');
  expect(markdown).not.toContain('Coffee machine');
  expect(markdown).toContain(`| Somebody owns certificates | Nobody yet | No date | ${problem} |`);

  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByRole('button', { name: 'Work on it again' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Why it happened' })).toBeVisible();
  await isUsable(page);
  await sam.open(number);
  await page.getByRole('button', { name: /^Close/ }).click();
  await expect(page.getByRole('button', { name: /^State: Closed/ })).toBeVisible();
  await sam.goOnline();
  await expect.poll(async () => (await api.ticket(number)).state.kind).toBe('closed');
  expect((await api.ticket(number)).major?.reviewId).toBe(review);
  expect(await api.ticket(problem)).toMatchObject({
    kind: 'problem',
    shortDescription: 'Somebody owns certificates',
    links: [{ kind: 'related', to: number }],
  });
  expect(await api.record(review)).toMatchObject({ kind: 'review', ticket: number, followUps: [{ ticket: problem }] });
});

test('two who write in one review: other fields are brought together, the same one is asked', async ({
  sitDown,
  api,
}) => {
  const number = await resolvedMajor(api);
  const [sam, maya] = [await sitDown(), await sitDown()];
  await sam.signIn('sam');
  await maya.signIn('maya');
  await sam.open(number);
  await run(sam, 'Post-incident review');
  await expect(sam.page).toHaveURL(/\/reviews\/PIR\d+$/);
  await sam.isOnline();
  await expect(sam.page.getByText('Saved', { exact: true })).toBeVisible();
  const path = new URL(sam.page.url()).pathname;
  await maya.page.goto(`${maya.link.url}${path}`);
  await expect(line(maya.page, 'Title')).toBeVisible();
  await maya.goOffline();
  await line(maya.page, 'What it meant for them').fill('Maya: eighty people waited');
  await line(maya.page, 'What happened').fill('Maya: a certificate');
  await expect(maya.page.getByText('Saved on this device, waits to be sent')).toBeVisible();
  await line(sam.page, 'What happened').fill('Sam: the controller');
  await isSent(sam);
  maya.link.mend();
  const asked = maya.page.getByRole('alert');
  await expect(asked).toContainText('Sam Whitlock saved this');
  await expect(asked).toContainText('You both changed: What happened.');
  await expect(asked).toContainText('Sam: the controller');
  await expect(line(maya.page, 'What happened')).toHaveValue('Maya: a certificate');
  await asked.getByRole('button', { name: 'Keep mine' }).click();
  await maya.isOnline();
  await expect(line(sam.page, 'What happened')).toHaveValue('Maya: a certificate');
  await expect(line(sam.page, 'What it meant for them')).toHaveValue('Maya: eighty people waited');
});

/** Sent, and not only kept. */
const isSent = async ({ page, isOnline }: Desk): Promise<void> => {
  await expect(page.getByText('Kept on this device')).toBeHidden();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await isOnline();
};

test('the plan is read without a network, and a breach starts a clock of 72 hours', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Laptop with customer files was stolen', groupId: 'desk' });
  const sam = await sitDown();
  await sam.signIn('sam');
  await sam.open(number);
  await sam.goOffline();
  const { page } = sam;
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Response plan' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /Art\. 33 and 34/ })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: /Passed round/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Incident manager.*Sam Whitlock/ })).toBeVisible();
  await isUsable(page);

  await sam.open(number);
  await run(sam, 'Mark as a personal-data breach');
  const form = page.getByRole('dialog', { name: 'Start a duty’s clock' });
  await form.getByRole('radio', { name: /Personal-data breach, 72 hours/ }).check({ force: true });
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  const duties = page.getByRole('region', { name: 'Duties' });
  await expect(duties).toContainText(/(2\sd\s23\sh|3\sd) left/);
  await expect(page.locator('[data-region="head"]')).toContainText('Personal-data breach');
  await isUsable(page);
  await duties.getByRole('button', { name: 'Done, notified' }).click();
  await expect(duties).toContainText('Done by Sam Whitlock');
  await page.keyboard.press('Control+z');
  await expect(duties.getByRole('button', { name: 'Done, notified' })).toBeVisible();
  await sam.goOnline();
  await expect
    .poll(async () => (await api.ticket(number)).duties)
    .toMatchObject([{ duty: 'gdpr-art-33', done: null, name: 'Personal-data breach' }]);
  const [duty] = (await api.ticket(number)).duties;
  expect((duty?.dueAt ?? 0) - (duty?.startedAt ?? 0)).toBe(72 * 3_600_000);
});
