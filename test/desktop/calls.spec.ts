import { expect } from '@playwright/test';
import { test } from './desk';

const refused: readonly (readonly [string, string, readonly unknown[]])[] = [
  ['a badge below zero', 'badge', [-1]],
  ['a badge that is no number', 'badge', ['3']],
  ['an argument too many', 'badge', [1, 2]],
  ['an empty token', 'tokens.save', ['']],
  ['an enormous token', 'tokens.save', ['x'.repeat(10_000)]],
  ['a language that we do not speak', 'language', ['xx']],
  ['a theme that is none', 'theme', ['neon']],
  ['a notification without a title', 'notify', [{ title: '', body: '', number: null }]],
  ['a notification for a ticket that is none', 'notify', [{ title: 'x', body: '', number: '../etc' }]],
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
