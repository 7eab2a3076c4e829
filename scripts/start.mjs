// npm start: what is missing is installed and built, the server runs on its embedded database with the demo desk, and the
// desktop app opens; without Electron's binary, the same page in a browser.
//   --web      the web client, even if there is a desktop app
//   --desktop  the desktop app or nothing
//   --port N   where the server listens (4173)
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, requireNode } from './installed.mjs';
import { root } from './root.mjs';
import { requireFreePort, startServer } from './server.mjs';
import { runMain, Stop } from './stop.mjs';
import { requireWritable } from './writable.mjs';

const flags = { web: { type: 'boolean' }, desktop: { type: 'boolean' }, port: { type: 'string' } };

const readFlags = () => {
  try {
    const { values } = parseArgs({ options: flags });
    const port = Number(values.port ?? 4173);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port wants a number from 1 to 65535, not "${values.port}".`);
    if (values.web && values.desktop) throw new Error('--web and --desktop exclude each other.');
    return { ...values, port };
  } catch (error) {
    throw new Stop(error.message.split('\n')[0]);
  }
};

const hasScreen = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const openBrowser = (address) => {
  if (!process.stdout.isTTY || !hasScreen()) return;
  const [program, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[process.platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};

const findDesktop = async ({ web, desktop }) => {
  if (web) return null;
  const { fetchElectron } = await import('./electron-binary.mjs');
  const { binary, reason } = hasScreen()
    ? await fetchElectron()
    : { reason: 'There is no screen here (DISPLAY is not set)' };
  if (binary) return binary;
  if (desktop) throw new Stop(`${reason}. Without --desktop the web client starts instead.`);
  console.log(`${reason}; here is the web client instead.`);
  return null;
};

const untilEnded = (child) => new Promise((done) => child.once('exit', (code) => done(code ?? 0)));

await runMain(async () => {
  requireNode();
  const wishes = readFlags();
  const dataDir = resolve(process.env.FIRSTLINE_DATA ?? join(root, 'data'));
  await requireFreePort(wishes.port);
  requireWritable(root, "The project's folder");
  requireWritable(dataDir, 'The data folder');
  ensureInstalled(root);
  const { ensureBuilt } = await import('./build.mjs');
  ensureBuilt();
  const binary = await findDesktop(wishes);
  console.log('Starting the server…');
  const { address, child: server } = await startServer({ port: wishes.port, dataDir });
  const children = [server];
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  console.log('Sign in as maya with the password firstline-demo (others: oskar, deniz, sam, ines, priya).');
  if (!binary) {
    console.log(`Firstline runs at ${address}/ (Ctrl+C ends it).`);
    openBrowser(address);
    return untilEnded(server);
  }
  const rootUser = process.platform === 'linux' && process.getuid() === 0;
  const env = { ...process.env, FIRSTLINE_SERVER: address };
  const app = spawn(binary, [root, ...(rootUser ? ['--no-sandbox'] : [])], { stdio: 'inherit', env });
  children.push(app);
  const code = await untilEnded(app);
  stop();
  await untilEnded(server);
  return code;
});
