import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isActive } from '@shared/domain/lifecycle';
import type { DeskRecord } from '@shared/domain/records';
import type { Ticket } from '@shared/domain/ticket';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPassword } from '../auth/passwords';
import type { Core } from '../commands/core';
import { openCore } from '../commands/open-core';
import type { Db } from '../db/db';
import { openDb } from '../db/open';
import { seedBulk } from './bulk';
import { DEMO_PASSWORD, seedDemo } from './demo';

describe('a seeded desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-seed-'));
  const now = Date.UTC(2026, 10, 18, 10, 42);
  let db: Db;
  let core: Core;

  beforeAll(async () => {
    db = await openDb({ dataDir: folder });
    expect(await seedDemo({ db, now: () => now })).toBe(true);
    core = await openCore(db, { log: pino({ level: 'silent' }), now: () => now });
  });
  afterAll(async () => {
    await core?.close();
    await db?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ticketsFor = async (personId: string, history: boolean): Promise<Ticket[]> => {
    const answer = await core.pull(personId, { collection: 'tickets', checkpoint: null, limit: 2000, history });
    return answer.documents.flatMap((document) => (document.deleted ? [] : [document.body as Ticket]));
  };

  test('is set up once', async () => {
    expect(await seedDemo({ db, now: () => now })).toBe(false);
  });

  test('gives each person what is theirs to see', async () => {
    const maya = await ticketsFor('maya', true);
    expect(maya.filter(({ state }) => isActive(state.kind)).length).toBeGreaterThanOrEqual(43);
    expect(maya.length).toBeGreaterThan(290);
    expect(maya.every(({ groupId }) => groupId !== 'hr')).toBe(true);
    const luca = await ticketsFor('luca', true);
    expect(luca.length).toBeGreaterThanOrEqual(3);
    expect(luca.every(({ groupId }) => groupId === 'nordia')).toBe(true);
    const priya = await ticketsFor('priya', true);
    expect(priya.length).toBeGreaterThan(0);
    expect(priya.every(({ callerId, watchers }) => callerId === 'priya' || watchers.includes('priya'))).toBe(true);
  });

  test('lets its people in with the demo password, and nobody else', async () => {
    const rows = await db.query<{ login: string; argon2: string }>(
      'select login, argon2 from person_secret order by 1',
    );
    expect(rows.map((row) => row.login)).toEqual(['admin', 'deniz', 'ines', 'luca', 'maya', 'oskar', 'priya', 'sam']);
    expect(await checkPassword(rows[0]?.argon2 ?? null, DEMO_PASSWORD)).toBe(true);
  });

  test('sends no letters, and gives out numbers above its own', async () => {
    expect(await db.query('select 1 from effect')).toEqual([]);
    const block = await core.reserveNumbers({ personId: 'maya', deviceId: 'd1' }, 'INC', 10);
    expect(block.from).toBe(120_346);
  });

  test('goes on by commands', async () => {
    const [note] = await core
      .executeSystem({
        steps: [
          {
            envelope: {
              id: '01999999-0000-7000-8000-000000000001',
              name: 'ticket.addNote.v1',
              ticket: 'INC0120338',
              args: { text: 'Pinned to TCP 443.' },
              at: now,
              batchId: null,
            },
          },
        ],
      })
      .then(({ accepted }) => [accepted]);
    expect(note).toBe(1);
    const timeline = await core.timeline('maya', 'INC0120338');
    expect(timeline?.at(-1)?.body).toEqual({ kind: 'note', text: 'Pinned to TCP 443.' });
    expect(timeline?.[0]?.body.kind).toBe('opened');
  });

  const recordsFor = async (personId: string): Promise<DeskRecord[]> => {
    const answer = await core.pull(personId, { collection: 'records', checkpoint: null, limit: 500, history: false });
    return answer.documents.flatMap((document) => (document.deleted ? [] : [document.body as DeskRecord]));
  };

  test('brings knowledge, to each what is theirs to read', async () => {
    const ids = async (personId: string) => (await recordsFor(personId)).map(({ id }) => id);
    const maya = await ids('maya');
    expect(maya.length).toBeGreaterThan(75);
    expect(maya).toEqual(expect.arrayContaining(['KB0001001', 'macro:thanks', 'macro:maya-polish', 'words:desk']));
    for (const hidden of ['KB0001064', 'macro:deniz-done']) expect(maya).not.toContain(hidden);
    expect(maya).toEqual(expect.arrayContaining(['rule:vip', 'rule:late-and-critical']));
    expect(await ids('helen.ashworth')).toContain('KB0001064');
    const priya = await recordsFor('priya');
    expect(priya.length).toBeGreaterThan(12);
    for (const record of priya) {
      expect(record.kind === 'article' && record.editions[0]?.content.audience.kind).toBe('everyone');
      expect(record.kind === 'article' && [record.drafts, record.editions[0]?.content.solution]).toEqual([[], null]);
    }
    const block = await core.reserveNumbers({ personId: 'maya', deviceId: 'd1' }, 'KB', 5);
    expect(block.from).toBe(1069);
  });

  test('has tickets on which solutions were applied and judged', async () => {
    const applied = (await ticketsFor('maya', true)).flatMap(({ solutions }) => solutions);
    expect(applied.length).toBeGreaterThan(40);
    expect(applied.filter(({ worked }) => worked === true).length).toBeGreaterThan(30);
    expect(applied.some(({ worked }) => worked === false)).toBe(true);
  });

  test('takes generated tickets on top', async () => {
    const size = { tickets: 120, open: 20, seed: 3, now, days: 30 };
    expect(await seedBulk(db, size)).toBe(120);
    expect(await seedBulk(db, size)).toBe(120);
    const [row] = await db.query<{ n: number }>(
      `select count(*)::int as n from doc where coll = 'tickets' and id like 'INC%' and id >= 'INC0200001'`,
    );
    expect(row?.n).toBe(240);
    expect(
      (await ticketsFor('maya', true)).filter(({ number }) => number.startsWith('INC') && number >= 'INC0200001')
        .length,
    ).toBeGreaterThan(230);
  });
});
