// PGlite in a thread of its own, so that a long query does not hold up the server. As shipped PGlite never calls
// fsync, and a power cut loses every write: the file system is given an fsync, and -F is dropped (SYNC, "Server
// database"). These are internals of the pinned version; a test counts the syncs.
import { closeSync, existsSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { SqlValue } from './db';
import { literal } from './literal';
import type { FromWorker, ToWorker } from './pglite-protocol';

const { folder } = workerData as { folder: string };
let syncs = 0;
const prepared = new Map<string, string>();
const MOST_PREPARED = 300;
const preparable = /^\s*(select|with|insert|update|delete|values)\b/i;

const ERRNO_EINVAL = 28;
const ERRNO_EIO = 29;
/** Directories and pipes can't be synced on every system; PostgreSQL takes EINVAL for "not needed here". */
const notSyncable = new Set(['EBADF', 'EINVAL', 'EISDIR', 'EPERM']);

interface EmscriptenFiles {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number } };
  readonly FS: { readonly ErrnoError: new (errno: number) => Error };
}

const withFsync = (module: unknown): void => {
  const { NODEFS, FS } = module as EmscriptenFiles;
  NODEFS.stream_ops.fsync = (stream) => {
    try {
      fsyncSync(stream.nfd);
    } catch (error) {
      if (notSyncable.has((error as NodeJS.ErrnoException).code ?? '')) return ERRNO_EINVAL;
      throw new FS.ErrnoError(ERRNO_EIO);
    }
    syncs += 1;
    return 0;
  };
};

class DurableFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...args);
    made.emscriptenOpts.preRun = [...(made.emscriptenOpts.preRun ?? []), withFsync];
    return made;
  }
}

const syncTree = (path: string): void => {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) syncTree(child);
    else if (entry.isFile()) syncFile(child, 'r+');
  }
  // Windows can't sync a directory.
  if (process.platform !== 'win32') syncFile(path, 'r');
};

const syncFile = (path: string, flags: string): void => {
  const file = openSync(path, flags);
  fsyncSync(file);
  closeSync(file);
};

const open = async (): Promise<PGlite> => {
  const fresh = !existsSync(join(folder, 'PG_VERSION'));
  const durable = ['fsync=on', 'wal_sync_method=fsync', 'synchronous_commit=on', 'full_page_writes=on'];
  // Plans are kept, some from a time when the tables were empty: an index is to be used wherever there is one.
  const settings = [...durable, 'plan_cache_mode=force_generic_plan', 'enable_seqscan=off'];
  const db = await PGlite.create({
    fs: new DurableFiles(folder),
    startParams: [
      ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
  });
  if (fresh) syncTree(folder);
  return db;
};

const port = parentPort;
if (!port) throw new Error('this file is started as a thread');
const answer = (message: FromWorker): void => port.postMessage(message);

const failure = (error: unknown): { code: string; message: string } => ({
  code: (error as { code?: string }).code ?? 'XX000',
  message: error instanceof Error ? error.message : String(error),
});

const queryOnce = async (db: PGlite, text: string, params: readonly SqlValue[]): Promise<unknown[]> =>
  (await db.query(text, [...params])).rows;

/** Parsed and planned once, then one message instead of five: a third of the time. */
const queryPrepared = async (db: PGlite, text: string, params: readonly SqlValue[]): Promise<unknown[]> => {
  let name = prepared.get(text);
  if (name === undefined) {
    if (prepared.size >= MOST_PREPARED || !preparable.test(text)) return queryOnce(db, text, params);
    name = `s${prepared.size}`;
    await db.exec(`prepare ${name} as ${text}`);
    prepared.set(text, name);
  }
  const values = params.length > 0 ? `(${params.map(literal).join(',')})` : '';
  const [result] = await db.exec(`execute ${name}${values}`);
  return result?.rows ?? [];
};

const serve = async (db: PGlite, request: ToWorker): Promise<void> => {
  try {
    if (request.kind === 'query') {
      answer({ id: request.id, ok: true, rows: await queryPrepared(db, request.text, request.params) });
    } else if (request.kind === 'run') {
      await db.exec(request.text);
      answer({ id: request.id, ok: true, rows: [] });
    } else if (request.kind === 'syncs') {
      answer({ id: request.id, ok: true, rows: [{ syncs }] });
    } else {
      await db.close();
      answer({ id: request.id, ok: true, rows: [] });
      port.close();
    }
  } catch (error) {
    answer({ id: request.id, ok: false, ...failure(error) });
  }
};

try {
  const db = await open();
  port.on('message', (request: ToWorker) => void serve(db, request));
  answer({ id: 0, ok: true, rows: [] });
} catch (error) {
  answer({ id: 0, ok: false, ...failure(error) });
}
