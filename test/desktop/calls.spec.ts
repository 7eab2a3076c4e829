import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './desk';

const refused: readonly (readonly [string, string, readonly unknown[]])[] = [
  ['a badge below zero', 'badge', [-1]],
  ['a badge that is no number', 'badge', ['3']],
  ['an argument too many', 'badge', [1, 2]],
  ['an empty token', 'tokens.save', ['']],
  ['an enormous token', 'tokens.save', ['x'.repeat(10_000)]],
  ['nothing to wrap', 'vault.wrap', ['']],
  ['more than a key to wrap', 'vault.wrap', ['x'.repeat(2_000)]],
  ['a wrapped key that is none', 'vault.unwrap', [{ type: 'Buffer' }]],
  ['a language that we do not speak', 'language', ['xx']],
  ['a theme that is none', 'theme', ['neon']],
  ['a notification without a title', 'notify', [{ title: '', body: '', number: null }]],
  ['a notification for a ticket that is none', 'notify', [{ title: 'x', body: '', number: '../etc' }]],
  ['a file in another folder', 'savePdf', ['../../.bashrc']],
  ['a file with a path', 'savePdf', ['C:\\evil']],
  ['a file without a name', 'savePdf', ['']],
  ['a server with a path', 'server.set', ['https://desk.example.com/evil']],
  ['a server that speaks openly', 'server.set', ['http://desk.example.com']],
  ['a server that breaks out of the policy', 'server.set', ['https://a.example.com; script-src *']],
];

for (const [what, path, args] of refused)
  test(`main refuses ${what}`, async ({ shared: { page } }) => {
    const message = await page.evaluate(
      async ([name, given]) => {
        let target = window.firstline as unknown as Record<string, unknown>;
        const parts = name.split('.');
        for (const part of parts.slice(0, -1)) target = target[part] as Record<string, unknown>;
        const call = target[parts.at(-1) ?? ''] as (...all: unknown[]) => Promise<unknown>;
        return call(...given).then(
          () => 'accepted',
          (error: Error) => error.message,
        );
      },
      [path, args] as const,
    );
    expect(message).toContain('invalid arguments');
  });

test('main answers what is right', async ({ shared: { page, desk } }) => {
  await page.evaluate(() => window.firstline?.badge(3));
  expect(await desk.evaluate(({ app }) => app.getBadgeCount())).toBe(3);
});

test('the page is kept as a PDF where the person chooses, and nowhere if they do not', async ({
  shared: { page, desk },
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-pdf-'));
  const file = join(folder, 'chosen.pdf');
  expect(
    await desk.evaluate(({ dialog }, filePath) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showSaveDialog = (async (_window: unknown, options: { defaultPath: string }) => {
        asked.push(options.defaultPath);
        return { canceled: asked.length > 1, filePath };
      }) as never;
      return asked.length;
    }, file),
  ).toBe(0);
  expect(await page.evaluate(() => window.firstline?.savePdf('PIR0000001'))).toBe('saved');
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
  rmSync(file);
  expect(await page.evaluate(() => window.firstline?.savePdf('PIR0000001'))).toBe('canceled');
  expect(existsSync(file)).toBe(false);
  const asked = await desk.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked[0]).toMatch(/PIR0000001\.pdf$/);
  rmSync(folder, { recursive: true });
});

test('there is no event but those that are agreed on', async ({ shared: { page } }) => {
  const message = await page.evaluate(() => {
    try {
      window.firstline?.on('anything' as never, () => undefined);
      return 'accepted';
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe('There is no event anything.');
});
