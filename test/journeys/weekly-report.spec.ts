// A process owner reads a week: made now, its figures open their tickets, and it is read again without a network; what comes
// again becomes a problem.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

test('a week is counted, its figures open their tickets, and it is read without a network', async ({ sitDown }) => {
  const ines = await sitDown();
  await ines.signIn('ines');
  const { page } = ines;
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByRole('link', { name: 'Weekly reports' }).click();
  await page.getByRole('button', { name: 'Make now' }).click();
  await expect(page.getByText(/^Week \d+\/\d+ is counted\.$/)).toBeVisible();
  await expect(page.getByRole('switch', { name: /by mail on Mondays/ })).toBeChecked();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Whole desk' }).first().click();
  const report = page.getByRole('article');
  await expect(report.getByRole('heading', { level: 1 })).toContainText('Whole desk');
  expect(await findings(page)).toEqual([]);
  // This week's; the week before is the next one.
  const logged = report
    .getByRole('row', { name: /^Logged/ })
    .getByRole('link')
    .first();
  const count = await logged.innerText();
  await logged.click();
  const drawer = page.getByRole('dialog');
  await expect(drawer).toContainText(`${count} tickets`);
  await expect(drawer).not.toContainText('tickets have changed since');
  await expect(drawer.getByRole('listitem').filter({ has: page.getByRole('checkbox') })).toHaveCount(
    Math.min(60, Number(count)),
  );
  await page.goBack();
  await expect(report).toBeVisible();
  await ines.goOffline();
  await page.getByRole('link', { name: 'Weekly reports', exact: true }).click();
  await expect(page.getByText('The server can’t be reached.')).toBeVisible();
  await page.getByRole('link', { name: 'Whole desk' }).click();
  await expect(page.getByText('From this device, as it was when it was opened.')).toBeVisible();
  await expect(logged).toHaveText(count);
});

test('incidents that come again begin a problem, or are set aside', async ({ sitDown }) => {
  const ines = await sitDown({ at: { width: 820, height: 900 } });
  await ines.page.emulateMedia({ colorScheme: 'dark' });
  await ines.signIn('ines');
  const { page } = ines;
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.getByText('Insights', { exact: true }).click();
  const box = page.getByRole('region', { name: 'Incidents that come again' });
  await box.getByText('90 d', { exact: true }).click();
  const lines = box.getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  expect(await findings(page)).toEqual([]);
  const aside = box.getByRole('button', { name: /^Not a pattern: / }).first();
  const name = (await aside.getAttribute('aria-label')) ?? '';
  await aside.click();
  await expect(box.getByRole('button', { name, exact: true })).toHaveCount(0);
  // Looked for again, it stays aside.
  await page.getByText('Now', { exact: true }).click();
  await page.getByText('Insights', { exact: true }).click();
  await expect(lines.first()).toBeVisible();
  await expect(box.getByRole('button', { name, exact: true })).toHaveCount(0);
  await lines
    .first()
    .getByRole('button', { name: /^Create a problem from these/ })
    .click();
  await expect(page).toHaveURL(/\/new\/problem\?from=INC/);
  await expect(page.getByText(/^INC\d+$/).first()).toBeVisible();
});
