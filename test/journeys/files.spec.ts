// Files on tickets: taken without a network, nothing of them lost, and with a colleague when there is one again.
import { expect } from '@playwright/test';
import { type Desk, test } from './fixture';

/** The smallest picture there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const files = ({ page }: Desk) => page.getByRole('region', { name: 'Files' });

const opens = async (desk: Desk, name: string): Promise<void> => {
  await files(desk)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  const shown = desk.page.getByRole('dialog', { name }).getByRole('img', { name });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth))).toBe(1);
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByRole('dialog')).toHaveCount(0);
};

test('a photo taken without a network outlives the tab, and reaches a colleague, who has it offline then', async ({
  sitDown,
  api,
}) => {
  const number = await api.log();
  const maya = await sitDown();
  await maya.signIn('maya');
  await maya.open(number);
  await maya.goOffline();
  await maya.page.keyboard.press('Shift+A');
  const dialog = maya.page.getByRole('dialog', { name: 'Attach files' });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'rack.png', mimeType: 'image/png', buffer: picture });
  await expect(dialog.getByText('rack.png')).toBeVisible();
  await maya.page.keyboard.press('Control+Enter');
  await expect(files(maya)).toContainText('sent when there is a network');
  await expect(maya.timeline).toContainText('You attached rack.png');

  await maya.page.close();
  maya.page = await maya.context.newPage();
  await maya.page.goto(`${maya.link.url}/t/${number}`);
  await opens(maya, 'rack.png');
  const sam = await sitDown();
  await sam.signIn('sam');
  await maya.goOnline();

  await sam.open(number);
  await opens(sam, 'rack.png');
  await sam.goOffline();
  await sam.page.reload();
  await expect(files(sam)).toContainText('on this device');
  await opens(sam, 'rack.png');
});
