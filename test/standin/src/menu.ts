// The model of menus: nothing is drawn, and keys are data.
import type * as Electron from 'electron';
import { app } from './app';
import { BrowserWindow } from './browser-window';
import { Emitter } from './guard';

const roleActions: Record<string, () => void> = {
  quit: () => app.quit(),
  close: () => BrowserWindow.getFocusedWindow()?.close(),
  minimize: () => BrowserWindow.getFocusedWindow()?.minimize(),
};

class MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: 'normal' | 'separator' | 'submenu';
  readonly role: string | undefined;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly click: () => void;
  constructor(options: Electron.MenuItemConstructorOptions) {
    const role = options.role?.toLowerCase();
    this.id = options.id ?? '';
    this.role = role;
    this.label = options.label ?? role ?? '';
    this.accelerator = options.accelerator;
    this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined;
    this.type = options.type === 'separator' ? 'separator' : this.submenu ? 'submenu' : 'normal';
    if (!this.label && this.type !== 'separator') throw new Error('Invalid menu item: a label or role is required');
    this.click = () => {
      if (role) roleActions[role]?.();
      else options.click?.(this as unknown as Electron.MenuItem, undefined, {} as Electron.KeyboardEvent);
    };
  }
}

export class Menu extends Emitter {
  items: MenuItem[] = [];
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  static #application: Menu | null = null;
  static buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Menu {
    const menu = new Menu();
    menu.items = template.map((options) => new MenuItem(options));
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
    app.applicationMenu = menu as unknown as Electron.Menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }
}
