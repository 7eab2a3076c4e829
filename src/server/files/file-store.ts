// Where content is kept: under its digest, once, and never changed afterwards.
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from './range';

/** The store can't be reached, or refuses. The message is for whoever keeps the server. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** It answers, and will not do what is asked: waiting does not help. */
  readonly refused: boolean;

  constructor(message: string, refused = false) {
    super(message);
    this.refused = refused;
  }
}

/** All of them: @throws StoreUnavailable */
export interface FileStore {
  /** Takes the file at `path` over: it is kept, also over a power cut, when this resolves. */
  take(hash: string, path: string): Promise<void>;
  has(hash: string): Promise<boolean>;
  /** Null: it is not there. */
  read(hash: string, range?: ByteRange): Promise<Readable | null>;
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } catch {
    // Windows can't, and need not.
  } finally {
    await folder.close();
  }
};

export const folderStore = (folder: string): FileStore => {
  const pathOf = (hash: string) => join(folder, hash.slice(0, 2), hash);
  const has = async (hash: string): Promise<boolean> => (await stat(pathOf(hash)).catch(() => null)) !== null;
  return {
    take: async (hash, path) => {
      const kept = pathOf(hash);
      await mkdir(dirname(kept), { recursive: true });
      await rename(path, kept);
      await syncFolder(dirname(kept));
    },
    has,
    read: async (hash, range) =>
      (await has(hash)) ? createReadStream(pathOf(hash), range && { start: range.from, end: range.to }) : null,
  };
};

/** Removes what is no longer needed; that it was not there is as good. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true });
