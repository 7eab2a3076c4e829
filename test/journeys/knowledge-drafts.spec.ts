// Two people write at the same article without a network. Nobody's text is lost: there are two drafts, which people merge.
import { expect } from '@playwright/test';
import { type Desk, test } from './fixture';

const KB = 'KB0001001';

const write = async ({ page }: Desk, field: string | RegExp, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: field }).fill(text);
};

/** To the editor, by the reader's own key. */
const edit = async ({ page }: Desk): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/kb/${KB}/edit`);
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
};

const save = async ({ page }: Desk): Promise<void> => {
  await page.keyboard.press('Control+s');
  await expect(page.getByText(/^(Sent \d|Draft saved)/)).toBeVisible();
};

const publish = async ({ page }: Desk, change: string): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /Publish as edition/ });
  await dialog.getByRole('textbox', { name: 'What changed' }).fill(change);
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
};

test('both edit it offline: two drafts, compared, merged, published, and read by a third', async ({ sitDown, api }) => {
  const [oskar, maya] = [await sitDown(), await sitDown()];
  await oskar.signIn('oskar');
  await maya.signIn('maya');
  await edit(oskar);
  await edit(maya);
  const before = await api.article(KB);
  const edition = before.editions.at(-1)?.edition ?? 0;

  await oskar.goOffline();
  await maya.goOffline();
  await write(oskar, 'Title', 'VPN drops at home with client 6.2');
  await write(oskar, 'Cause, text', 'The client gives up its lease too early.');
  await save(oskar);
  await write(maya, 'Title', 'The tunnel drops every few minutes');
  await write(maya, 'Symptom, text', 'Callers say that calls break off every few minutes.');
  await save(maya);
  await oskar.holds(1);
  await maya.holds(1);
  await maya.goOnline();
  await oskar.goOnline();

  await expect.poll(async () => (await api.article(KB)).drafts.length).toBe(2);
  await expect(oskar.page.getByText(/Maya Okafor has a draft too/)).toBeVisible();
  await expect(maya.page.getByText(/Oskar Berg has a draft too/)).toBeVisible();

  await oskar.page.getByRole('button', { name: 'Compare and merge' }).click();
  // Only the title was changed by both; what each changed alone is taken already.
  await expect(oskar.page.getByText('1 place to choose')).toBeVisible();
  const title = oskar.page.getByRole('group', { name: /Title/ });
  await expect(title).toBeFocused();
  await oskar.page.keyboard.press('1');
  await expect(oskar.page.getByText('All places are chosen')).toBeVisible();
  await oskar.page.keyboard.press('Control+Enter');
  await expect(oskar.page).toHaveURL(/\/edit\?draft=/);
  await expect(oskar.page.getByRole('textbox', { name: 'Title' })).toHaveValue('VPN drops at home with client 6.2');
  await expect(oskar.page.getByRole('textbox', { name: 'Symptom, text' })).toHaveValue(
    'Callers say that calls break off every few minutes.',
  );
  await expect.poll(async () => (await api.article(KB)).drafts.length).toBe(1);
  expect((await api.article(KB)).dropped).toHaveLength(before.dropped.length + 1);

  await publish(oskar, 'Symptoms as callers say them');
  await expect.poll(async () => (await api.article(KB)).editions.at(-1)?.edition).toBe(edition + 1);

  const reader = await sitDown();
  await reader.signIn('deniz');
  await reader.page.goto(`${reader.link.url}/kb/${KB}`);
  await expect(reader.page.getByRole('heading', { name: 'VPN drops at home with client 6.2' })).toBeVisible();
  await expect(reader.page.getByText('Callers say that calls break off every few minutes.')).toBeVisible();
  await expect(reader.page.getByText('The client gives up its lease too early.')).toBeVisible();
});

test('both publish it offline: the second is told in the outbox, and merges what was published first', async ({
  sitDown,
  api,
}) => {
  const [oskar, lead] = [await sitDown(), await sitDown()];
  await oskar.signIn('oskar');
  await lead.signIn('sam');
  await edit(oskar);
  await edit(lead);
  const edition = (await api.article(KB)).editions.at(-1)?.edition ?? 0;
  await oskar.goOffline();
  await lead.goOffline();
  await write(oskar, 'Cause, text', 'The client gives up its lease too early.');
  await publish(oskar, 'Cause');
  await write(lead, 'Symptom, text', 'Callers say that calls break off.');
  await publish(lead, 'Symptom');
  await oskar.goOnline();
  await expect.poll(async () => (await api.article(KB)).editions.at(-1)?.edition).toBe(edition + 1);
  lead.link.mend();
  await expect(lead.chip).toContainText('1 change needs you');

  await lead.page.keyboard.press('g');
  await lead.page.keyboard.press('o');
  const outbox = lead.page.getByRole('dialog', { name: /Outbox/ });
  await expect(outbox.getByText(/A newer edition was published since this draft was begun/).first()).toBeVisible();
  await expect(outbox.getByRole('radio', { name: /Discard/ })).toBeChecked();
  await lead.page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await api.article(KB)).drafts.length).toBe(1);

  await lead.page.goto(`${lead.link.url}/kb/${KB}/merge`);
  await expect(lead.page.getByText('All places are chosen')).toBeVisible();
  await lead.page.getByRole('button', { name: /Save the merged draft/ }).click();
  await expect(lead.page.getByRole('textbox', { name: 'Cause, text' })).toHaveValue(
    'The client gives up its lease too early.',
  );
  await publish(lead, 'Symptom');
  await expect.poll(async () => (await api.article(KB)).editions.at(-1)?.edition).toBe(edition + 2);
  const sections = (await api.article(KB)).editions.at(-1)?.content.sections ?? [];
  expect(sections.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Callers say that calls break off.', 'The client gives up its lease too early.']),
  );
});

test('a reload in the middle of a word loses nothing, and a draft open in two windows becomes two', async ({
  sitDown,
  api,
}) => {
  const oskar = await sitDown();
  await oskar.signIn('oskar');
  await edit(oskar);
  await write(oskar, 'Title', 'Half a titl');
  await oskar.page.reload();
  await expect(oskar.page.getByRole('textbox', { name: 'Title' })).toHaveValue('Half a titl');
  await write(oskar, 'Title', 'Whole title');
  await save(oskar);
  await expect
    .poll(async () => (await api.article(KB)).drafts.map(({ content }) => content.title))
    .toEqual(['Whole title']);

  const [draft] = (await api.article(KB)).drafts;
  const address = `${oskar.link.url}/kb/${KB}/edit?draft=${draft?.id}`;
  const second = await oskar.context.newPage();
  await oskar.page.goto(address);
  await second.goto(address);
  const here = oskar.page.getByRole('textbox', { name: 'Title' });
  const there = second.getByRole('textbox', { name: 'Title' });
  await expect(here).toHaveValue('Whole title');
  await expect(there).toHaveValue('Whole title');
  await here.fill('From the first window');
  await there.fill('From the second window');
  await oskar.page.keyboard.press('Control+s');
  await second.keyboard.press('Control+s');
  await expect
    .poll(async () => (await api.article(KB)).drafts.map(({ content }) => content.title).sort())
    .toEqual(['From the first window', 'From the second window']);
});
