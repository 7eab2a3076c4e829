// The desktop around the app: its theme, its power, the programs outside.
import type * as Electron from 'electron';
import { Emitter } from './guard';
import { state } from './state';

class NativeTheme extends Emitter implements Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'> {
  #source: 'system' | 'light' | 'dark' = 'system';
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source;
  }
  set themeSource(source: 'system' | 'light' | 'dark') {
    const before = this.#source;
    this.#source = source;
    if (source !== before) this.emit('updated');
  }
}

export const nativeTheme = new NativeTheme();
export const powerMonitor = new Emitter();

export const shell = {
  openExternal: async (url: string): Promise<void> => state.record('shell.openExternal', url),
} satisfies Partial<Electron.Shell>;

/** Pictures are only handed on to what the system draws. */
export const nativeImage = {
  createFromPath: (path: string) => ({ path }) as unknown as Electron.NativeImage,
} satisfies Partial<typeof Electron.nativeImage>;

/** Nobody sits here to choose: a test that wants an answer gives its own. */
export const dialog = {
  showSaveDialog: async () => ({ canceled: true, filePath: '' }),
};
