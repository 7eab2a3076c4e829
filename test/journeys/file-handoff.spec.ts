// A ticket goes from one device to another as a file, while neither has a network; worked on at both ends, and merged
// whichever of the two is back first.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Certificate, fileOf, type Letter, type ParcelFile } from '@shared/domain/parcel';
import { newKeys, publicText, signing, signText } from '@shared/signing/signing';
import { type Desk, test } from './fixture';

// Two devices, each cut off and back again, and files between them: longer than most journeys.
test.describe.configure({ timeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'firstline-files-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Typed until it is found, then taken by a click: a second Enter that comes late would send the form. */
const choose = async (page: Page, field: Locator, group: string): Promise<void> => {
  await field.focus();
  await page.keyboard.type(group);
  await page.getByRole('option', { name: new RegExp(`^${group}`) }).click();
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(field).toHaveValue(group);
};

/** By the palette: the words of an action, and Enter. */
const command = async ({ page }: Desk, words: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill(words);
  await palette
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
};

const kept = async (page: Page, act: () => Promise<void>, as: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  expect(download.suggestedFilename()).toBe(as);
  const path = join(folder, `${Date.now()}-${as}`);
  await download.saveAs(path);
  return path;
};

const offerAsFile = async (desk: Desk, number: string, group: string): Promise<string> => {
  const { page } = desk;
  await expect(page.getByRole('button', { name: /^Hand off/ })).not.toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /^Hand off / });
  await choose(page, dialog.getByRole('combobox', { name: 'To', exact: true }), group);
  await dialog.getByRole('textbox', { name: 'Next step' }).fill('Swap the line card');
  const save = () => dialog.getByRole('button', { name: 'Hand off as file' }).click();
  return kept(page, save, `${number}.firstline`);
};

const openFile = async (desk: Desk, path: string): Promise<void> => {
  const { page } = desk;
  await page.keyboard.press('Escape');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), command(desk, 'Open a file')]);
  await chooser.setFiles(path);
  await expect(page).toHaveURL(/\/file$/);
};

const SENT = 'Port has power, line is alive at the socket';
const DONE = 'Line card 2 was loose';

/** Both without a network: Maya hands it on as a file, Oskar accepts it and writes. */
const handOver = async (maya: Desk, oskar: Desk, number: string, title: string): Promise<void> => {
  await maya.open(number);
  await maya.goOffline();
  await oskar.goOffline();
  await maya.note(SENT);
  const path = await offerAsFile(maya, number, 'Network L2');
  await expect(maya.page.getByRole('region', { name: 'Pending handoff' })).toContainText('Waiting for Network L2');
  await maya.holds(2);

  await openFile(oskar, path);
  const inside = oskar.page.getByRole('region', { name: 'What is in the file' });
  await expect(inside.getByRole('heading', { name: title })).toBeVisible();
  await expect(inside).toContainText('Swap the line card');
  await expect(inside).toContainText(SENT);
  await expect(inside).toContainText(/Signed on Maya Okafor’s device/);
  await expect(oskar.page.getByRole('button', { name: 'Take it in' })).toBeFocused();
  await oskar.page.keyboard.press('Enter');
  await expect(oskar.page).toHaveURL(new RegExp(`/t/${number}$`));
  // In the note, and in the packet that was made from it.
  await expect(oskar.timeline.getByText(SENT).first()).toBeVisible();
  await expect(oskar.page.getByRole('region', { name: 'Pending handoff' })).toContainText('hands this to Network L2');
  await oskar.page.keyboard.press('y');
  await expect(oskar.page.getByRole('region', { name: 'Pending handoff' })).toBeHidden();
  await oskar.note(DONE);
  await oskar.holds(4);
};

