import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { app } from './app';
import { cancellable, Emitter, guard } from './guard';
import { cdp, state } from './state';
import { WebContents } from './web-contents';

type Members =
  | 'id'
  | 'webContents'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'close'
  | 'destroy'
  | 'focus'
  | 'blur'
  | 'isVisible'
  | 'isFocused'
  | 'isDestroyed'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'getBounds'
  | 'setBounds'
  | 'setSize'
  | 'setBackgroundColor'
  | 'setTitleBarOverlay';

const all = new Set<BrowserWindow>();

const keptFile = (name: string): string => join(app.getPath('userData'), `stand-in-window-${name}.json`);

const keptBounds = (name: string): Partial<Electron.Rectangle> => {
  try {
    return JSON.parse(readFileSync(keptFile(name), 'utf8'));
  } catch {
    return {};
  }
};

export class BrowserWindow extends Emitter implements Pick<Electron.BrowserWindow, Members> {
  readonly id: number;
  readonly webContents: Electron.WebContents;
  readonly #contents: WebContents;
  readonly #self: Electron.BrowserWindow;
  readonly #keptAs: string | null;
  #bounds: Electron.Rectangle;
  #visible: boolean;
  #focused = false;
  #minimized = false;
  #destroyed = false;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    cdp();
    const { name = '', windowStatePersistence = false, x = 0, y = 0, width = 800, height = 600 } = options;
    this.#keptAs = windowStatePersistence && name !== '' ? name : null;
    this.#bounds = { x, y, width, height, ...(this.#keptAs === null ? {} : keptBounds(this.#keptAs)) };
    this.#visible = options.show !== false;
    this.#contents = new WebContents(options.webPreferences ?? {}, this.#size());
    this.webContents = this.#contents.proxy;
    this.id = this.#contents.id;
    this.#contents.once('stand-in-first-paint', () => this.emit('ready-to-show'));
    this.#contents.once('destroyed', () => this.#closed());
    all.add(this);
    this.#self = guard('BrowserWindow', this) as unknown as Electron.BrowserWindow;
    app.emit('browser-window-created', cancellable(), this.#self);
    // biome-ignore lint/correctness/noConstructorReturn: the guard must be what the app sees
    return this.#self as unknown as this;
  }

  #size(): { width: number; height: number } {
    return { width: this.#bounds.width, height: this.#bounds.height };
  }
  #closed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    all.delete(this);
    this.emit('closed');
    if (all.size === 0) app.noWindows();
  }
  async #resize(): Promise<void> {
    await this.#contents.attached;
    const { windowId } = await this.#contents.command('Browser.getWindowForTarget');
    await cdp().send('Browser.setWindowBounds', { windowId, bounds: this.#size() });
  }

  loadURL(url: string): Promise<void> {
    return this.#contents.loadURL(url);
  }
  show(): void {
    const before = this.#visible;
    this.#visible = true;
    if (!before) this.emit('show');
    this.focus();
  }
  hide(): void {
    this.#visible = false;
    this.#focused = false;
    this.emit('hide');
  }
  /** The app may refuse (`close`), then the page may (`beforeunload`). */
  close(): void {
    const event = cancellable();
    this.emit('close', event);
    if (event.defaultPrevented) app.quitRefused();
    else void this.#contents.closePage(true).catch(() => undefined);
  }
  destroy(): void {
    void this.#contents.closePage(false).catch(() => undefined);
  }
  focus(): void {
    for (const other of all) if (other !== this) other.blur();
    if (this.#focused) return;
    this.#focused = true;
    this.emit('focus');
  }
  blur(): void {
    if (!this.#focused) return;
    this.#focused = false;
    this.emit('blur');
  }
  isVisible(): boolean {
    return this.#visible;
  }
  isFocused(): boolean {
    return this.#focused;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  minimize(): void {
    this.#minimized = true;
    this.emit('minimize');
  }
  restore(): void {
    this.#minimized = false;
    this.emit('restore');
  }
  getBounds(): Electron.Rectangle {
    return { ...this.#bounds };
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    if (this.#keptAs !== null) writeFileSync(keptFile(this.#keptAs), JSON.stringify(this.#bounds));
    void this.#resize().catch(() => undefined);
    this.emit('resize');
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }
  setBackgroundColor(colour: string): void {
    state.record('window.setBackgroundColor', colour);
  }
  setTitleBarOverlay(options: Electron.TitleBarOverlayOptions): void {
    state.record('window.setTitleBarOverlay', options);
  }

  static getAllWindows(): Electron.BrowserWindow[] {
    return [...all].map((window) => window.#self);
  }
  static getFocusedWindow(): Electron.BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null;
  }
  static fromWebContents(contents: Electron.WebContents): Electron.BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents.id === contents.id) ?? null;
  }
}

app.windows = {
  count: () => all.size,
  closeAll: () => {
    for (const window of [...all]) window.close();
  },
};
