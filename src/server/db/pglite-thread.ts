import { Worker } from 'node:worker_threads';
import { DbUnavailable, SqlError } from './db';
import type { FromWorker, Order } from './pglite-protocol';

export interface PgliteThread {
  ask<Row>(order: Order): Promise<Row[]>;
  stop(): Promise<void>;
}

// Bundled, the thread's file lies beside this one; tests run both from the sources.
const file = new URL(import.meta.url.endsWith('.ts') ? './pglite.worker.ts' : './pglite.worker.js', import.meta.url);

/** @throws DbUnavailable when the folder holds no database that can be opened */
export const startPglite = async (folder: string): Promise<PgliteThread> => {
  const worker = new Worker(file, { workerData: { folder } });
  const asked = new Map<number, { resolve: (rows: unknown[]) => void; reject: (error: Error) => void }>();
  let last = 0;
  let gone: DbUnavailable | null = null;

  const stopped = (cause?: unknown): void => {
    gone ??= new DbUnavailable('closed', 'The database has stopped. Restart the server.', cause);
    for (const { reject } of asked.values()) reject(gone);
    asked.clear();
  };
  worker.on('error', stopped);
  worker.on('exit', () => stopped());
  worker.on('message', (message: FromWorker) => {
    const waiting = asked.get(message.id);
    asked.delete(message.id);
    if (message.ok) waiting?.resolve(message.rows);
    else waiting?.reject(new SqlError(message.code, message.message));
  });

  const ask = <Row>(order: Order): Promise<Row[]> =>
    new Promise<unknown[]>((resolve, reject) => {
      if (gone) return reject(gone);
      last += 1;
      asked.set(last, { resolve, reject });
      worker.postMessage({ ...order, id: last });
    }) as Promise<Row[]>;

  try {
    await new Promise<unknown>((resolve, reject) => asked.set(0, { resolve, reject }));
  } catch (error) {
    await worker.terminate();
    throw new DbUnavailable(
      'damaged',
      `The database in ${folder} can't be opened (${error instanceof Error ? error.message : 'unknown fault'}). Restore a backup, or start with an empty folder.`,
      error,
    );
  }
  return {
    ask,
    stop: async () => {
      await ask({ kind: 'close' }).catch(() => undefined);
      gone ??= new DbUnavailable('closed', 'The database is closed.');
      await worker.terminate();
    },
  };
};
