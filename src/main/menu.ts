// The menu as data. The page knows the same commands by its own keys; here they are for people who look for them.
import type { MenuCommand } from '@shared/contract/ipc';
import type { MenuItemConstructorOptions } from 'electron';
import type { ShellWords } from './words';

interface MenuWishes {
  readonly words: ShellWords['menu'];
  readonly platform: NodeJS.Platform;
  /** Developer tools are for those who build the app. */
  readonly development: boolean;
  readonly run: (command: MenuCommand) => void;
}

export const menuTemplate = ({ words, platform, development, run }: MenuWishes): MenuItemConstructorOptions[] => {
  const mac = platform === 'darwin';
  const separator = { type: 'separator' } as const;
  // Shown but not registered: the page handles these keys itself, and would get them twice.
  const item = (id: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label: words[id],
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    click: () => run(id),
  });
  return [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        { ...item('log', 'CmdOrCtrl+N'), registerAccelerator: true },
        item('palette', 'CmdOrCtrl+K'),
        separator,
        item('queue'),
        item('outbox'),
        item('sync'),
        separator,
        { ...item('settings', 'CmdOrCtrl+,'), registerAccelerator: true },
        separator,
        mac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(development ? [{ role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        { role: 'close', label: words.close },
      ],
    },
    { label: words.help, submenu: [item('keys', '?')] },
  ];
};
