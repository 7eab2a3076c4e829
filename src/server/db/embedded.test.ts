import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newDataFolder, removeFolder } from '../../../test/builders/data-folder';
import { type Db, DbUnavailable, SqlError } from './db';
import { type EmbeddedDb, openEmbedded } from './embedded';
import { lockFolder } from './folder-lock';
import { migrate } from './migrate';
import { openDb } from './open';

const faultOf = async (attempt: () => unknown): Promise<string> => {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof DbUnavailable) return error.fault;
    throw error;
  }
  return 'none';
};

describe('the embedded database', () => {
  let folder: string;
  let db: EmbeddedDb;
  beforeAll(async () => {
    folder = await newDataFolder();
    db = await openEmbedded(folder);
  });
  afterAll(async () => {
    await db.close();
    removeFolder(folder);
  });

  it('syncs every commit to disk, and nothing for reads', async () => {
    const note = (n: number) =>
      db.transaction((sql) => sql.query('insert into audit (at, kind) values ($1, $2)', [n, 'x']));
    const before = await db.syncs();
    for (let n = 0; n < 10; n++) await note(n);
    const after = await db.syncs();
    expect(after - before).toBeGreaterThanOrEqual(10);
    for (let n = 0; n < 10; n++) await db.query('select count(*) from audit');
    expect(await db.syncs()).toBe(after);
  });

  it('takes back a transaction that throws, and goes on', async () => {
    const insert = `insert into audit (at, kind) values (1, 'lost')`;
    const work = db.transaction(async (sql) => {
      await sql.query(insert);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await db.query(`select 1 from audit where kind = 'lost'`)).toEqual([]);
  });

  it('does not pretend to have committed what a failed statement has spoilt', async () => {
    const work = db.transaction(async (sql) => {
      await sql.query(`insert into audit (at, kind) values (1, 'spoilt')`);
      await sql.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await db.query(`select 1 from audit where kind = 'spoilt'`)).toEqual([]);
  });

  it('says which statement is at fault, and goes on', async () => {
    await expect(db.query('select nothing')).rejects.toBeInstanceOf(SqlError);
    const work = db.transaction((sql) => sql.query('select 1 / 0'));
    await expect(work).rejects.toMatchObject({ code: '22012' });
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it.each([
    ['it’s a "quote" \\ and {a,brace}', null, 3.5, true],
    ["'; drop table audit; --", '', -1, false],
    ['zwölf 🎿', '\\', 9_007_199_254_740_991, true],
  ])('gives back %j as it was', async (text, other, number, flag) => {
    const rows = await db.query(
      'select $1::text as text, $2::text as other, $3::float8 as number, $4::boolean as flag, $5::text[] as list, $6::bigint[] as numbers',
      [text, other, number, flag, [text, '', 'null'], [1, 2 ** 40]],
    );
    expect(rows).toEqual([{ text, other, number, flag, list: [text, '', 'null'], numbers: [1, 2 ** 40] }]);
  });

  it('refuses to wait for itself', async () => {
    await expect(db.transaction(() => db.query('select 1'))).rejects.toThrow('its own connection');
  });

  it('refuses a second process on the same folder, and lets it in once the first has gone', async () => {
    expect(await faultOf(() => openEmbedded(folder))).toBe('inUse');
    await db.close();
    db = await openEmbedded(folder);
    expect(readdirSync(folder)).toContain('firstline.lock');
  });

  it.each(['update audit set at = 0', 'delete from audit', 'truncate audit', 'delete from command_outcome'])(
    'keeps the record: %s is refused',
    async (statement) => {
      await expect(db.run(statement)).rejects.toThrow('append-only');
    },
  );

  it('is tidied while it is in use', async () => {
    await Promise.all([db.tidy(), db.query('select 1'), db.tidy()]);
  });
});

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-lock-'));
  const file = join(folder, 'firstline.lock');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const left = (owner: object) =>
    writeFileSync(file, JSON.stringify({ id: 'x', started: null, host: hostname(), ...owner }));

  it('is taken over from a process that has died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => dead.once('exit', resolve));
    left({ pid: dead.pid });
    lockFolder(folder)();
  });

  it.skipIf(process.platform !== 'linux')('is taken over where the process id now belongs to another', () => {
    left({ pid: process.pid, started: 'long ago' });
    lockFolder(folder)();
  });

  it('is respected where its owner lives, here or elsewhere', async () => {
    left({ pid: process.pid });
    expect(await faultOf(() => lockFolder(folder))).toBe('inUse');
    left({ pid: 1, host: 'elsewhere' });
    expect(await faultOf(() => lockFolder(folder))).toBe('inUse');
    writeFileSync(file, '');
    expect(await faultOf(() => lockFolder(folder))).toBe('inUse');
    rmSync(file);
  });

  it('goes to one of many who find the same dead owner', async () => {
    left({ pid: 2 ** 22 + 1 });
    const program = `import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)}).then(({ lockFolder }) => {
      try { lockFolder(${JSON.stringify(folder)}); process.stdout.write('got'); } catch { process.stdout.write('refused'); }
      process.stdin.once('end', () => process.exit(0)).resume();
    })`;
    const contenders = Array.from({ length: 4 }, () => spawn(process.execPath, [...process.execArgv, '-e', program]));
    const said = await Promise.all(
      contenders.map(
        ({ stdout }) => new Promise<string>((resolve) => stdout.once('data', (data) => resolve(String(data)))),
      ),
    );
    for (const { stdin } of contenders) stdin.end();
    expect(said.toSorted()).toEqual(['got', 'refused', 'refused', 'refused']);
  });
});

describe('what can not be opened', () => {
  it.each([
    ['a file where the folder should be', 'folder', () => openDb({ dataDir: join(process.execPath, 'data') })],
    ['nobody listens', 'unreachable', () => openDb({ databaseUrl: 'postgres://desk:secret@127.0.0.1:1/desk' })],
    ['no such host', 'unreachable', () => openDb({ databaseUrl: 'postgres://desk@nowhere.invalid/desk' })],
    ['no address at all', 'unreachable', () => openDb({ databaseUrl: 'postgres://' + '%' })],
  ])('%s: one sentence', async (_, fault, open: () => Promise<Db>) => {
    const error = await open().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DbUnavailable);
    expect(error).toMatchObject({ fault });
    expect((error as Error).message).toMatch(/^[A-Z].*\.$/);
    expect((error as Error).message).not.toContain('secret');
  });

  it('a database that is no database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firstline-damaged-'));
    writeFileSync(join(folder, 'database'), 'not a folder');
    expect(await faultOf(() => openDb({ dataDir: folder }))).toBe('damaged');
    expect(await faultOf(() => lockFolder(folder)())).toBe('none');
    removeFolder(folder);
  });
});

