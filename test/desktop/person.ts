// Maya, at the window: what every spec with a real server behind it does first.
import { expect, type Locator, type Page } from '@playwright/test';

export const rows = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: /INC\d{7}/ });

export const signIn = async (page: Page): Promise<void> => {
  await page.locator('[name="username"]').fill('maya');
  await page.locator('[name="password"]').fill('firstline-demo');
  await page.locator('[name="password"]').press('Enter');
  await expect(rows(page).first()).toBeVisible({ timeout: 30_000 });
};
