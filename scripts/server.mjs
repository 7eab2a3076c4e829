// Starts the built server as a process of its own and waits until it answers.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';

const PATIENCE = 120_000;

/** @throws Stop if something else listens there */
export const requireFreePort = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(
        new Stop(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is in use. Stop the program that uses it, or choose another: npm start -- --port ${port + 1}`
            : `Port ${port} can't be used (${error.code}). Choose another: npm start -- --port 4180`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });

const answers = async (address) => {
  try {
    return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
};

/** @returns the process; it ends with ours */
export const startServer = async ({ port, dataDir, env = {}, quiet = true }) => {
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [join(root, 'out/server/main.js'), '--port', String(port), '--data-dir', dataDir, '--demo'],
    {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'pipe'],
    },
  );
  let words = '';
  child.stderr.on('data', (data) => {
    words = (words + data).slice(-4000);
  });
  let ended = null;
  child.once('exit', (code) => {
    ended = code ?? 1;
  });
  process.once('exit', () => child.kill());
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(address))) {
    if (ended !== null)
      throw new Stop(`The server could not start: ${words.trim().split('\n').at(-1) || `it ended with ${ended}`}`);
    if (Date.now() > deadline) throw new Stop(`The server did not answer within ${PATIENCE / 1000} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { address, child };
};
