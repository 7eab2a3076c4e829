import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { canvasColour, titleBarButtons } from './look';
import { APP_ORIGIN } from './protocol';

interface WindowWishes {
  /** The folder of the built files: out/. */
  readonly built: string;
  readonly server: string;
  readonly devUrl: string | undefined;
}

/** What the preload must know at once, without asking: it reads it from its command line. */
const argumentsForPreload = (server: string): string[] => [
  `--firstline-version=${app.getVersion()}`,
  `--firstline-server=${server}`,
  `--firstline-locale=${app.getLocale()}`,
];

/** Hidden until its first paint, so that no white flash is seen. */
export const createWindow = ({ built, server, devUrl }: WindowWishes): BrowserWindow => {
  const window = new BrowserWindow({
    // With a name, Electron keeps place, size and state between runs.
    name: 'main',
    windowStatePersistence: true,
    width: 1440,
    height: 900,
    minWidth: 720,
    minHeight: 480,
    show: false,
    backgroundColor: canvasColour(),
    // The page's own bar is the title bar. Windows and Linux show no menu then; its keys work all the same.
    titleBarStyle: 'hidden',
    titleBarOverlay: titleBarButtons(),
    webPreferences: {
      preload: join(built, 'preload/index.cjs'),
      additionalArguments: argumentsForPreload(server),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: true,
    },
  });
  const repaint = (): void => {
    window.setBackgroundColor(canvasColour());
    if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBarButtons());
  };
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  window.once('ready-to-show', () => window.show());
  riseAgain(window);
  void load(window, devUrl ?? `${APP_ORIGIN}/`);
  return window;
};

/** Two crashes within this time (ms) are one that comes back. */
const SOON = 10_000;

/** A page that crashed has lost nothing: everything is on the disk. One that crashes at once again would do so for ever. */
const riseAgain = (window: BrowserWindow): void => {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    console.error(`The page ended: ${reason}`);
    const before = last;
    last = performance.now();
    if (last - before < SOON) app.exit(1);
    else window.webContents.reload();
  });
};

const load = async (window: BrowserWindow, url: string): Promise<void> => {
  try {
    await window.loadURL(url);
  } catch (error) {
    // Closed while it was loading.
    if (window.isDestroyed()) return;
    console.error('The page could not be loaded:', error);
    app.exit(1);
  }
};

export const bringToFront = (window: BrowserWindow): void => {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
};
