// Data folders for tests. To make an embedded database takes seconds: it is made once for each state of the tables, and
// copied from then on.
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDb } from '../../src/server/db/open';
import { type FileStore, folderStore } from '../../src/server/files/file-store';

const sources = resolve('src/server/db');

const stateOfTables = (): string => {
  const hash = createHash('sha256').update(readFileSync(resolve('node_modules/@electric-sql/pglite/package.json')));
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  for (const name of files) hash.update(name).update(readFileSync(join(sources, name)));
  return hash.digest('hex').slice(0, 16);
};

const template = async (): Promise<string> => {
  const cache = resolve('node_modules/.cache/test-database');
  const folder = join(cache, stateOfTables());
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const draft = join(cache, `.${randomUUID()}`);
  const db = await openDb({ dataDir: draft });
  await db.close();
  try {
    renameSync(draft, folder);
  } catch {
    // Another test was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
};

/** An empty desk's data folder of its own. */
export const newDataFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-test-'));
  cpSync(await template(), folder, { recursive: true });
  return folder;
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Where a desk's contents of files are, as a restore wants to know it. */
export const filesAt = (folder: string): { readonly store: FileStore; readonly draft: string } => ({
  store: folderStore(join(folder, 'files')),
  draft: join(folder, 'files', 'restoring'),
});
