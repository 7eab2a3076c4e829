// The client's data layer as one script that is run anew for each life of a device. What it would take from the browser
// (timers, clock, chance, network, storage) it is given; what is pure and has no state (the domain) is shared.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { rolldown } from 'rolldown';
import type { Client } from './client-entry';

const root = new URL('../../', import.meta.url);
const isShared = (id: string): boolean => id.startsWith('@shared/') || id === 'typebox' || id.startsWith('typebox/');

export interface Globals {
  readonly setTimeout: unknown;
  readonly clearTimeout: unknown;
  readonly setInterval: unknown;
  readonly clearInterval: unknown;
  readonly setImmediate: unknown;
  readonly Date: unknown;
  readonly Math: unknown;
  readonly performance: unknown;
  readonly crypto: unknown;
  readonly fetch: unknown;
  readonly AbortSignal: unknown;
  readonly TextDecoderStream: unknown;
  readonly localStorage: unknown;
}

const names = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'Date',
  'Math',
  'performance',
  'crypto',
  'fetch',
  'AbortSignal',
  'TextDecoderStream',
  'localStorage',
] as const satisfies readonly (keyof Globals)[];

/** Asked for by `typeof`, and not there: what a worker of a test has not either. */
const absent = ['window', 'document', 'navigator', 'self', 'BroadcastChannel', 'requestIdleCallback'];

export interface ClientBundle {
  /** The shared part of the house that all lives of all clients use. */
  readonly modules: ReadonlyMap<string, object>;
  /** @param instead modules of the house in place of the real ones */
  start(globals: Globals, instead: ReadonlyMap<string, object>): Client;
}

export const bundleClient = async (): Promise<ClientBundle> => {
  const outside = new Set<string>();
  const build = await rolldown({
    input: fileURLToPath(new URL('test/chaos/client-entry.ts', root)),
    resolve: { alias: { '@': fileURLToPath(new URL('src/renderer', root)) } },
    platform: 'browser',
    external: (id) => {
      if (isShared(id)) outside.add(id);
      return isShared(id);
    },
  });
  const { output } = await build.generate({ format: 'cjs' });
  await build.close();
  const modules = new Map<string, object>();
  for (const id of outside) modules.set(id, (await import(id)) as object);
  const run = compileFunction(output[0].code, ['require', 'exports', 'module', ...names, ...absent]);
  return {
    modules,
    start: (globals, instead) => {
      const module: { exports: { client?: Client } } = { exports: {} };
      const require = (id: string): object => {
        const found = instead.get(id) ?? modules.get(id);
        if (!found) throw new Error(`the client asks for ${id}`);
        return found;
      };
      run(require, module.exports, module, ...names.map((name) => globals[name]), ...absent.map(() => undefined));
      if (!module.exports.client) throw new Error('the client could not be started');
      return module.exports.client;
    },
  };
};

export const moduleOfClient = ({ modules }: ClientBundle, id: string): object => {
  const found = modules.get(id);
  if (!found) throw new Error(`the client has no ${id}`);
  return found;
};

/** RxDB hashes its schemas; here it must not take a turn of the real clock. */
export const digest = (_algorithm: string, data: ArrayBuffer | Uint8Array): Promise<ArrayBuffer> => {
  const made = createHash('sha256').update(new Uint8Array(data)).digest();
  return Promise.resolve(new Uint8Array(made).buffer);
};
