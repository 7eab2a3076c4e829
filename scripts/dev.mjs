// npm run dev: the server on the demo desk, and the page as it is being written: in the desktop app, or without Electron's
// binary (or with --web) in a browser.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureInstalled } from './installed.mjs';
import { root } from './root.mjs';
import { requireFreePort, startServer } from './server.mjs';
import { runMain } from './stop.mjs';

const PORT = 4173;
const PAGE_PORT = 5173;

const devPage = async (address) => {
  const { createServer } = await import('vite');
  const { default: react } = await import('@vitejs/plugin-react');
  const server = await createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    resolve: { alias: { '@shared': join(root, 'src/shared'), '@': join(root, 'src/renderer') } },
    css: { postcss: root },
    plugins: [react()],
    worker: { format: 'es' },
    server: { port: PAGE_PORT, strictPort: true, host: '127.0.0.1', proxy: { '/api': { target: address } } },
  });
  await server.listen();
  server.printUrls();
};

await runMain(async () => {
  ensureInstalled(root);
  await requireFreePort(PORT);
  const { ensureBuilt } = await import('./build.mjs');
  const { programOf } = await import('./checks/tools.mjs');
  const { electronBinary } = await import('./electron-binary.mjs');
  ensureBuilt();
  const dataDir = resolve(process.env.FIRSTLINE_DATA ?? join(root, 'data'));
  const pages = `http://localhost:${PAGE_PORT}`;
  const { address, child: server } = await startServer({ port: PORT, dataDir, env: { EXTRA_ORIGIN: pages } });
  if (!process.argv.includes('--web') && electronBinary()) {
    const env = { ...process.env, FIRSTLINE_SERVER: address };
    const dev = spawn(process.execPath, [programOf('electron-vite', 'electron-vite'), 'dev'], {
      cwd: root,
      stdio: 'inherit',
      env,
    });
    dev.once('exit', () => server.kill('SIGTERM'));
  } else await devPage(address);
  return new Promise((done) => server.once('exit', (code) => done(code ?? 0)));
});
