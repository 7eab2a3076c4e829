// Where content is kept: under its digest, once, and never changed afterwards.
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

export interface FileStore {
  /** Takes the file at `path` over: it is kept, also over a power cut, when this resolves. */
  take(hash: string, path: string): Promise<void>;
  /** Null: it is not there. */
  read(hash: string): Promise<Readable | null>;
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
  return {
    take: async (hash, path) => {
      const kept = pathOf(hash);
      await mkdir(dirname(kept), { recursive: true });
      await rename(path, kept);
      await syncFolder(dirname(kept));
    },
    read: async (hash) => {
      const path = pathOf(hash);
      const there = await stat(path).catch(() => null);
      return there ? createReadStream(path) : null;
    },
  };
};

/** Removes what is no longer needed; that it was not there is as good. */
export const removeFile = (path: string): Promise<void> => rm(path, { force: true });
