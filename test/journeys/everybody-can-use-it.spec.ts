// WCAG 2.2 AA by axe, on every screen, in both colour schemes, wide and narrow; and nothing that the page's policy refuses.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Desk, test } from './fixture';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
};

const dialog = (desk: Desk): Promise<void> => desk.page.getByRole('dialog').first().waitFor();

/** How each screen is reached by keyboard from the queue, and what shows that it is there. */
const screens: Readonly<Record<string, (desk: Desk) => Promise<unknown>>> = {
  queue: ({ page }) => page.getByRole('grid').waitFor(),
  'queue with a selection': async ({ page }) => {
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+ArrowDown');
  },
  ticket: async (desk) => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Enter');
    await desk.timeline.waitFor();
  },
  priority: async (desk) => {
    await desk.page.keyboard.press('p');
    await desk.page.getByRole('radiogroup').waitFor();
  },
  resolve: async (desk) => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('d');
    await dialog(desk);
  },
  'hand off': async ({ page }) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    // To one that is not offered to anybody already.
    while (await page.getByRole('region', { name: 'Pending handoff' }).isVisible()) {
      const before = page.url();
      await page.keyboard.press(']');
      await expect(page).not.toHaveURL(before);
      await page.getByRole('region', { name: 'Timeline' }).waitFor();
    }
    await page.keyboard.press('e');
    await page.getByRole('dialog', { name: /^Hand off/ }).waitFor();
  },
  log: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await page.getByLabel(/What is wrong/).waitFor();
  },
  outbox: async (desk) => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('g');
    await desk.page.keyboard.press('o');
    await dialog(desk);
  },
  palette: async (desk) => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('Control+k');
    await dialog(desk);
  },
  keys: async (desk) => {
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('?');
    await dialog(desk);
  },
  settings: async ({ page }) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL(/\/settings/);
  },
  'handed off': async ({ page }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.getByRole('grid').waitFor();
  },
  knowledge: async ({ page }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByRole('textbox', { name: 'Search articles' }).waitFor();
    await page.keyboard.type('vpn');
    await page.locator('mark').first().waitFor();
  },
  'an article': async ({ page }) => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'About it' }).waitFor();
  },
  // Typed without looking: the palette takes every key, also those that come before its field.
  'the review queue': async (desk) => {
    await desk.page.keyboard.press('Control+k');
    await desk.page.keyboard.type('review queue');
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('heading', { name: /^Gaps/ }).waitFor();
  },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const at of [
    { width: 1440, height: 900 },
    { width: 820, height: 1100 },
  ]) {
    test(`axe finds nothing, ${colorScheme}, ${at.width} wide`, async ({ sitDown }) => {
      test.setTimeout(300_000);
      const maya = await sitDown({ at });
      await maya.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await maya.page.goto(maya.link.url);
      await maya.page.getByLabel('Name', { exact: true }).waitFor();
      expect(await findings(maya.page), 'sign-in').toEqual([]);
      await maya.signIn('maya');
      for (const [screen, reach] of Object.entries(screens)) {
        await reach(maya);
        expect.soft(await findings(maya.page), screen).toEqual([]);
        expect.soft(await maya.refused(), `${screen}, refused by the policy`).toEqual([]);
      }
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const at of [
    { width: 1440, height: 900 },
    { width: 820, height: 1100 },
  ]) {
    test(`axe finds nothing where teams hand over, ${colorScheme}, ${at.width} wide`, async ({ sitDown }) => {
      const oskar = await sitDown({ at });
      await oskar.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await oskar.signIn('oskar');
      await oskar.page.keyboard.press('g');
      await oskar.page.keyboard.press('h');
      await oskar.page.getByRole('button', { name: /^Accept, assign to me/ }).waitFor();
      expect.soft(await findings(oskar.page), 'handed to us').toEqual([]);
      await oskar.page.keyboard.press('b');
      await oskar.page.getByRole('form', { name: /^Return to / }).waitFor();
      await oskar.page.keyboard.press('2');
      expect.soft(await findings(oskar.page), 'return').toEqual([]);
      await oskar.page.keyboard.press('Escape');
      await oskar.page.keyboard.press('Enter');
      await oskar.page.getByRole('region', { name: 'Pending handoff' }).waitFor();
      expect.soft(await findings(oskar.page), 'a ticket that is offered').toEqual([]);
    });
  }
}