for (const first of ['receiver', 'sender'] as const) {
  test(`handed over as a file and merged without doubles, the ${first} being back first`, async ({ sitDown, api }) => {
    const title = `Hall ${first === 'sender' ? 'A' : 'B'} has no telephone line`;
    const number = await api.log({ shortDescription: title, groupId: 'desk' });
    const [maya, oskar] = [await sitDown(), await sitDown()];
    await maya.signIn('maya');
    await oskar.signIn('oskar');
    await handOver(maya, oskar, number, title);
    if (first === 'receiver') {
      // What came by file is told apart in the outbox, and is not Oskar's to withdraw.
      await oskar.page.keyboard.press('g');
      await oskar.page.keyboard.press('o');
      const outbox = oskar.page.getByRole('dialog', { name: /Outbox/ });
      await expect(outbox.getByText('by Maya Okafor, from a file')).toHaveCount(2);
      await expect(outbox.getByRole('button', { name: /^Withdraw/ })).toHaveCount(2);
      await oskar.page.keyboard.press('Escape');
      await expect(outbox).toBeHidden();
    }
    const [one, other] = first === 'receiver' ? [oskar, maya] : [maya, oskar];
    await one.goOnline();
    if (first === 'receiver') await expect.poll(async () => (await api.ticket(number)).assigneeId).toBe('oskar');
    await other.goOnline();
    await expect.poll(async () => (await api.ticket(number)).assigneeId).toBe('oskar');
    const ticket = await api.ticket(number);
    // Logged, noted, offered, accepted, noted: each once.
    expect(ticket).toMatchObject({ version: 5, groupId: 'network', handoff: null });
    expect((await api.texts(number)).sort()).toEqual([DONE, SENT].sort());
    for (const desk of [maya, oskar]) {
      await expect(desk.timeline.getByText(DONE)).toHaveCount(1);
      await expect(desk.timeline.getByText(SENT).first()).toBeVisible();
      await desk.isOnline();
    }
  });
}

/** The same ticket as another desk would have signed it: a good file, of keys that this desk has never certified. */
const asFromElsewhere = async (text: string): Promise<string> => {
  const { letter, certificate, contents } = JSON.parse(text) as ParcelFile;
  const [desk, device] = [await newKeys(false), await newKeys(false)];
  const id = await signing.digest(await publicText(desk));
  const said = {
    ...(JSON.parse(certificate.text) as Certificate),
    desk: id,
    deskName: 'Depot North',
    key: await publicText(device),
  };
  const words = JSON.stringify(said);
  const written = JSON.stringify({ ...(JSON.parse(letter) as Letter), desk: id });
  const signature = await signText(device.privateKey, written);
  const sealed = {
    letter: written,
    signature,
    certificate: { text: words, signature: await signText(desk.privateKey, words) },
  };
  return fileOf(sealed, contents);
};

test('a file that was changed, and one of another desk, are refused with the reason', async ({ sitDown, api }) => {
  const number = await api.log({ shortDescription: 'Hall C has no telephone line', groupId: 'desk' });
  const [maya, oskar] = [await sitDown(), await sitDown()];
  await maya.signIn('maya');
  await oskar.signIn('oskar');
  await maya.open(number);
  await maya.goOffline();
  await oskar.goOffline();
  const good = await kept(maya.page, () => command(maya, 'Save as file'), `${number}.firstline`);
  const words = readFileSync(good, 'utf8');

  const changed = join(folder, 'changed.firstline');
  writeFileSync(changed, words.replace('Hall C has no', 'Hall D has no'));
  await openFile(oskar, changed);
  await expect(oskar.page.getByRole('heading', { name: 'changed.firstline was not opened' })).toBeVisible();
  await expect(oskar.page.getByRole('alert')).toContainText('It was changed after it was signed');
  await expect(oskar.page.getByRole('button', { name: 'Take it in' })).toHaveCount(0);

  const foreign = join(folder, 'foreign.firstline');
  writeFileSync(foreign, await asFromElsewhere(words));
  // Dropped on the window, as a file from a stick would be.
  const drop = await oskar.page.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'foreign.firstline'));
      return transfer;
    },
    readFileSync(foreign, 'utf8'),
  );
  await oskar.page.dispatchEvent('main', 'drop', { dataTransfer: drop });
  await expect(oskar.page.getByRole('heading', { name: 'foreign.firstline was not opened' })).toBeVisible();
  await expect(oskar.page.getByRole('alert')).toContainText('It is from another desk, “Depot North”');

  await openFile(oskar, good);
  await expect(oskar.page.getByRole('heading', { name: 'Hall C has no telephone line' })).toBeVisible();
  await expect(oskar.page.getByRole('button', { name: 'Take it in' })).toBeFocused();
});
