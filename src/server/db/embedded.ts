// PGlite: one connection, so transactions take turns. Within a turn nobody else writes: a snapshot costs nothing.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Db, Sql } from './db';
import { lockFolder } from './folder-lock';
import { startPglite } from './pglite-thread';
import { makeTurns } from './turns';

/** PGlite has no background processes: its log would grow, and its statistics stay empty. */
const LOOK_AFTER = 15_000;
const CHECKPOINT_WRITES = 2_000;
const CHECKPOINT_AFTER = 5 * 60_000;
const VACUUM_WRITES = 20_000;
const VACUUM_AFTER = 60 * 60_000;

export interface EmbeddedDb extends Db {
  /** How often fsync was called: the proof that commits are on disk. */
  syncs(): Promise<number>;
}

/** @throws DbUnavailable */
export const openEmbedded = async (dataDir: string): Promise<EmbeddedDb> => {
  const release = lockFolder(dataDir);
  const thread = await startPglite(join(dataDir, 'database')).catch((error: unknown) => {
    release();
    throw error;
  });
  const turns = makeTurns();
  const topics = new EventEmitter();
  topics.setMaxListeners(0);
  const sql: Sql = {
    query: <Row>(text: string, params: Parameters<Sql['query']>[1] = []) =>
      thread.ask<Row>({ kind: 'query', text, params }),
    run: async (text) => {
      await thread.ask({ kind: 'run', text });
    },
  };

  let writes = 0;
  let writesAtVacuum = 0;
  let writesAtCheckpoint = 0;
  let checkpointAt = Date.now();
  let vacuumAt = Date.now();
  const checkpoint = async (): Promise<void> => {
    writesAtCheckpoint = writes;
    checkpointAt = Date.now();
    await sql.run('checkpoint');
  };
  const vacuum = async (): Promise<void> => {
    writesAtVacuum = writes;
    vacuumAt = Date.now();
    await sql.run('vacuum (analyze)');
  };
  const housekeeping = setInterval(() => {
    if (!turns.idle) return;
    const now = Date.now();
    const toVacuum = writes - writesAtVacuum;
    const toCheckpoint = writes - writesAtCheckpoint;
    if (toVacuum > VACUUM_WRITES || (toVacuum > 0 && now - vacuumAt > VACUUM_AFTER)) void turns.run(vacuum).catch(stop);
    if (toCheckpoint > CHECKPOINT_WRITES || (toCheckpoint > 0 && now - checkpointAt > CHECKPOINT_AFTER)) {
      void turns.run(checkpoint).catch(stop);
    }
  }, LOOK_AFTER);
  housekeeping.unref();
  // What is broken shows at the next statement of somebody who can be told.
  const stop = (): void => clearInterval(housekeeping);

  return {
    kind: 'embedded',
    query: (text, params) => turns.run(() => sql.query(text, params)),
    run: (text) => turns.run(() => sql.run(text)),
    transaction: (work) =>
      turns.run(async () => {
        // Not waited for: the thread takes its orders in sequence.
        const begun = sql.run('begin').catch((error: unknown) => ({ error }));
        try {
          const result = await work(sql);
          const failed = await begun;
          if (failed) throw failed.error;
          await sql.run('commit');
          writes += 1;
          return result;
        } catch (error) {
          await sql.run('rollback').catch(() => undefined);
          throw error;
        }
      }),
    snapshot: (work) => turns.run(() => work(sql)),
    publish: (topic, payload) => void topics.emit(topic, payload),
    subscribe: (topic, listener) => {
      topics.on(topic, listener);
      return () => topics.off(topic, listener);
    },
    tidy: () =>
      turns.run(async () => {
        await vacuum();
        await checkpoint();
      }),
    syncs: async () => (await thread.ask<{ syncs: number }>({ kind: 'syncs' }))[0]?.syncs ?? 0,
    close: async () => {
      stop();
      await turns.run(() => thread.stop());
      release();
    },
  };
};
