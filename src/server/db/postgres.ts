// PostgreSQL: several processes, each with a pool; what one commits, the others hear of through LISTEN/NOTIFY.
import pg from 'pg';
import { type Db, DbUnavailable, type Sql, SqlError, type SqlValue } from './db';
import { openListener } from './postgres-listener';
import { watched } from './watched';

const POOL = 12;
const INT8 = 20;
const MAX_NAMED = 300;

/** Counters and instants (ms) are far below 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

const where = (url: string): string => {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  } catch {
    return 'the address in DATABASE_URL';
  }
};

/** @returns what the caller can act on: a statement that failed, or a database that is gone */
const asOurs = (error: unknown, url: string): Error => {
  const code = (error as { code?: string }).code ?? '';
  const message = error instanceof Error ? error.message : String(error);
  // Class 08 and 57P: the connection or the server went away; 53: it has no room for us; 28, 3D: it does not let us in.
  const refused = /^(08|57P|53|28|3D)/.test(code);
  if (/^[0-9A-Z]{5}$/.test(code) && !refused) return new SqlError(code, message);
  if (error instanceof DbUnavailable || error instanceof SqlError) return error;
  const why = code || message;
  return new DbUnavailable(
    'unreachable',
    `The database at ${where(url)} can't be used (${why}). Check DATABASE_URL and that PostgreSQL is running.`,
    error,
  );
};

/** Each text is parsed and planned once per connection. */
const namer = (): ((text: string) => { name?: string }) => {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known) return { name: known };
    if (names.size >= MAX_NAMED) return {};
    const name = `q${names.size}`;
    names.set(text, name);
    return { name };
  };
};

/** @throws DbUnavailable */
export const openPostgres = async (databaseUrl: string): Promise<Db> => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL,
    types,
    application_name: 'firstline',
    connectionTimeoutMillis: 10_000,
    // A process that hangs in a transaction would hold the counter for everybody.
    idle_in_transaction_session_timeout: 60_000,
  });
  // An idle connection that breaks is replaced; without a listener it would end the process.
  pool.on('error', () => undefined);
  const named = namer();
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asOurs(error, databaseUrl);
    }
  };
  const over = (client: Pick<pg.PoolClient, 'query'>): Sql => ({
    query: <Row>(text: string, params: readonly SqlValue[] = []) =>
      guarded(async () => (await client.query({ ...named(text), text, values: [...params] })).rows as Row[]),
    run: (text) =>
      guarded(async () => {
        await client.query(text);
      }),
  });
  const within = async <T>(begin: string, work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await guarded(() => pool.connect());
    let broken = false;
    // Without a listener, a connection that breaks between two statements would end the process.
    const note = (): void => {
      broken = true;
    };
    client.on('error', note);
    const { sql, throwIfFailed } = watched(over(client));
    try {
      await sql.run(begin);
      const result = await work(sql);
      throwIfFailed();
      await sql.run('commit');
      return result;
    } catch (error) {
      await sql.run('rollback').catch(note);
      throw error;
    } finally {
      client.off('error', note);
      client.release(broken);
    }
  };

  await guarded(() => pool.query('select 1')).catch(async (error: unknown) => {
    await pool.end().catch(() => undefined);
    throw error;
  });
  const listener = await openListener(databaseUrl, (text, values) => pool.query(text, values));
  const everyday = over(pool as unknown as pg.PoolClient);
  return {
    kind: 'postgres',
    query: everyday.query,
    run: everyday.run,
    transaction: (work, lock = '') => within(`begin;${lock}`, work),
    snapshot: (work) => within('begin isolation level repeatable read read only', work),
    publish: listener.publish,
    subscribe: listener.subscribe,
    tidy: () => everyday.run('analyze'),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
};
