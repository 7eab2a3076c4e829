// The same desk in both databases, there and back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deviceOf, openTestCore } from '../../../test/builders/core';
import { filesAt } from '../../../test/builders/data-folder';
import { startPostgres, type TestPostgres } from '../../../test/builders/postgres';
import type { Db } from '../db/db';
import { type DbTarget, openDb } from '../db/open';
import { restore } from './restore';
import { readTables } from './tables';
import { backUpTo } from './to-file';

const postgres = await startPostgres();

/** What a restore is meant to change is left out. */
const contentOf = async (db: Db): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {};
  for (const { name, key } of await readTables(db)) {
    if (['counter', 'number_gap', 'number_series', 'session', 'audit'].includes(name)) continue;
    const order = key.map((each) => `"${each.name}"`).join(', ');
    found[name] = await db.query(`select to_jsonb(t)::text as row from ${name} t order by ${order}`);
  }
  return found;
};

const contentAt = async (target: DbTarget): Promise<Record<string, unknown>> => {
  const db = await openDb(target);
  try {
    return await contentOf(db);
  } finally {
    await db.close();
  }
};

describe.skipIf(!postgres)('a desk moves by a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-move-'));
  const file = join(folder, 'desk.backup');
  const databases = postgres as TestPostgres;
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await databases.newDatabase();
    const desk = await openTestCore(databaseUrl);
    const device = deviceOf(desk.core, 'ann');
    for (let n = 0; n < 5; n += 1) await device.log({ shortDescription: `„Ärger“ with\n"quotes" \\ and 🎿 ${n}` });
    await desk.remove();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await databases.stop();
  });
  const wish = (replace = false) => ({ from: file, replace, now: Date.now(), ...filesAt(folder) });

  it('from PostgreSQL to the embedded database and back, and is the same', async () => {
    const before = await contentAt({ databaseUrl });
    await backUpTo({ databaseUrl }, null, file);
    const embedded = { dataDir: join(folder, 'data') };
    await restore(embedded, wish());
    expect(await contentAt(embedded)).toEqual(before);
    await backUpTo(embedded, null, file);
    const other = { databaseUrl: await databases.newDatabase() };
    await restore(other, wish());
    expect(await contentAt(other)).toEqual(before);
  });

  it('what is there is refused, or kept aside; running servers keep it', async () => {
    await expect(restore({ databaseUrl }, wish())).rejects.toThrow('holds a desk already');
    const running = await openDb({ databaseUrl });
    await expect(restore({ databaseUrl }, wish(true))).rejects.toThrow('Stop them first');
    await running.close();
    const { aside } = await restore({ databaseUrl }, wish(true));
    expect(aside).toMatch(/^the schema before_/);
    const db = await openDb({ databaseUrl });
    const [kept] = await db.query<{ count: number }>(
      `select count(*)::int as count from ${aside?.replace('the schema ', '')}.doc where coll = 'tickets'`,
    );
    expect(kept?.count).toBe(5);
    await db.close();
  });
});
