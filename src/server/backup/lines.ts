// The lines of a backup on their way to a file or a socket, and back from a file, checked on the way.
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { type BackupEnd, BackupFault, type BackupHead, FORMAT, MARK, type MarkedLine } from './format';

/** Written together: a row alone is small. */
const PIECE = 256 * 1024;
/** Most of what can be gained, in a third of the time of the default. */
const LEVEL = 3;

export interface BackupLines {
  mark(line: MarkedLine): Promise<void>;
  rows(table: string, rows: readonly string[]): Promise<void>;
  /** `from` null: there is no such content. @returns whether it is what its digest says */
  content(hash: string, size: number, from: AsyncIterable<Buffer> | null): Promise<boolean>;
  /** @returns when all of it has left */
  end(): Promise<BackupEnd>;
}

export const linesTo = (to: Writable): BackupLines => {
  const zip = createGzip({ level: LEVEL });
  const hash = createHash('sha256');
  const gone = new Promise<void>((resolve, reject) => {
    to.once('finish', resolve);
    to.once('error', reject);
    to.once('close', () => reject(new BackupFault('The backup was broken off by whoever took it.')));
    zip.once('error', reject);
  });
  gone.catch(() => undefined);
  zip.pipe(to);
  let waiting: string[] = [];
  let size = 0;
  let rows = 0;
  let at = '';

  const flush = async (): Promise<void> => {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    hash.update(text);
    if (!zip.write(text)) await Promise.race([once(zip, 'drain'), gone]);
  };
  const add = async (line: string): Promise<void> => {
    waiting.push(line, '\n');
    size += line.length;
    if (size >= PIECE) await flush();
  };
  return {
    mark: (line) => add(MARK + JSON.stringify(line)),
    rows: async (table, found) => {
      if (found.length === 0) return;
      if (at !== table) await add(MARK + JSON.stringify({ table }));
      at = table;
      rows += found.length;
      for (const row of found) await add(row);
    },
    content: async (digest, length, from) => {
      await add(MARK + JSON.stringify({ content: digest, size: length }));
      const sum = createHash('sha256');
      for await (const piece of from ?? []) {
        sum.update(piece);
        await add(piece.toString('base64'));
      }
      const whole = from !== null && sum.digest('hex') === digest;
      await add(MARK + JSON.stringify({ contentEnd: digest, whole }));
      return whole;
    },
    end: async () => {
      await flush();
      const end: BackupEnd = { end: true, rows, sha256: hash.digest('hex') };
      zip.end(`${MARK}${JSON.stringify(end)}\n`);
      await gone;
      return end;
    },
  };
};

const notWhole = (path: string): BackupFault =>
  new BackupFault(`${path} is damaged or was cut off: it does not read as it was written. Take another backup.`);

const headOf = (path: string, line: string): BackupHead => {
  const head = line.startsWith(MARK) ? (JSON.parse(line.slice(MARK.length)) as Partial<BackupHead>) : {};
  if (head.file !== 'firstline-backup' || head.format === undefined) throw new BackupFault(`${path} is no backup.`);
  if (head.format > FORMAT)
    throw new BackupFault(`${path} was written by a newer Firstline. Restore it with that one.`);
  return head as BackupHead;
};

export type BackupPart =
  | { readonly kind: 'head'; readonly head: BackupHead }
  | { readonly kind: 'row'; readonly table: string; readonly row: string }
  | { readonly kind: 'content'; readonly hash: string; readonly size: number }
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Whole: its bytes are what its digest says, which was looked at here too. */
  | { readonly kind: 'contentEnd'; readonly hash: string; readonly whole: boolean }
  /** Everything before was as it was written. */
  | { readonly kind: 'end'; readonly end: BackupEnd };

/** @throws BackupFault when it can't be read, is no backup, or is not whole; the end may come only after its rows */
export const readBackup = async function* (path: string): AsyncGenerator<BackupPart> {
  const file = createReadStream(path);
  const unzipped = file.pipe(createGunzip());
  let broken: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException): void => {
    broken ??= error;
    unzipped.destroy();
    lines.close();
  };
  const lines = createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
  file.once('error', fail);
  unzipped.once('error', fail);
  const hash = createHash('sha256');
  let table: string | null = null;
  let rows = 0;
  let head: BackupHead | null = null;
  let ended = false;
  let content: { readonly hash: string; readonly sum: Hash } | null = null;
  try {
    for await (const line of lines) {
      if (head === null) {
        head = headOf(path, line);
        yield { kind: 'head', head };
      } else if (ended) throw notWhole(path);
      else if (line.startsWith(MARK)) {
        const mark = JSON.parse(line.slice(MARK.length)) as MarkedLine;
        if ('end' in mark) {
          if (mark.rows !== rows || mark.sha256 !== hash.digest('hex')) throw notWhole(path);
          ended = true;
          yield { kind: 'end', end: mark };
          continue;
        }
        if ('table' in mark) table = mark.table;
        else if ('content' in mark) {
          content = { hash: mark.content, sum: createHash('sha256') };
          yield { kind: 'content', hash: mark.content, size: mark.size };
        } else if ('contentEnd' in mark) {
          if (mark.contentEnd !== content?.hash) throw notWhole(path);
          if (mark.whole && content.sum.digest('hex') !== mark.contentEnd) throw notWhole(path);
          yield { kind: 'contentEnd', hash: mark.contentEnd, whole: mark.whole };
          content = null;
        }
      } else if (content) {
        const bytes = Buffer.from(line, 'base64');
        content.sum.update(bytes);
        yield { kind: 'bytes', bytes };
      } else {
        if (table === null) throw notWhole(path);
        rows += 1;
        yield { kind: 'row', table, row: line };
      }
      hash.update(`${line}\n`);
    }
  } catch (error) {
    if (error instanceof SyntaxError) throw notWhole(path);
    if (!broken) throw error;
  } finally {
    file.destroy();
    unzipped.destroy();
  }
  const { code } = (broken ?? {}) as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    throw new BackupFault(`${path} can't be read (${code}).`);
  if (broken && head === null) throw new BackupFault(`${path} is no backup.`);
  // Its content may be whole where gzip's own sum is not: it was not written so.
  if (!ended || broken) throw notWhole(path);
};

export interface Checked {
  readonly head: BackupHead;
  readonly rows: number;
  readonly contents: Contents;
}

/** Contents of files that are in a backup. */
export interface Contents {
  readonly count: number;
  readonly bytes: number;
  /** Digests of those that were not in the store when it was taken. */
  readonly missing: readonly string[];
}

/** Reads it to the end. @throws BackupFault */
export const checkBackup = async (path: string): Promise<Checked> => {
  let head: BackupHead | null = null;
  let rows = 0;
  let count = 0;
  let bytes = 0;
  const missing: string[] = [];
  for await (const part of readBackup(path)) {
    if (part.kind === 'head') head = part.head;
    if (part.kind === 'end') rows = part.end.rows;
    if (part.kind === 'bytes') bytes += part.bytes.length;
    if (part.kind === 'contentEnd' && part.whole) count += 1;
    if (part.kind === 'contentEnd' && !part.whole) missing.push(part.hash);
  }
  if (!head) throw notWhole(path);
  return { head, rows, contents: { count, bytes, missing } };
};
