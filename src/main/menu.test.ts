import { menuCommands } from '@shared/contract/ipc';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from './menu';
import { shellWords } from './words';

const items = (platform: NodeJS.Platform, run: (command: string) => void = () => undefined) =>
  menuTemplate({ words: shellWords.de.menu, platform, development: false, run }).flatMap((top) =>
    Array.isArray(top.submenu) ? top.submenu : [],
  );

describe('the menu', () => {
  it('offers every command once, and each runs itself', () => {
    const ran: string[] = [];
    const ours = items('linux', (command) => ran.push(command)).filter((item) => item.id);
    for (const item of ours) item.click?.({} as never, undefined, {} as never);
    expect(ran.sort()).toEqual([...menuCommands].sort());
  });

  it.each<[NodeJS.Platform, string]>([
    ['linux', 'quit'],
    ['win32', 'quit'],
    ['darwin', 'close'],
  ])('ends its first menu on %s with %s', (platform, role) => {
    const file = menuTemplate({ words: shellWords.en.menu, platform, development: false, run: () => undefined });
    const first = file.find((top) => top.label === 'File')?.submenu as MenuItemConstructorOptions[];
    expect(first.at(-1)?.role).toBe(role);
  });

  it('shows developer tools to developers alone', () => {
    expect(items('linux').some((item) => item.role === 'toggleDevTools')).toBe(false);
  });
});
