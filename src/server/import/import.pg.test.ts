// The demo desk and an import on PostgreSQL: the same statements as on the embedded database.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '@shared/domain/person';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres } from '../../../test/builders/postgres';
import type { Core } from '../commands/core';
import { openCore } from '../commands/open-core';
import type { Db } from '../db/db';
import { openDb } from '../db/open';
import { seedBulk } from '../seed/bulk';
import { seedDemo } from '../seed/demo';
import { prepareImport } from './run';

const postgres = await startPostgres();

describe.skipIf(postgres === null)('on PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-import-'));
  let db: Db;
  let core: Core;
  beforeAll(async () => {
    db = await openDb({ databaseUrl: (await postgres?.newDatabase()) ?? '' });
    core = await openCore(db);
  });
  afterAll(async () => {
    await core?.close();
    await db?.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the demo desk is set up once, also when two try', async () => {
    const both = await Promise.all([seedDemo({ db, now: Date.now }), seedDemo({ db, now: Date.now })]);
    expect(both.sort()).toEqual([false, true]);
    expect(await seedBulk(db, { tickets: 600, open: 60, seed: 2, now: Date.now(), days: 30 })).toBe(600);
  });

  test('an import brings new rows, and nothing the second time', async () => {
    const path = join(folder, 'list.csv');
    const row = (n: number): string => `INC${String(n).padStart(7, '0')};Closed;1/2/2026 10:00;Caller ${n};Zażółć ${n}`;
    writeFileSync(path, ['number;state;opened_at;caller_id;short_description', row(1), row(2), 'INC3;New'].join('\n'));
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const by = { actor: systemActor, deviceId: 'test' };
    const first = await (await prepareImport(core, { path, folder, timeZone: null }, watch)).apply(by, watch);
    expect(first.rows).toMatchObject({ new: 2, refused: 1 });
    const second = await (await prepareImport(core, { path, folder, timeZone: null }, watch)).apply(by, watch);
    expect(second.rows).toMatchObject({ new: 0, updated: 0, unchanged: 2, refused: 1 });
    const [ticket] = await db.query<{ title: string }>(
      `select body->>'shortDescription' as title from doc where coll = 'tickets' and id = 'INC0000002'`,
    );
    expect(ticket?.title).toBe('Zażółć 2');
  });
});
