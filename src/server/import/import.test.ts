import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ImportReport } from '@shared/contract/import';
import { systemActor } from '@shared/domain/person';
import type { Ticket } from '@shared/domain/ticket';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoLikeSettings, people } from '../../../test/builders/settings';
import type { Core } from '../commands/core';
import { openCore } from '../commands/open-core';
import type { Db } from '../db/db';
import { openDb } from '../db/open';
import { ImportFault } from './fault';
import { readRefusals } from './refusals';
import { prepareImport, type Watch } from './run';

const NOW = Date.UTC(2026, 10, 22, 9);
const by = { actor: systemActor, deviceId: 'test' };
const watch = (over: Partial<Watch> = {}): Watch => ({
  signal: new AbortController().signal,
  onProgress: () => {},
  ...over,
});

const COLUMNS =
  'number,state,opened_at,sys_updated_on,caller_id,short_description,impact,urgency,priority,assignment_group,assigned_to,category,subcategory,close_code,close_notes,resolved_by,resolved_at,closed_at';
const openRow = (n: number, text = 'VPN drops', group = 'Group 24'): string =>
  `INC${String(n).padStart(7, '0')},In Progress,18/11/2026 10:00,18/11/2026 11:00,Caller ${n},${text},2 - Medium,2 - Medium,3 - Moderate,${group},Resolver ${n},Category 5,Sub 1,,,,,`;
const csv = (...rows: string[]): string => `${[COLUMNS, ...rows].join('\n')}\n`;

