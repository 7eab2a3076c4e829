import { join } from 'node:path';
import { app, type BrowserWindow, nativeImage } from 'electron';

const dot = () => nativeImage.createFromPath(join(app.getAppPath(), 'resources/badge.png'));

/** How many things want this person: a number on the app's icon, or on Windows, which has none, a dot. */
export const showCount = (count: number, window: BrowserWindow | null): void => {
  if (process.platform === 'win32') window?.setOverlayIcon(count > 0 ? dot() : null, count > 0 ? String(count) : '');
  else app.setBadgeCount(count);
};
