import { readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { cancellable, Emitter } from './guard';
import { takeInstanceLock } from './instance-lock';
import { state } from './state';

type AppMembers =
  | 'whenReady'
  | 'isReady'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getLocale'
  | 'isPackaged'
  | 'commandLine'
  | 'quit'
  | 'exit'
  | 'setBadgeCount'
  | 'getBadgeCount'
  | 'setAsDefaultProtocolClient'
  | 'isDefaultProtocolClient'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'enableSandbox'
  | 'applicationMenu';

/** What the app needs of its windows to quit; set by them, because they need the app themselves. */
interface Windows {
  count(): number;
  closeAll(): void;
}

const packageJson = (): { name?: string; productName?: string; version?: string } => {
  try {
    return JSON.parse(readFileSync(join(state.appPath, 'package.json'), 'utf8'));
  } catch {
    return {};
  }
};

class App extends Emitter implements Pick<Electron.App, AppMembers> {
  isPackaged = process.env['STANDIN_PACKAGED'] === '1';
  applicationMenu: Electron.Menu | null = null;
  /** Set by the command line: closes Chromium, then ends the process. */
  shutdown: (code: number) => void = (code) => process.exit(code);
  windows: Windows = { count: () => 0, closeAll: () => undefined };
  #resolveReady!: () => void;
  #ready = new Promise<void>((resolve) => {
    this.#resolveReady = resolve;
  });
  #name: string | null = null;
  #paths = new Map<string, string>();
  #quitting = false;
  #unlock: (() => void) | null = null;
  #badge = 0;
  #schemes = new Set<string>();

  commandLine = {
    appendSwitch: (name: string, value = ''): void => {
      state.switches.set(name, value);
    },
    appendArgument: (): void => {},
    hasSwitch: (name: string): boolean => state.switches.has(name),
    getSwitchValue: (name: string): string => state.switches.get(name) ?? '',
    removeSwitch: (name: string): void => {
      state.switches.delete(name);
    },
  };

  whenReady(): Promise<void> {
    return this.#ready;
  }
  isReady(): boolean {
    return state.ready;
  }
  /** Chromium is up. `emit` is looked up on the object, because Playwright's loader replaces it. */
  becomeReady(): void {
    state.ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', cancellable(), {});
    this.#resolveReady();
  }
  getName(): string {
    const { productName, name } = packageJson();
    return this.#name ?? productName ?? name ?? 'Electron';
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return packageJson().version ?? '0.0.0';
  }
  getPath(name: Parameters<Electron.App['getPath']>[0]): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
    const userData = state.userData || join(appData, this.getName());
    const known: Record<string, string> = {
      home: homedir(),
      appData,
      userData,
      sessionData: userData,
      temp: tmpdir(),
      documents: homedir(),
    };
    const path = this.#paths.get(name) ?? known[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  getAppPath(): string {
    return state.appPath;
  }
  getLocale(): string {
    return state.switches.get('lang') ?? 'en-US';
  }

  /** before-quit, then every window closes (any may refuse), then will-quit, then quit. */
  quit(): void {
    if (this.#quitting) return;
    const before = cancellable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) return;
    this.#quitting = true;
    if (this.windows.count() === 0) this.#finish();
    else this.windows.closeAll();
  }
  quitRefused(): void {
    this.#quitting = false;
  }
  noWindows(): void {
    if (this.#quitting) this.#finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }
  #finish(): void {
    const will = cancellable();
    this.emit('will-quit', will);
    if (will.defaultPrevented) {
      this.#quitting = false;
      return;
    }
    this.emit('quit', cancellable(), 0);
    this.exit(0);
  }
  exit(code = 0): void {
    this.releaseSingleInstanceLock();
    this.shutdown(code);
  }
  setBadgeCount(count = 0): boolean {
    this.#badge = count;
    return true;
  }
  getBadgeCount(): number {
    return this.#badge;
  }
  setAsDefaultProtocolClient(scheme: string): boolean {
    this.#schemes.add(scheme);
    return true;
  }
  isDefaultProtocolClient(scheme: string): boolean {
    return this.#schemes.has(scheme);
  }
  requestSingleInstanceLock(): boolean {
    this.#unlock ??= takeInstanceLock(this.getPath('userData'), ({ argv, cwd }) =>
      this.emit('second-instance', cancellable(), argv, cwd, null),
    );
    return this.#unlock !== null;
  }
  hasSingleInstanceLock(): boolean {
    return this.#unlock !== null;
  }
  releaseSingleInstanceLock(): void {
    this.#unlock?.();
    this.#unlock = null;
  }
  enableSandbox(): void {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
}

export const app = new App();
