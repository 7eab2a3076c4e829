// A PostgreSQL of one's own for tests: from the binaries that are there, under an account without rights, in a folder
// that goes away.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface TestPostgres {
  /** A new, empty database each time. */
  newDatabase(): Promise<string>;
  stop(): Promise<void>;
}

const PATIENCE = 20_000;

const binaries = (): string | null => {
  const packaged = '/usr/lib/postgresql';
  const versions = existsSync(packaged) ? readdirSync(packaged).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(packaged, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
};

/** PostgreSQL refuses to run as root. */
const account = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string, name: string): number =>
    Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', name), gid: id('-g', name) };
    } catch {
      // No such account: the next one.
    }
  }
  throw new Error('it does not run as root, and there is no account for it');
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const untilItAnswers = async (url: string, server: ChildProcess): Promise<void> => {
  const deadline = Date.now() + PATIENCE;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
    if (Date.now() > deadline) throw new Error('it does not answer');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const start = async (bin: string): Promise<TestPostgres> => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-pg-'));
  const owner = account();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const as = { stdio: 'ignore', cwd: folder, ...owner } as const;
  const data = join(folder, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'desk', '-A', 'trust', '-E', 'UTF8', '--no-sync'], as);
  const port = await freePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...settings.flatMap((each) => ['-c', each])], as);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const urlOf = (name: string): string => `postgres://desk@127.0.0.1:${port}/${name}`;
  // A run that is broken off must not leave it behind.
  const killed = (): boolean => server.kill('SIGQUIT');
  process.once('exit', killed);
  const stop = async (): Promise<void> => {
    process.off('exit', killed);
    killed();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(urlOf('postgres'), server);
  } catch (error) {
    await stop();
    throw error;
  }
  let made = 0;
  return {
    newDatabase: async () => {
      const name = `desk_${++made}`;
      const client = new pg.Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return urlOf(name);
    },
    stop,
  };
};

/** Null where none can be started; the reason is printed. */
export const startPostgres = async (): Promise<TestPostgres | null> => {
  const bin = binaries();
  try {
    if (bin) return await start(bin);
    console.warn('PostgreSQL tests are skipped: its programs (initdb, postgres) are not installed.');
  } catch (error) {
    console.warn(`PostgreSQL tests are skipped: ${error instanceof Error ? error.message : String(error)}.`);
  }
  return null;
};
