// Tray and notifications: recorded, not drawn.
import { existsSync } from 'node:fs';
import type * as Electron from 'electron';
import { cancellable, Emitter, guard } from './guard';
import { state } from './state';

export class Tray extends Emitter implements Pick<Electron.Tray, 'setToolTip' | 'setContextMenu' | 'destroy'> {
  constructor(image: string) {
    super();
    if (!existsSync(image)) throw new Error(`Failed to load image from path '${image}'`);
    state.record('tray', image);
    // biome-ignore lint/correctness/noConstructorReturn: the guard must be what the app sees
    return guard('Tray', this);
  }
  setToolTip(text: string): void {
    state.record('tray.setToolTip', text);
  }
  setContextMenu(menu: Electron.Menu | null): void {
    const labels = menu?.items.map((item) => item.label) ?? null;
    state.record('tray.setContextMenu', labels);
  }
  destroy(): void {
    state.record('tray.destroy', null);
  }
}

export class Notification extends Emitter implements Pick<Electron.Notification, 'show' | 'close' | 'title' | 'body'> {
  title: string;
  body: string;
  constructor(options: Electron.NotificationConstructorOptions = {}) {
    super();
    this.title = options.title ?? '';
    this.body = options.body ?? '';
    // biome-ignore lint/correctness/noConstructorReturn: the guard must be what the app sees
    return guard('Notification', this);
  }
  show(): void {
    state.record('notification', { title: this.title, body: this.body });
    this.emit('show', cancellable());
  }
  close(): void {
    this.emit('close', cancellable());
  }
  static isSupported(): boolean {
    return true;
  }
}