describe('an import', () => {
  let folder: string;
  let db: Db;
  let core: Core;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'firstline-import-'));
    db = await openDb({ dataDir: join(folder, 'data') });
    core = await openCore(db, { now: () => NOW });
    await core.executeSystem({ settings: demoLikeSettings(), people });
  });
  afterAll(async () => {
    await core?.close();
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const head = async (): Promise<number> => (await db.query<{ seq: number }>('select seq from counter'))[0]?.seq ?? -1;
  const ticket = async (number: string): Promise<Ticket | null> => {
    const [row] = await db.query<{ body: Ticket }>(`select body from doc where coll = 'tickets' and id = $1`, [number]);
    return row?.body ?? null;
  };
  const prepare = (content: string, watching = watch()) => {
    const path = join(folder, 'file.csv');
    writeFileSync(path, content);
    return prepareImport(core, { path, folder, timeZone: null }, watching, undefined, () => NOW);
  };
  const run = async (content: string): Promise<ImportReport> => (await prepare(content)).apply(by, watch());

  test('is shown before anything is changed', async () => {
    const before = await head();
    const again = openRow(1).replace('Caller 1', 'Nobody else');
    const { report } = await prepare(csv(openRow(1), openRow(2, 'Second'), again));
    expect(await head()).toBe(before);
    expect(report.rows).toEqual({ total: 3, new: 2, updated: 0, unchanged: 0, kept: 0, refused: 1 });
    expect(report.refused).toEqual([
      { line: 4, number: 'INC0000001', reason: { code: 'number.repeated', params: { line: 2 } } },
    ]);
    expect(report.created).toMatchObject({
      people: { count: 4, first: ['Caller 1', 'Resolver 1', 'Caller 2', 'Resolver 2'] },
      groups: { count: 1, first: ['Group 24'] },
      categories: { count: 1 },
      subcategories: { count: 1 },
    });
    expect(report.sample[0]).toMatchObject({
      number: 'INC0000001',
      caller: 'Caller 1',
      priority: 3,
      state: 'inProgress',
    });
    expect(report.columns[5]).toEqual({
      column: 'short_description',
      field: 'shortDescription',
      filled: 3,
      sample: 'VPN drops',
    });
  });

  test('takes what is good, once: the same file again changes nothing', async () => {
    const content = csv(openRow(1), openRow(2, '"=1+1"'));
    expect((await run(content)).rows).toMatchObject({ new: 2, refused: 0 });
    expect(await ticket('INC0000002')).toMatchObject({
      shortDescription: '=1+1',
      version: 1,
      openedAt: Date.UTC(2026, 10, 18, 10),
      updatedAt: Date.UTC(2026, 10, 18, 11),
      origin: { kind: 'imported', source: 'servicenow' },
    });
    const before = await head();
    expect((await run(content)).rows).toMatchObject({ new: 0, updated: 0, unchanged: 2 });
    expect(await head()).toBe(before);
  });

  test('makes those whom it names members of the groups it makes, with no way to sign in', async () => {
    const world = await core.world();
    const group = world?.settings.groups.find(({ name }) => name === 'Group 24');
    expect(group?.memberIds.map((id) => world?.person(id)?.name).sort()).toEqual(['Resolver 1', 'Resolver 2']);
    expect(await db.query('select 1 from person_secret')).toEqual([]);
  });

  test('brings a newer row, but not over work that was done here', async () => {
    const note = {
      id: '01999999-0000-7000-8000-000000000001',
      name: 'ticket.addNote.v1',
      ticket: 'INC0000001',
      args: { text: 'Seen here.' },
      at: NOW,
      batchId: null,
    };
    await core.executeSystem({ steps: [{ envelope: note }] });
    const report = await run(csv(openRow(1, 'Changed there'), openRow(2, 'Changed there')));
    expect(report.rows).toMatchObject({ updated: 1, kept: 1, refused: 0 });
    expect((await ticket('INC0000001'))?.shortDescription).toBe('VPN drops');
    expect(await ticket('INC0000002')).toMatchObject({ shortDescription: 'Changed there', version: 2 });
  });

  test('looks again at a file when the desk has changed since it was checked', async () => {
    const ready = await prepare(csv(openRow(1, 'Newer'), openRow(2, 'Newer still')));
    expect(ready.report.rows).toMatchObject({ updated: 1, kept: 1 });
    const note = {
      id: '01999999-0000-7000-8000-000000000002',
      name: 'ticket.addNote.v1',
      ticket: 'INC0000002',
      args: { text: 'Seen here as well.' },
      at: NOW,
      batchId: null,
    };
    await core.executeSystem({ steps: [{ envelope: note }] });
    expect((await ready.apply(by, watch())).rows).toMatchObject({ updated: 0, kept: 2, refused: 0 });
    expect((await ticket('INC0000002'))?.shortDescription).toBe('Changed there');
  });

  test('leaves numbers alone that are promised to a device', async () => {
    const { from } = await core.reserveNumbers({ personId: 'ann', deviceId: 'd1' }, 'INC', 5);
    const report = await run(csv(openRow(from), openRow(900)));
    expect(report.rows).toMatchObject({ new: 1, refused: 1 });
    expect(report.refused[0]).toMatchObject({ line: 2, reason: { code: 'number.taken' } });
  });

  test('tells which rows somebody else was faster with', async () => {
    const ready = await prepare(csv(openRow(700), openRow(701)));
    // Promised after the file was checked; numbers are no news to devices, so that it is not looked at again.
    await db.query(
      `insert into number_block (prefix, first, last, device_id, person_id, reserved_at) values ('INC', 700, 700, 'd9', 'ann', 1)`,
    );
    const report = await ready.apply(by, watch());
    expect(report.rows).toMatchObject({ new: 1, refused: 1 });
    expect(report.refused).toEqual([{ line: 2, number: 'INC0000700', reason: { code: 'number.taken', params: {} } }]);
    const listed = [];
    for await (const line of readRefusals(ready.refusedPath)) listed.push(line.line);
    expect(listed).toEqual([2]);
  });

  test('is all or nothing: called off in the middle, nothing of it is there', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => openRow(10_000 + n, 'Many', `Group ${n % 7}`));
    const ready = await prepare(csv(...rows));
    const before = await head();
    const world = await core.world();
    const stop = new AbortController();
    // Nothing has changed since the check, so that this is the applying itself.
    const stopped = ready.apply(by, {
      signal: stop.signal,
      onProgress: (_bytes, done) => {
        if (done >= 250) stop.abort();
      },
    });
    await expect(stopped).rejects.toThrow();
    expect(stop.signal.aborted).toBe(true);
    expect(await head()).toBe(before);
    expect((await core.world())?.settings).toEqual(world?.settings);
    expect(await ticket('INC0010000')).toBeNull();
    expect((await (await prepare(csv(...rows))).apply(by, watch())).rows.new).toBe(600);
  });

  test('reads months first where the file shows it', async () => {
    const line = (n: number, date: string) => `INC${String(n).padStart(7, '0')},New,${date}`;
    const { report } = await prepare(`number,state,opened_at\n${line(77, '1/2/2026')}\n${line(78, '1/31/2026')}\n`);
    expect(report.dateOrder).toBe('month');
    expect(report.rows.refused).toBe(0);
    expect(report.sample[0]?.openedAt).toBe(Date.UTC(2026, 0, 2));
  });

  test('keeps every refused line for the list', async () => {
    const ready = await prepare(csv(...Array.from({ length: 300 }, (_, n) => `INC${n},New`)));
    expect(ready.report.rows).toMatchObject({ total: 300, refused: 300 });
    expect(ready.report.refused).toHaveLength(200);
    const all = [];
    for await (const line of readRefusals(ready.refusedPath)) all.push(line);
    expect(all).toHaveLength(300);
    expect(all[299]).toMatchObject({ line: 301, reason: { code: 'row.ragged', params: { cells: 2, columns: 18 } } });
  });

  test.each<[string, string, string]>([
    ['a header and no rows', `${COLUMNS}\n`, 'file.noRows'],
    [
      'more groups than any desk has',
      csv(...Array.from({ length: 2100 }, (_, n) => openRow(50_000 + n, 'x', `G ${n}`))),
      'file.tooManyNames',
    ],
  ])('refuses %s', async (_name, content, code) => {
    await expect(prepare(content)).rejects.toMatchObject({ problem: { code } });
    await expect(prepare(content)).rejects.toBeInstanceOf(ImportFault);
  });

  test('refuses a time zone that nobody knows', async () => {
    const path = join(folder, 'file.csv');
    writeFileSync(path, csv(openRow(1)));
    await expect(prepareImport(core, { path, folder, timeZone: 'Mars/Olympus' }, watch())).rejects.toMatchObject({
      problem: { code: 'timeZone.unknown' },
    });
  });
});

