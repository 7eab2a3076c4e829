import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';

/** electron-builder writes this file when a place to publish to is configured; without it there is nowhere to look. */
const configured = (): boolean => existsSync(join(process.resourcesPath, 'app-update.yml'));

/** Looks for a newer version once; it is installed when the person quits, never under their hands. */
export const startUpdates = async (): Promise<void> => {
  if (!app.isPackaged || !configured()) return;
  // CommonJS: only its default export can be imported by name. Loaded late, as it costs start-up time.
  const { default: updater } = await import('electron-updater');
  try {
    await updater.autoUpdater.checkForUpdates();
  } catch (error) {
    console.warn('The search for updates failed:', error);
  }
};
