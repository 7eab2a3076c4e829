import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** `npm test` names the browser that it has found. Without one, Debian's, else Playwright's own. */
const chromium = process.env['CHROMIUM'] ?? (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  timeout: 180_000,
  expect: { timeout: 20_000 },
  // Each test starts a server and a browser of its own: more at once than cores only makes them late.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  globalSetup: './test/desktop/prepare.ts',
  outputDir: 'test-results/playwright',
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'desktop', testDir: 'test/desktop' },
    { name: 'journeys', testDir: 'test/journeys' },
  ],
});
