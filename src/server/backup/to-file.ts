// A backup as a file: written beside its place, read once more to the end, and only then given its name.
import { randomUUID } from 'node:crypto';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Problem } from '@shared/contract/http';
import { type Db, DbUnavailable } from '../db/db';
import type { DbTarget } from '../db/open';
import { openDb } from '../db/open';
import type { FileStore } from '../files/file-store';
import { findDoor, throughDoor } from './door';
import { BackupFault } from './format';
import { type Checked, checkBackup } from './lines';
import { takeBackup } from './take';

export interface BackupFile extends Checked {
  readonly path: string;
  readonly bytes: number;
}

const syncPath = (path: string, flags: string): void => {
  const handle = openSync(path, flags);
  fsyncSync(handle);
  closeSync(handle);
};

/** Somebody else's server holds the folder: it is asked to take the backup. */
const fromServer = async (dataDir: string, path: string, withFiles: boolean, why: DbUnavailable): Promise<void> => {
  const door = findDoor(dataDir);
  if (!door) throw why;
  const answer = await throughDoor(door, withFiles).catch(() => null);
  if (!answer?.ok || !answer.body) {
    const problem = (await answer?.json().catch(() => null)) as Problem | null;
    throw new BackupFault(problem?.message ?? `The server at ${door.url} does not answer. Try again when it runs.`);
  }
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path, { mode: 0o600 }));
};

const fromDatabase = async (db: Db, store: FileStore | null, path: string): Promise<void> => {
  try {
    await takeBackup(db, store, createWriteStream(path, { mode: 0o600 }), Date.now);
  } finally {
    await db.close();
  }
};

const take = async (target: DbTarget, store: FileStore | null, path: string): Promise<void> => {
  try {
    return await fromDatabase(await openDb(target), store, path);
  } catch (error) {
    if (!('dataDir' in target && error instanceof DbUnavailable && error.fault === 'inUse')) throw error;
    return fromServer(target.dataDir, path, store !== null, error);
  }
};

/** @param store null: without contents @throws BackupFault, DbUnavailable; what was at `to` before is then still there */
export const backUpTo = async (target: DbTarget, store: FileStore | null, to: string): Promise<BackupFile> => {
  const path = resolve(to);
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    await take(target, store, draft);
    const checked = await checkBackup(draft);
    syncPath(draft, 'r+');
    renameSync(draft, path);
    // Windows can't sync a directory.
    if (process.platform !== 'win32') syncPath(dirname(path), 'r');
    return { ...checked, path, bytes: statSync(path).size };
  } catch (error) {
    rmSync(draft, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC' || code === 'EISDIR')
      throw new BackupFault(`The backup can't be written to ${path} (${code}).`);
    throw error;
  }
};
