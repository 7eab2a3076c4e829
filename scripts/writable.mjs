import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

/** Tried and not asked: permissions alone do not tell of a read-only file system. @throws Stop */
export const requireWritable = (folder, what) => {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(mkdtempSync(join(folder, '.writable-')), { recursive: true });
  } catch (error) {
    throw new Stop(
      `${what} (${folder}) can't be written to (${error.code}). Make it writable, or choose another place.`,
    );
  }
};
