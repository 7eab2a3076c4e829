// The program: reads Electron's command line, puts `electron` where the app looks for it, runs the app, starts Chromium.
import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import nodeModule, { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app';
import { startChromium } from './chromium';
import { electron } from './electron';
import { electronVersion, state } from './state';

const argv = process.argv.slice(2);
const preloads: string[] = [];

const readCommandLine = (): void => {
  let entry = '';
  for (let at = 0; at < argv.length; at++) {
    const argument = argv[at] ?? '';
    if (argument === '-r' || argument === '--require') preloads.push(argv[++at] ?? '');
    else if (argument.startsWith('--inspect')) inspector.open(Number(argument.split('=')[1] ?? 9229), '127.0.0.1');
    else if (argument.startsWith('--')) {
      const [name = '', ...value] = argument.slice(2).split('=');
      state.switches.set(name, value.join('='));
    } else entry ||= argument;
  }
  state.appPath = resolve(entry || '.');
  const userData = state.switches.get('user-data-dir');
  if (userData) state.userData = resolve(userData);
};

/** What Electron adds to Node's process. */
const dressProcess = (): void => {
  process.argv = [process.env['STANDIN_EXEC'] ?? process.argv[1] ?? '', ...argv];
  const resourcesPath = process.env['STANDIN_RESOURCES'] ?? join(state.appPath, 'resources');
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath });
  for (const [name, value] of Object.entries({ electron: electronVersion, chrome: '0.0.0.0' }))
    Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true });
};

/** For require and for import. */
const provideElectron = (): void => {
  const names = ['electron', 'electron/main', 'electron/common'];
  const loader = nodeModule as unknown as { _load(request: string, ...rest: unknown[]): unknown };
  const load = loader._load;
  loader._load = (request, ...rest) => (names.includes(request) ? electron : load.call(nodeModule, request, ...rest));
  Object.assign(globalThis, { [Symbol.for('electron-stand-in')]: electron, __standIn: state });
  const members = Object.keys(electron).map((name) => `export const ${name} = e.${name};`);
  const shim = `const e = globalThis[Symbol.for('electron-stand-in')]; export default e; ${members.join(' ')}`;
  const url = JSON.stringify(`data:text/javascript,${encodeURIComponent(shim)}`);
  const hook = `export const resolve = (specifier, context, next) =>
    ${JSON.stringify(names)}.includes(specifier) ? { url: ${url}, shortCircuit: true } : next(specifier, context);`;
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hook)}`);
};

const main = async (): Promise<void> => {
  const require = createRequire(join(state.appPath, 'package.json'));
  for (const file of preloads) require(isAbsolute(file) ? file : resolve(file));
  const { main: entry = 'index.js' } = JSON.parse(readFileSync(join(state.appPath, 'package.json'), 'utf8')) as {
    main?: string;
  };
  // Electron is not ready before the entry module has been evaluated.
  await import(pathToFileURL(join(state.appPath, entry)).href);
  await startChromium();
  app.becomeReady();
};

readCommandLine();
dressProcess();
provideElectron();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.exit(0));
main().catch((error: unknown) => {
  console.error('App threw an error during load');
  console.error(error);
  app.exit(1);
});
