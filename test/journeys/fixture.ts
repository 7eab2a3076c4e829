// People at their desks: each with a browser of their own and a line of their own to one real server.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { Api } from './api';
import { type Link, openLink } from './link';
import { DeskServer } from './server';

export const PASSWORD = 'firstline-demo';

export class Desk {
  readonly link: Link;
  readonly context: BrowserContext;
  page: Page;

  constructor(link: Link, context: BrowserContext, page: Page) {
    this.link = link;
    this.context = context;
    this.page = page;
  }

  /** The chip in the status bar: what the device says about its connection. */
  get chip() {
    return this.page.locator('button[data-sync]');
  }

  async signIn(name: string): Promise<void> {
    await this.page.goto(`${this.link.url}/sign-in`);
    const field = this.page.getByLabel('Name', { exact: true });
    const password = this.page.getByLabel('Password', { exact: true });
    await password.waitFor();
    // Whoever was signed out is known already, and asked for the password alone.
    if (await field.isEditable().catch(() => false)) await field.fill(name);
    await password.fill(PASSWORD);
    await this.page.keyboard.press('Enter');
    await this.isOnline();
  }

  isOnline = (): Promise<void> => expect(this.chip).toContainText(/Online · synced/, { timeout: 20_000 });
  isOffline = (): Promise<void> => expect(this.chip).toContainText('Offline since', { timeout: 20_000 });
  holds = (changes: number): Promise<void> =>
    expect(this.chip).toContainText(`${changes} change${changes === 1 ? '' : 's'} saved on this device`);

  /** Not before the client's own files are on the device: until then nobody can start it without a network. */
  async goOffline(): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready));
    this.link.cut();
    await this.isOffline();
  }

  async goOnline(): Promise<void> {
    this.link.mend();
    await this.isOnline();
  }

  /** By the palette, as somebody does who was told a number. */
  async open(number: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+k');
    const palette = this.page.getByRole('dialog');
    await palette.getByRole('combobox').or(palette.getByRole('textbox')).first().fill(number);
    await palette
      .getByRole('option', { name: new RegExp(number) })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await expect(this.page).toHaveURL(new RegExp(`/t/${number}$`));
    await expect(this.timeline).toBeVisible();
    // Keys are the palette's until it has gone.
    await expect(palette).toHaveCount(0);
  }

  /** What the page's policy refused since it was loaded: the product needs nothing that is refused. */
  async refused(): Promise<string[]> {
    return this.page.evaluate(() => (window as unknown as { readonly refused: string[] }).refused);
  }

  get timeline() {
    return this.page.getByRole('region', { name: 'Timeline' }).or(this.page.getByLabel('Timeline')).first();
  }

  async note(text: string): Promise<void> {
    await this.page.keyboard.press('n');
    await this.page.getByPlaceholder('Add a work note').fill(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.timeline.getByText(text)).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  async reply(text: string): Promise<void> {
    await this.page.keyboard.press('r');
    await this.page.getByPlaceholder(/^Write to /).fill(text);
    await this.page.keyboard.press('Control+Enter');
    await expect(this.timeline.getByText(text)).toBeVisible();
    await this.page.keyboard.press('Escape');
  }

  /** Impact and urgency, as two digits in the matrix. */
  async prioritise(impact: number, urgency: number): Promise<void> {
    await this.page.keyboard.press('p');
    await expect(this.page.getByRole('radiogroup')).toBeVisible();
    await this.page.keyboard.press(String(impact));
    await this.page.keyboard.press(String(urgency));
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('radiogroup')).toBeHidden();
  }

  async retitle(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1 }).getByRole('button').click();
    const field = this.page.getByRole('textbox', { name: /^Title of / });
    await field.fill(title);
    await field.press('Enter');
    await expect(this.page.getByRole('heading', { name: title })).toBeVisible();
  }

  async resolve(notes: string): Promise<void> {
    await this.page.keyboard.press('d');
    const form = this.page.getByRole('dialog', { name: 'Resolve' });
    await form.getByRole('textbox', { name: /Resolution notes/ }).fill(notes);
    await this.page.keyboard.press('Control+Enter');
    await expect(form).toBeHidden();
  }
}

/** Somebody sits down: a new device. `skew`: its clock is wrong by so many ms. */
export type SitDown = (options?: { skew?: number; at?: { width: number; height: number } }) => Promise<Desk>;

interface Journeys {
  readonly server: DeskServer;
  /** The server's own word, asked as Maya. */
  readonly api: Api;
  readonly sitDown: SitDown;
}

const newDesk = async (
  browser: Browser,
  server: DeskServer,
  skew: number,
  viewport: { width: number; height: number },
) => {
  const link = await openLink(() => server.url, { skew });
  const context = await browser.newContext({ viewport });
  await context.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      refused.push(`${effectiveDirective}: ${blockedURI} of ${sourceFile}`),
    );
  });
  return new Desk(link, context, await context.newPage());
};

export const test = base.extend<Journeys, { readonly demoFolder: string }>({
  demoFolder: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright's form
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'firstline-demo-'));
      const server = new DeskServer();
      await server.start();
      await server.stop();
      server.copyTo(folder);
      await server.remove();
      await use(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: async ({ demoFolder }, use) => {
    const server = new DeskServer();
    server.copyFrom(demoFolder);
    await server.start();
    await use(server);
    await server.remove();
  },
  api: async ({ server }, use) => {
    const api = new Api(() => server.url);
    await api.signIn('maya');
    await use(api);
  },
  sitDown: async ({ browser, server }, use) => {
    const desks: Desk[] = [];
    await use(async ({ skew = 0, at = { width: 1440, height: 900 } } = {}) => {
      const desk = await newDesk(browser, server, skew, at);
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) {
      await desk.context.close();
      await desk.link.close();
    }
  },
});
