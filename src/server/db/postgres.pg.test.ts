import { afterAll, describe, expect, it } from 'vitest';
import { deviceOf, envelopeOf, openTestCore } from '../../../test/builders/core';
import { startPostgres } from '../../../test/builders/postgres';
import { openCore } from '../commands/open-core';
import { type Db, DbUnavailable, SqlError } from './db';
import { openDb } from './open';
import { openPostgres } from './postgres';

const postgres = await startPostgres();
afterAll(() => postgres?.stop());
const newUrl = async (): Promise<string> => (await postgres?.newDatabase()) ?? '';

describe.skipIf(!postgres)('PostgreSQL', () => {
  it('gives numbers, lists and documents as the embedded database does', async () => {
    const db = await openPostgres(await newUrl());
    const rows = await db.query('select $1::bigint as big, $2::text[] as list, $3::jsonb as json, null as none', [
      2 ** 40,
      ['a "quote"', '\\', 'null', ''],
      '{"a":[1]}',
    ]);
    expect(rows).toEqual([{ big: 2 ** 40, list: ['a "quote"', '\\', 'null', ''], json: { a: [1] }, none: null }]);
    await expect(db.query('select nothing')).rejects.toBeInstanceOf(SqlError);
    await expect(db.transaction((sql) => sql.query('select 1 / 0'))).rejects.toMatchObject({ code: '22012' });
    expect(await db.snapshot((sql) => sql.query('select 1 as one'))).toEqual([{ one: 1 }]);
    await expect(db.snapshot((sql) => sql.run('create table not_here (id int)'))).rejects.toBeInstanceOf(SqlError);
    await db.close();
  });

  it('is set up once by servers that start at the same moment', async () => {
    const databaseUrl = await newUrl();
    const servers = await Promise.all(Array.from({ length: 4 }, () => openDb({ databaseUrl })));
    expect(await servers[0]?.query('select count(*) as counters from counter')).toEqual([{ counters: 1 }]);
    for (const server of servers) await server.close();
  });

  it('carries news between servers, also after the listening connection was lost', async () => {
    const databaseUrl = await newUrl();
    const one = await openPostgres(databaseUrl);
    const other = await openPostgres(databaseUrl);
    const heard: string[] = [];
    other.subscribe('session', (id) => heard.push(id));
    one.publish('session', 'first');
    await expect.poll(() => heard).toEqual(['first']);
    await one.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'firstline listener'`,
    );
    await expect
      .poll(
        () => {
          one.publish('session', 'second');
          return heard.includes('second');
        },
        { timeout: 10_000, interval: 100 },
      )
      .toBe(true);
    await one.close();
    await other.close();
  });

  it('that loses its connections is an error with a sentence, and serves again afterwards', async () => {
    const databaseUrl = await newUrl();
    const db = await openPostgres(databaseUrl);
    const other = await openPostgres(databaseUrl);
    const cut = (sql: Pick<Db, 'query'>) =>
      sql.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()');
    const work = db.transaction(async (sql) => {
      await sql.query('select 1');
      await cut(other);
      await sql.query('select 1');
    });
    await expect(work).rejects.toBeInstanceOf(DbUnavailable);
    expect(await db.query('select 1 as one')).toEqual([{ one: 1 }]);
    await db.close();
    await other.close();
  });

  it('answers one command that two servers get at once with one outcome', async () => {
    const databaseUrl = await newUrl();
    const first = await openTestCore(databaseUrl);
    const otherDb = await openDb({ databaseUrl });
    const other = await openCore(otherDb);
    const here = deviceOf(first.core, 'ann');
    const there = deviceOf(other, 'ann');
    const ticket = await here.log();
    for (let n = 0; n < 20; n++) {
      const command = envelopeOf('ticket.addNote.v1', ticket, { text: `note ${n}` });
      const [a, b] = await Promise.all([here.push(command), there.push(command)]);
      expect(a).toMatchObject([{ kind: 'accepted', version: n + 2 }]);
      expect(b).toEqual(a);
    }
    expect(await first.core.timeline('ann', ticket)).toHaveLength(21);
    await other.close();
    await otherDb.close();
    await first.remove();
  });
});
