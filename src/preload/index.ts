// The only thing that the page gets of the desktop: `window.firstline`, one function per call, and no way to name another.
// Arguments are checked by the main process; nothing here could stop a page that was taken over.
import type { AppInfo, CallArgs, CallName, CallResults, DeskBridge } from '@shared/contract/ipc';
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';

const call =
  <C extends CallName>(name: C) =>
  (...args: CallArgs<C>): Promise<CallResults[C]> =>
    ipcRenderer.invoke(name, ...args);

/** What the main process put on this page's command line. */
const given = (name: string): string => {
  const start = `--firstline-${name}=`;
  return process.argv.find((argument) => argument.startsWith(start))?.slice(start.length) ?? '';
};

const info: AppInfo = {
  version: given('version'),
  platform: process.platform as AppInfo['platform'],
  server: given('server'),
  locale: given('locale'),
};

const events = ['deepLink', 'signIn', 'file', 'power', 'menuCommand', 'theme'];

const bridge: DeskBridge = {
  app: { info },
  tokens: { save: call('tokens.save'), load: call('tokens.load'), clear: call('tokens.clear') },
  vault: { wrap: call('vault.wrap'), unwrap: call('vault.unwrap') },
  server: { set: call('server.set') },
  signIn: { begin: call('signIn.begin'), end: call('signIn.end') },
  notify: call('shell.notify'),
  badge: call('shell.badge'),
  language: call('shell.language'),
  theme: call('shell.theme'),
  savePdf: call('shell.savePdf'),
  ready: call('shell.ready'),
  on: (event, listener) => {
    if (!events.includes(event)) throw new Error(`There is no event ${event}.`);
    // Never hand the event itself on: it carries ipcRenderer as its sender.
    const heard = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]): void => listener(payload);
    ipcRenderer.on(event, heard);
    return () => {
      ipcRenderer.removeListener(event, heard);
    };
  },
};

contextBridge.exposeInMainWorld('firstline', bridge);
