// Contents of a backup back into the store, and what is then still missing: which files of which tickets.
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ticket } from '@shared/domain/ticket';
import type { Db } from '../db/db';
import type { FileStore } from '../files/file-store';
import { markKept, markMissing } from '../files/known';
import { readBackup } from './lines';

const synced = async (path: string): Promise<void> => {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
};

/** What the store has already stays as it is. @param draft a folder for what is on its way; removed afterwards */
export const putContents = async (path: string, store: FileStore, draft: string): Promise<number> => {
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  let file: WriteStream | null = null;
  let count = 0;
  try {
    for await (const part of readBackup(path)) {
      if (part.kind === 'content' && !(await store.has(part.hash))) {
        file = createWriteStream(join(draft, part.hash), { mode: 0o600 });
      } else if (part.kind === 'bytes' && file) {
        if (!file.write(part.bytes)) await once(file, 'drain');
      } else if (part.kind === 'contentEnd') {
        if (file) {
          file.end();
          await once(file, 'close');
          file = null;
          const brought = join(draft, part.hash);
          if (part.whole) {
            await synced(brought);
            await store.take(part.hash, brought);
          } else await rm(brought);
        }
        if (part.whole) count += 1;
      }
    }
  } finally {
    file?.destroy();
    await rm(draft, { recursive: true, force: true });
  }
  return count;
};

export interface MissingFile {
  readonly name: string;
  readonly ticket: string;
}

const AT_ONCE = 500;
const ON_TICKETS = `select body::text as body from doc where coll = 'tickets' and not deleted
  and body -> 'attachments' @> any($1::jsonb[]) order by id`;

/** What the database knows and the store has not got, which it then says. @returns the files that stand on tickets */
export const findMissing = async (db: Db, store: FileStore, now: number): Promise<readonly MissingFile[]> => {
  const missing: string[] = [];
  const there: string[] = [];
  for (const { hash } of await db.query<{ hash: string }>('select hash from file order by hash')) {
    ((await store.has(hash)) ? there : missing).push(hash);
  }
  await markKept(db, there, now);
  const files: MissingFile[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    await markMissing(db, some);
    const rows = await db.query<{ body: string }>(ON_TICKETS, [some.map((hash) => JSON.stringify([{ hash }]))]);
    for (const { body } of rows) {
      const { number, attachments = [] } = JSON.parse(body) as Ticket;
      for (const { hash, name } of attachments) if (some.includes(hash)) files.push({ name, ticket: number });
    }
  }
  return files;
};
