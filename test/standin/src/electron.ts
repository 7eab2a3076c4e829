// What `import … from 'electron'` gives.
import type * as Electron from 'electron';
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { guard } from './guard';
import { ipcMain } from './ipc-main';
import { Menu } from './menu';
import { safeStorage } from './safe-storage';
import { defaultSession, protocol } from './session';
import { Notification, Tray } from './status-area';
import { dialog, nativeImage, nativeTheme, powerMonitor, shell } from './system';
import { WebContents } from './web-contents';

const modules = {
  app: guard('app', app),
  BrowserWindow,
  dialog: guard('dialog', dialog),
  ipcMain: guard('ipcMain', ipcMain),
  Menu,
  nativeImage: guard('nativeImage', nativeImage),
  nativeTheme: guard('nativeTheme', nativeTheme),
  Notification,
  powerMonitor: guard('powerMonitor', powerMonitor),
  protocol: guard('protocol', protocol),
  safeStorage: guard('safeStorage', safeStorage),
  session: guard('session', { defaultSession }),
  shell: guard('shell', shell),
  Tray,
  webContents: WebContents,
};

/** Every name must be one of Electron's: a misspelt or removed module does not compile. */
const named = modules satisfies { [K in keyof typeof modules]: K extends keyof typeof Electron ? object : never };

export const electron: Readonly<Record<string, unknown>> = guard('electron', named);
