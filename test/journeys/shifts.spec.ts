// Who is there, and what comes next: said without a network, seen by the others, and taken once.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};
const nextOf = (page: Page) => page.getByRole('dialog', { name: /^Next/ });

/** What is more urgent of one's own, or was there before, is passed over. */
const proposed = async (page: Page, number: string): Promise<void> => {
  await page.keyboard.press('q');
  const next = nextOf(page);
  await expect(next.getByRole('button', { name: /^(Take and open|Open)/ })).toBeFocused();
  await expect(async () => {
    if (!(await next.innerText()).includes(number)) await page.keyboard.press('n');
    await expect(next).toContainText(number, { timeout: 500 });
  }).toPass();
  await expect(next).toContainText(/P1, response due in \d+\sm, your group, nobody has it/);
};

test('where somebody is, is said offline and seen by their lead; what comes next is taken by one', async ({
  sitDown,
  api,
}) => {
  test.slow();
  const [maya, sam] = [await sitDown(), await sitDown({ at: { width: 820, height: 900 } })];
  await maya.signIn('maya');
  await maya.goOffline();
  await maya.page.keyboard.press('o');
  const question = maya.page.getByRole('dialog', { name: 'Where you are' });
  await question.getByRole('radio', { name: 'In the field' }).check();
  await question.getByRole('textbox', { name: 'Why' }).fill('Mill Road');
  expect(await findings(maya.page)).toEqual([]);
  await question.getByRole('button', { name: 'Say so' }).click();
  await expect(question).toBeHidden();
  await maya.holds(1);
  await maya.goOnline();

  await sam.signIn('sam');
  const { page } = sam;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('g');
  await page.keyboard.press('v');
  const line = page.getByRole('listitem').filter({ hasText: 'Maya Okafor' });
  await expect(line).toContainText('Mill Road, offline expected');
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('group', { name: 'Early' }).getByRole('textbox', { name: 'From' }).fill('06:45');
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('row', { name: /^Early/ })).toContainText('06:45');

  const number = await api.log({ shortDescription: 'Hall 2 stands', groupId: 'desk', impact: 1, urgency: 1 });
  for (const desk of [maya, sam]) {
    // Both have heard of it.
    await desk.open(number);
    await proposed(desk.page, number);
  }
  expect(await findings(page)).toEqual([]);
  await maya.page.keyboard.press('Enter');
  await expect.poll(async () => (await api.ticket(number)).assigneeId).toBe('maya');
  await expect(nextOf(maya.page)).toBeHidden();
  await expect(nextOf(page)).toContainText(`${number} is no longer free: Maya Okafor has it.`);
});
