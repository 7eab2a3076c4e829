// What no page may do, ours included: leave the app, open windows, embed others, ask the system for more than it needs.
import { app, type Session, shell, type WebContents } from 'electron';
import type { Trust } from './trust';

/** Only https and mail leave the app; other schemes start programs. */
const outside = new Set(['https:', 'mailto:']);

const openOutside = (url: string): void => {
  if (URL.canParse(url) && outside.has(new URL(url).protocol)) void shell.openExternal(url);
};

const guard = (contents: WebContents, trust: Trust): void => {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event, url) => {
    if (trust.url(url)) return;
    event.preventDefault();
    openOutside(url);
  });
  // loadURL does not pass will-navigate, but its redirects pass here.
  contents.on('will-redirect', (event, url) => {
    if (!trust.url(url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

export const guardContents = (trust: Trust): void => {
  app.on('web-contents-created', (_event, contents) => guard(contents, trust));
};

/** Notifications are the main process's. */
const permitted = new Set(['clipboard-sanitized-write', 'fullscreen', 'persistent-storage']);

export const guardSession = (session: Session, trust: Trust): void => {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(permitted.has(permission) && trust.url(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => permitted.has(permission) && trust.url(origin));
};
