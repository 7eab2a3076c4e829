import { join } from 'node:path';
import { app, Menu, Tray } from 'electron';
import type { ShellWords } from './words';

export interface TrayIcon {
  readonly setWords: (words: ShellWords) => void;
  readonly setCount: (count: number) => void;
}

interface TrayWishes {
  readonly open: () => void;
  readonly log: () => void;
}

/** macOS colours the shape itself, and takes the finer one of two by its name. */
const picture = (): string =>
  join(app.getAppPath(), 'resources', process.platform === 'darwin' ? 'trayTemplate.png' : 'tray.png');

/** Null where there is no status area; then closing the window quits. */
export const createTray = ({ open, log }: TrayWishes): TrayIcon | null => {
  let tray: Tray;
  try {
    tray = new Tray(picture());
  } catch {
    return null;
  }
  let count = 0;
  let words: ShellWords | null = null;
  const tip = (): void =>
    tray.setToolTip(count > 0 && words ? words.tray.waiting.replace('{{count}}', String(count)) : app.getName());
  tray.on('click', open);
  return {
    setWords: (next) => {
      words = next;
      tray.setContextMenu(
        Menu.buildFromTemplate([
          { label: next.tray.open, click: open },
          { label: next.menu.log, click: log },
          { type: 'separator' },
          { label: next.menu.quit, role: 'quit' },
        ]),
      );
      tip();
    },
    setCount: (next) => {
      count = next;
      tip();
    },
  };
};