describe('migrations', () => {
  let folder: string;
  let db: Db;
  beforeAll(async () => {
    folder = await newDataFolder();
    db = await openEmbedded(folder);
  });
  afterAll(async () => {
    await db.close();
    removeFolder(folder);
  });
  const step = (version: number, sql: string) => ({ version, name: `step ${version}`, sql });
  const next = 100;
  /** As many as have run on the database already, and as empty: what they did is done. */
  const before = Array.from({ length: next - 1 }, (_, n) => step(n + 1, ''));

  it('run once each, and a failing one leaves nothing behind', async () => {
    const one = step(next, 'create table second (id int)');
    await migrate(db, [...before, one]);
    await migrate(db, [...before, one]);
    const broken = step(next + 1, 'create table third (id int); select 1 / 0');
    await expect(migrate(db, [...before, one, broken])).rejects.toBeInstanceOf(SqlError);
    await expect(db.query('select * from third')).rejects.toBeInstanceOf(SqlError);
    const [row] = await db.query<{ last: number; count: number }>(
      'select max(version) as last, count(*)::int as count from migration',
    );
    expect(row).toEqual({ last: next, count: next });
  });

  it('refuse a database of a newer version', async () => {
    expect(await faultOf(() => migrate(db, before))).toBe('newerSchema');
  });
});
