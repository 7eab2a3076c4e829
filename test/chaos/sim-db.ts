// The server's database for a simulation: PGlite in this process and in memory, opened once. A whole history runs within
// one outer transaction that is rolled back at the end; the server's own transactions are savepoints in it. Every
// statement waits for its turn in the schedule, and one that the server did not live to see the end of is undone.
import { EventEmitter } from 'node:events';
import { PGlite } from '@electric-sql/pglite';
import { type Db, type Sql, SqlError, type SqlValue } from '../../src/server/db/db';
import { literal } from '../../src/server/db/literal';
import { makeTurns } from '../../src/server/db/turns';
import type { Chance } from '../builders/chance';
import type { Owner, Schedule } from './schedule';

const preparable = /^\s*(select|with|insert|update|delete|values)\b/i;

export interface SimBase {
  query<Row>(text: string, params?: readonly SqlValue[]): Promise<Row[]>;
  exec(text: string): Promise<void>;
  /** As it was when `keep` was called. */
  begin(): Promise<void>;
  back(): Promise<void>;
  close(): Promise<void>;
}

const asSqlError = (error: unknown): SqlError =>
  new SqlError((error as { code?: string }).code ?? 'XX000', error instanceof Error ? error.message : String(error));

export const openBase = async (): Promise<SimBase> => {
  const settings = ['plan_cache_mode=force_generic_plan', 'enable_seqscan=off', 'autovacuum=off'];
  const pglite = await PGlite.create({
    startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ['-c', setting])],
  });
  const prepared = new Map<string, string>();
  let histories = 0;
  const query = async <Row>(text: string, params: readonly SqlValue[] = []): Promise<Row[]> => {
    try {
      if (!preparable.test(text)) return (await pglite.query<Row>(text, [...params])).rows;
      let name = prepared.get(text);
      if (name === undefined) {
        name = `s${prepared.size}`;
        await pglite.exec(`prepare ${name} as ${text}`);
        prepared.set(text, name);
      }
      const values = params.length > 0 ? `(${params.map(literal).join(',')})` : '';
      const [result] = await pglite.exec(`execute ${name}${values}`);
      return (result?.rows ?? []) as Row[];
    } catch (error) {
      throw asSqlError(error);
    }
  };
  const exec = async (text: string): Promise<void> => {
    await pglite.exec(text).catch((error: unknown) => {
      throw asSqlError(error);
    });
  };
  return {
    query,
    exec,
    begin: () => exec('begin'),
    back: async () => {
      await exec('rollback');
      histories += 1;
      // What was rolled back still lies in the tables.
      if (histories % 40 === 0) await exec('vacuum');
    },
    close: () => pglite.close(),
  };
};

export interface SimDb extends Db {
  /** The server has died: what it had begun is undone. @returns whether there was any */
  died(): Promise<boolean>;
}

export interface SimDisk {
  readonly schedule: Schedule;
  /** The server's: of what it has asked for, nothing is done after it. */
  readonly life: Owner;
  readonly chance: Chance;
  /** What would write is refused. */
  full(): boolean;
}

const writes = /^\s*(insert|update|delete|with\b[^;]*\b(insert|update|delete)\b)/i;
const diskFull = () => new SqlError('53100', 'could not extend file: No space left on device');

export const simDb = (base: SimBase, { schedule, life, chance, full }: SimDisk): SimDb => {
  const turns = makeTurns();
  const topics = new EventEmitter();
  topics.setMaxListeners(0);
  let inTransaction = false;

  const inItsTurn = <T>(act: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      schedule.later(life, chance.next() * 2, () => void act().then(resolve, reject));
    });
  const sql: Sql = {
    query: (text, params) =>
      inItsTurn(() => (writes.test(text) && full() ? Promise.reject(diskFull()) : base.query(text, params))),
    run: (text) => inItsTurn(() => (full() ? Promise.reject(diskFull()) : base.exec(text))),
  };
  const change = (text: string, after: boolean): Promise<void> =>
    inItsTurn(async () => {
      await base.exec(text);
      inTransaction = after;
    });

  const transaction: Db['transaction'] = (work) =>
    turns.run(async () => {
      await change('savepoint tx', true);
      try {
        const result = await work(sql);
        await change('release tx', false);
        return result;
      } catch (error) {
        await change('rollback to tx; release tx', false);
        throw error;
      }
    });
  // A failed statement must not spoil the outer transaction.
  const alone = <T>(text: string, act: (sql: Sql) => Promise<T>): Promise<T> =>
    /^\s*select\b/i.test(text) ? turns.run(() => act(sql)) : transaction(act);

  return {
    kind: 'embedded',
    query: (text, params) => alone(text, (within) => within.query(text, params)),
    run: (text) => alone(text, (within) => within.run(text)),
    transaction,
    snapshot: (work) => turns.run(() => work(sql)),
    publish: (topic, payload) => void topics.emit(topic, payload),
    subscribe: (topic, listener) => {
      topics.on(topic, listener);
      return () => topics.off(topic, listener);
    },
    tidy: async () => undefined,
    close: async () => undefined,
    died: async () => {
      const wasMidway = inTransaction;
      if (wasMidway) await base.exec('rollback to tx; release tx');
      inTransaction = false;
      return wasMidway;
    },
  };
};
