// The real server, built, on the embedded database with the demo desk, in a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const freePort = (): Promise<number> =>
  new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolvePort(address.port) : reject(new Error('no port')),
      );
    });
  });

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/api/health`)).ok;
  } catch {
    return false;
  }
};

/** For a process of Node: its clock is wrong by so much (ms). */
const otherTime = (shift: number): string => {
  const code = `const D=Date;globalThis.Date=class extends D{constructor(...a){if(a.length)super(...a);else super(D.now()+${shift})}static now(){return D.now()+${shift}}}`;
  return `--import data:text/javascript,${encodeURIComponent(code)}`;
};

export class DeskServer {
  readonly folder: string;
  url = '';
  #port = 0;
  #process: ChildProcess | null = null;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'firstline-journey-'));
  }

  /** Starting from a copy of a desk that was seeded once saves each journey the seeding. */
  copyFrom(folder: string): void {
    cpSync(folder, this.folder, { recursive: true });
  }

  copyTo(folder: string): void {
    cpSync(this.folder, folder, { recursive: true });
  }

  /** `shift`: it takes it to be so much (ms) later than it is. `settings`: as an administrator sets them. */
  async start(shift = 0, settings: Readonly<Record<string, string>> = {}): Promise<void> {
    this.#port ||= await freePort();
    this.url = `http://127.0.0.1:${this.#port}`;
    const child = spawn(process.execPath, [resolve('out/server/main.js'), '--demo'], {
      env: {
        ...process.env,
        ...settings,
        NODE_ENV: 'production',
        LOG_LEVEL: 'error',
        PORT: String(this.#port),
        DATA_DIR: this.folder,
        ...(shift === 0 ? {} : { NODE_OPTIONS: otherTime(shift) }),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    this.#process = child;
    const started = Date.now();
    while (!(await isHealthy(this.url))) {
      if (child.exitCode !== null || Date.now() - started > 100_000)
        throw new Error(`the server did not start: ${errors}`);
      await new Promise((again) => setTimeout(again, 50));
    }
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await gone;
  }

  stop = (): Promise<void> => this.#end('SIGTERM');
  /** As a crash would: no goodbye. */
  kill = (): Promise<void> => this.#end('SIGKILL');

  /** Mails that have left, as written where no mail server is set up. */
  mails(): string[] {
    const folder = join(this.folder, 'mail');
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(join(folder, name), 'utf8'));
    } catch {
      return [];
    }
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
