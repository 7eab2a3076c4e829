// PGlite: one connection, so transactions take turns. Within a turn nobody else writes: a snapshot costs nothing.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { Db, Sql } from './db';
import { lockFolder } from './folder-lock';
import { keepHouse } from './housekeeping';
import { startPglite } from './pglite-thread';
import { makeTurns } from './turns';
import { watched } from './watched';

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

  const house = keepHouse(turns, sql);

  return {
    kind: 'embedded',
    query: (text, params) => turns.run(() => sql.query(text, params)),
    run: (text) => turns.run(() => sql.run(text)),
    transaction: (work) =>
      turns.run(async () => {
        const within = watched(sql);
        // Not waited for: the thread takes its orders in sequence. If it fails, so does what follows.
        within.sql.run('begin').catch(() => undefined);
        try {
          const result = await work(within.sql);
          within.throwIfFailed();
          await sql.run('commit');
          house.noteWrite();
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
    tidy: house.tidy,
    syncs: async () => (await thread.ask<{ syncs: number }>({ kind: 'syncs' }))[0]?.syncs ?? 0,
    close: async () => {
      house.stop();
      await turns.run(() => thread.stop());
      release();
    },
  };
};