const real = resolve(process.env['FIRSTLINE_EXPORT'] ?? '../shared/data/servicenow-incidents/incidents.csv.gz');
const there = existsSync(real);
if (!there) process.stderr.write(`Skipped: a real export is not at ${real} (set FIRSTLINE_EXPORT to one).\n`);

describe.runIf(there)('a real export of 8,000 incidents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-real-'));
  let db: Db;
  let core: Core;
  beforeEach(async () => {
    db = await openDb({ dataDir: join(folder, 'data') });
    core = await openCore(db, { now: () => NOW });
    await core.executeSystem({ settings: demoLikeSettings(), people });
  });
  afterEach(async () => {
    await core?.close();
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is taken whole, and the second time changes nothing', async () => {
    const file = { path: real, folder, timeZone: 'UTC' };
    const ready = await prepareImport(core, file, watch(), undefined, () => NOW);
    expect(ready.report.rows).toEqual({ total: 8000, new: 8000, updated: 0, unchanged: 0, kept: 0, refused: 0 });
    expect(ready.report.dateOrder).toBe('day');
    expect(ready.report.priority.stated).toBe(8000);
    const report = await ready.apply(by, watch());
    expect(report.rows.new).toBe(8000);
    const [row] = await db.query<{ n: number }>(`select count(*)::int as n from doc where coll = 'tickets'`);
    expect(row?.n).toBe(8000);
    const [before] = await db.query('select seq from counter');
    const again = await prepareImport(core, file, watch(), undefined, () => NOW);
    expect((await again.apply(by, watch())).rows).toMatchObject({ new: 0, updated: 0, unchanged: 8000, refused: 0 });
    expect(await db.query('select seq from counter')).toEqual([before]);
  }, 600_000);
});
