// Content on its way in: a file for each person and digest that grows part by part. What the disk has is the truth about how
// far it is, so that a server that was stopped in between goes on where it was.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OfferRequest, UploadState } from '@shared/contract/files';
import { MAX_FILE_SIZE } from '@shared/domain/attachment';
import { LOOKED_AT, typeOf } from '@shared/files/type-of';
import type { Db } from '../db/db';
import { HttpProblem } from '../http/problem';
import { type FileStore, removeFile } from './file-store';

/** What one person may have under way at a time; each of them may be as large as a file may be. */
const MOST_UNDER_WAY = 40;
/** An upload that nobody went on with is given up after this (ms). */
const GIVEN_UP_AFTER = 7 * 86_400_000;

export interface Uploads {
  offer(personId: string, offer: OfferRequest): Promise<UploadState>;
  /** @throws HttpProblem 409 where the next part begins elsewhere, 422 for content of another digest, 507 */
  add(personId: string, hash: string, at: number, bytes: Buffer): Promise<UploadState>;
  /** Those that nobody goes on with. */
  sweep(): Promise<void>;
}

const DONE =
  'select size from file f join file_bringer b using (hash) where b.person_id = $1 and f.hash = $2 and f.kept_at > 0';
const KEEP = `insert into file (hash, size, mime, kept_at) values ($1, $2, $3, $4)
  on conflict (hash) do update set kept_at = excluded.kept_at where file.kept_at = 0`;
const BRING = 'insert into file_bringer (person_id, hash, at) values ($1, $2, $3) on conflict do nothing';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const beginningOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** As whoever sends a file hears it. */
const said = (error: unknown): unknown =>
  ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
    ? new HttpProblem(
        507,
        'files.full',
        'The server has no room for files. Tell the administrator; nothing is lost.',
        600,
      )
    : error;

export const openUploads = (db: Db, store: FileStore, folder: string, now: () => number): Uploads => {
  const folderOf = (personId: string) => join(folder, digest(personId).slice(0, 32));
  /** One part of an upload after the other. */
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = async <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const before = turns.get(key) ?? Promise.resolve();
    const mine = before.then(task, task);
    const quiet = mine.catch(() => undefined);
    turns.set(key, quiet);
    try {
      return await mine;
    } finally {
      if (turns.get(key) === quiet) turns.delete(key);
    }
  };

  const sizeAt = async (path: string): Promise<number> => (await stat(path).catch(() => ({ size: 0 }))).size;
  /** The size that was announced stands in the name, so that it is known when the last part is there. */
  const find = async (personId: string, hash: string): Promise<{ path: string; size: number } | null> => {
    const names = await readdir(folderOf(personId)).catch(() => []);
    const name = names.find((each) => each.startsWith(`${hash}.`));
    return name ? { path: join(folderOf(personId), name), size: Number(name.split('.')[1]) } : null;
  };
  const brought = async (personId: string, hash: string): Promise<UploadState | null> => {
    const [row] = await db.query<{ size: number }>(DONE, [personId, hash]);
    return row ? { have: Number(row.size), done: true } : null;
  };

  const finish = async (personId: string, hash: string, path: string, size: number): Promise<UploadState> => {
    if ((await digestOf(path)) !== hash) {
      await removeFile(path);
      throw new HttpProblem(422, 'file.damaged', 'The file did not arrive as it was sent. It is sent again.');
    }
    const { mime } = typeOf(await beginningOf(path));
    await store.take(hash, path);
    await db.transaction(async (sql) => {
      await sql.query(KEEP, [hash, size, mime, now()]);
      await sql.query(BRING, [personId, hash, now()]);
    });
    return { have: size, done: true };
  };

  const begin = async (personId: string, { hash, size }: OfferRequest): Promise<UploadState> => {
    const done = await brought(personId, hash);
    if (done) return done;
    const own = folderOf(personId);
    await mkdir(own, { recursive: true });
    const under = await find(personId, hash);
    if (under && under.size !== size) await removeFile(under.path);
    else if (under) {
      const have = await sizeAt(under.path);
      return have === size ? finish(personId, hash, under.path, size) : { have, done: false };
    }
    if ((await readdir(own)).length >= MOST_UNDER_WAY) {
      throw new HttpProblem(
        429,
        'files.tooMany',
        'Too many files are on their way at once. They follow one by one.',
        60,
      );
    }
    const path = join(own, `${hash}.${size}`);
    await (await open(path, 'a')).close();
    return size === 0 ? finish(personId, hash, path, 0) : { have: 0, done: false };
  };

  const append = async (personId: string, hash: string, at: number, bytes: Buffer): Promise<UploadState> => {
    const done = await brought(personId, hash);
    if (done) return done;
    const under = await find(personId, hash);
    if (!under) throw new HttpProblem(404, 'file.notOffered', 'This file was not announced. It is sent anew.');
    const have = await sizeAt(under.path);
    if (have !== at || have + bytes.length > Math.min(under.size, MAX_FILE_SIZE)) {
      throw new HttpProblem(409, 'file.otherPart', 'The server has another part of this file. It goes on from there.');
    }
    const file = await open(under.path, 'r+');
    try {
      await file.write(bytes, 0, bytes.length, at);
      await file.sync();
    } catch (error) {
      await file.truncate(at).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    const now = at + bytes.length;
    return now === under.size ? finish(personId, hash, under.path, now) : { have: now, done: false };
  };

  return {
    offer: (personId, offer) =>
      inTurn(`${personId} ${offer.hash}`, () => begin(personId, offer)).catch((error: unknown) => {
        throw said(error);
      }),
    add: (personId, hash, at, bytes) =>
      inTurn(`${personId} ${hash}`, () => append(personId, hash, at, bytes)).catch((error: unknown) => {
        throw said(error);
      }),
    sweep: async () => {
      for (const person of await readdir(folder).catch(() => [])) {
        for (const name of await readdir(join(folder, person)).catch(() => [])) {
          const path = join(folder, person, name);
          const there = await stat(path).catch(() => null);
          if (there && now() - there.mtimeMs > GIVEN_UP_AFTER) await rm(path, { force: true });
        }
      }
    },
  };
};
