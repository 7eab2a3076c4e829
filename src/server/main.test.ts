// The server as a process: how it starts, refuses to start, and ends.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type HealthResponse, routes } from '@shared/contract/http';
import type { PushResponse } from '@shared/contract/sync';
import { afterEach, describe, expect, it } from 'vitest';
import { logArgs } from '../../test/builders/commands';
import { newDataFolder, removeFolder } from '../../test/builders/data-folder';
import { Client, call, envelope, PASSWORD, postJson, runDesk } from '../../test/builders/running-desk';

interface Running {
  readonly process: ChildProcess;
  readonly exit: Promise<number | null>;
  readonly errors: () => string;
  /** The address; rejects when it ends before it is ready. */
  readonly ready: Promise<string>;
}

const running: Running[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const each of running.splice(0)) {
    each.process.kill('SIGKILL');
    await each.exit;
  }
  for (const folder of folders.splice(0)) removeFolder(folder);
});

const start = (env: Record<string, string>, ...flags: string[]): Running => {
  const child = spawn(
    process.execPath,
    ['--import', resolve('test/typescript-loader.mjs'), resolve('src/server/main.ts'), ...flags],
    { env: { ...process.env, PORT: '0', RENDERER_DIR: '/nowhere', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let out = '';
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  const ready = new Promise<string>((done, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = /^Firstline is ready at (\S+)\n/.exec(out)?.[1];
      if (address) done(address);
    });
    void exit.then(() => reject(new Error(`it ended: ${errors}`)));
  });
  ready.catch(() => undefined);
  const made = { process: child, exit, errors: () => errors, ready };
  running.push(made);
  return made;
};

const folder = async (): Promise<string> => {
  const made = await newDataFolder();
  folders.push(made);
  return made;
};

/** A folder with a desk in it that nobody uses. */
const deskFolder = async (): Promise<string> => {
  const desk = await runDesk();
  await desk.stop();
  folders.push(desk.folder);
  return desk.folder;
};

const signIn = async (url: string, who: string): Promise<Client> => {
  const request = { name: who, password: PASSWORD, deviceId: `device-of-${who}`, deviceName: who, shell: 'desktop' };
  const { body } = await call<Client['session']>(`${url}${routes.signIn}`, postJson(request));
  return new Client(url, body);
};

describe('a start that can not succeed ends with one line that says why', () => {
  const expectOneLine = async (run: Running, reason: RegExp) => {
    expect(await run.exit).toBe(1);
    expect(run.errors()).toMatch(/^[^\n]+\n$/);
    expect(run.errors()).toMatch(reason);
  };

  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = String(typeof address === 'object' ? address?.port : '');
    await expectOneLine(start({ PORT: port, DATA_DIR: await folder() }), new RegExp(`Port ${port} .*in use`));
    other.close();
  });

  it('a folder that can not be written', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'firstline-test-'));
    folders.push(parent);
    writeFileSync(join(parent, 'file'), '');
    await expectOneLine(start({ DATA_DIR: join(parent, 'file', 'data') }), /data folder/);
  });

  it('a folder that another server uses', async () => {
    const dataDir = await folder();
    await start({ DATA_DIR: dataDir }).ready;
    await expectOneLine(start({ DATA_DIR: dataDir }), /in use/);
  });

  it.each([
    ['a database that is not there', { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' }, [], /127\.0\.0\.1:9/],
    ['an address that is not ours', { HOST: '203.0.113.1' }, [], /HOST/],
    ['a port that is none', { PORT: 'http' }, [], /PORT/],
    ['a flag that is none', {}, ['--fast'], /fast/],
  ])('%s', async (_case, env, flags, reason) => {
    await expectOneLine(start({ DATA_DIR: await folder(), ...env }, ...flags), reason);
  });
});

describe('an end', () => {
  it('by SIGTERM answers what is under way, lets the streams go, and keeps all that it acknowledged', async () => {
    const dataDir = await deskFolder();
    const first = start({ DATA_DIR: dataDir });
    const url = await first.ready;
    const ann = await signIn(url, 'ann');
    const stream = await ann.stream();
    await stream.next('hello');
    const number = await ann.number();
    await ann.push(envelope('ticket.log.v1', number, logArgs()));
    const notes = Array.from({ length: 40 }, (_, n) => envelope('ticket.addNote.v1', number, { text: `note ${n}` }));
    const answers = notes.map((note) => ann.push(note).catch(() => null));
    await answers[0];
    first.process.kill('SIGTERM');
    const acknowledged = (await Promise.all(answers)).flatMap((answer) =>
      answer?.status === 200 ? answer.body.outcomes : [],
    );
    await stream.ended;
    expect(await first.exit).toBe(0);
    expect(first.errors()).toBe('');
    expect(acknowledged.length).toBeGreaterThan(0);

    const second = start({ DATA_DIR: dataDir });
    const again = await signIn(await second.ready, 'ann');
    const { body } = await again.get<{ entries: { commandId: string }[] }>(routes.timeline.replace(':number', number));
    const kept = body.entries.map(({ commandId }) => commandId);
    for (const { id } of acknowledged) expect(kept.filter((each) => each === id)).toHaveLength(1);
  });

  it('by SIGKILL loses nothing that was acknowledged, and the next start finds its way', async () => {
    const dataDir = await deskFolder();
    const first = start({ DATA_DIR: dataDir });
    const ann = await signIn(await first.ready, 'ann');
    const number = await ann.number();
    const log = envelope('ticket.log.v1', number, logArgs());
    const { body } = await ann.push(log);
    expect(body.outcomes[0]?.kind).toBe('accepted');
    first.process.kill('SIGKILL');
    await first.exit;

    const second = start({ DATA_DIR: dataDir });
    const again = new Client(await second.ready, ann.session);
    const repeated = await again.push(log);
    expect((repeated.body as PushResponse).outcomes).toEqual(body.outcomes);
  });
});

describe('an empty database', () => {
  it('gets the demo desk, once', async () => {
    const dataDir = await folder();
    for (const _start of ['first', 'second']) {
      const run = start({ DATA_DIR: dataDir }, '--demo');
      const url = await run.ready;
      const request = { name: 'maya', password: 'firstline-demo', deviceId: 'd', deviceName: 'd', shell: 'desktop' };
      const { body } = await call<Client['session']>(`${url}${routes.signIn}`, postJson(request));
      const health = await call<HealthResponse>(`${url}${routes.health}`);
      expect(health.body).toMatchObject({ ok: true, demo: true, version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
      const { body: pulled } = await new Client(url, body).pull({ collection: 'settings' });
      expect(pulled.documents).toHaveLength(1);
      run.process.kill('SIGTERM');
      expect(await run.exit).toBe(0);
    }
  });
});
