// `npm run import -- FILE`: what the file would bring, then the import, then what became of it.
import { createWriteStream, mkdtempSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { ImportReport } from '@shared/contract/import';
import { systemActor } from '@shared/domain/person';
import { importArticles, readArticleFiles } from '../articles/command-line';
import { ArticlesFault } from '../articles/fault';
import { problemWords as articleWords } from '../articles/words';
import { openCore } from '../commands/open-core';
import { type Db, DbUnavailable } from '../db/db';
import { openDb } from '../db/open';
import { databaseOf, type Options, readOptions, StartError } from '../options';
import { credentials } from './ask';
import { ImportFault } from './fault';
import { refusedFile } from './refused-file';
import { openRemote } from './remote';
import { mappingText, rowsText } from './report-text';
import { prepareImport } from './run';
import { problemWords } from './words';

const USAGE = `Usage: npm run import -- FILE [--dry-run] [--time-zone ZONE] [--data DIR] [--server URL]
       npm run import -- --articles PATH [--dry-run] [--data DIR] [--server URL]
  PATH         articles: a folder, a ZIP, or a file of Markdown, HTML or CSV
  FILE         incidents as CSV in ServiceNow’s column names, plain or gzip
  --dry-run    only shows what it would bring
  --time-zone  in which the file’s times are meant (default: that of the desk’s first calendar)
  --data       the data folder (default: data); or set DATABASE_URL for PostgreSQL
  --server     of a server that is running (default: http://127.0.0.1:4173); FIRSTLINE_NAME and FIRSTLINE_PASSWORD
               sign in there`;

const flags = {
  articles: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'time-zone': { type: 'string' },
  data: { type: 'string' },
  server: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const readArgs = () => {
  try {
    return parseArgs({ options: flags, strict: true, allowPositionals: true });
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
};

const print = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** One line that is written over, where there is a terminal to do so. */
const showProgress = (doing: string, share: number, rows: number): void => {
  if (!process.stderr.isTTY) return;
  const percent = Math.min(100, Math.floor(share * 100));
  process.stderr.write(`\r${doing} ${percent} %, ${rows.toLocaleString('en-GB')} rows   `);
};
const endProgress = (): void => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
};

interface Wish {
  readonly path: string;
  readonly dryRun: boolean;
  readonly timeZone: string | null;
  readonly signal: AbortSignal;
}

const refusedName = (path: string): string => `${basename(path).replace(/\.(csv|gz)+$/i, '')}.refused.csv`;

const finish = async (wish: Wish, report: ImportReport, save: (path: string) => Promise<void>): Promise<void> => {
  print(rowsText(report, !wish.dryRun));
  if (report.rows.refused === 0) return;
  const path = refusedName(wish.path);
  await save(path);
  print([`All refused lines: ${path}`]);
};

const importHere = async (wish: Wish, db: Db): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'firstline-import-'));
  const core = await openCore(db);
  const total = statSync(wish.path, { throwIfNoEntry: false })?.size ?? 0;
  const watch = (doing: string) => ({
    signal: wish.signal,
    onProgress: (bytes: number, rows: number) => showProgress(doing, bytes / Math.max(1, total), rows),
  });
  try {
    const { path, timeZone } = wish;
    const ready = await prepareImport(core, { path, folder, timeZone }, watch('Checking'));
    endProgress();
    print(mappingText(basename(path), ready.report));
    const by = { actor: systemActor, deviceId: 'import' };
    const report = wish.dryRun ? ready.report : await ready.apply(by, watch('Importing'));
    endProgress();
    await finish(wish, report, (to) =>
      pipeline(Readable.from(refusedFile(ready.refusedPath, 'en')), createWriteStream(to)),
    );
    if (!wish.dryRun) await db.tidy();
  } finally {
    await core.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const importThere = async (wish: Wish, server: URL): Promise<void> => {
  const { name, password } = await credentials(server);
  const desk = await openRemote(server, name, password);
  try {
    const job = await desk.prepare(wish.path, wish.timeZone, ({ progress }) =>
      showProgress('Checking', progress.bytesRead / Math.max(1, progress.bytesTotal), progress.rows),
    );
    endProgress();
    if (job.problem) throw new ImportFault(job.problem.code, job.problem.params);
    if (!job.report) throw new StartError('The import was cancelled. Nothing was changed.');
    print(mappingText(job.file, job.report));
    if (wish.dryRun) await desk.cancel(job.id);
    const last = wish.dryRun
      ? job
      : await desk.apply(job.id, ({ progress }) =>
          showProgress('Importing', progress.bytesRead / Math.max(1, progress.bytesTotal), progress.rows),
        );
    endProgress();
    if (last.problem) throw new ImportFault(last.problem.code, last.problem.params);
    if (!last.report || last.phase === 'canceled') {
      if (!wish.dryRun) throw new StartError('The import was cancelled. Nothing was changed.');
    }
    await finish(wish, last.report ?? job.report, (to) => desk.saveRefused(job.id, to));
  } finally {
    await desk.close();
  }
};

const openHere = async (options: Options): Promise<Db | null> => {
  try {
    return await openDb(databaseOf(options));
  } catch (error) {
    if (error instanceof DbUnavailable && error.fault === 'inUse') return null;
    throw error;
  }
};

const main = async (): Promise<void> => {
  const { values, positionals } = readArgs();
  const path = values.articles ?? positionals[0];
  if (values.help || path === undefined || positionals.length > (values.articles === undefined ? 1 : 0)) {
    if (values.help) return print([USAGE]);
    throw new StartError(USAGE);
  }
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const wish: Wish = {
    path,
    dryRun: values['dry-run'] ?? false,
    timeZone: values['time-zone'] ?? null,
    signal: stop.signal,
  };
  const options = readOptions(values.data === undefined ? [] : ['--data-dir', values.data], process.env, '');
  const server = values.server ?? `http://${options.host}:${options.port}`;
  if (!URL.canParse(server)) throw new StartError(`--server must be an address such as http://127.0.0.1:4173.`);
  if (values.articles !== undefined) {
    const files = await readArticleFiles(path);
    const db = values.server === undefined ? await openHere(options) : null;
    return importArticles(
      { files, name: basename(path), dryRun: wish.dryRun, signal: stop.signal },
      db,
      new URL(server),
    );
  }
  // Before a database is opened, and perhaps made, for nothing.
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new StartError(`${path} is not a file that is there.`);
  const db = values.server === undefined ? await openHere(options) : null;
  if (!db) return importThere(wish, new URL(server));
  try {
    await importHere(wish, db);
  } finally {
    await db.close();
  }
};

main().catch((error: unknown) => {
  endProgress();
  const expected = error instanceof StartError || error instanceof DbUnavailable;
  if (error instanceof ArticlesFault) process.stderr.write(`${articleWords(error.problem)}\n`);
  else if (error instanceof ImportFault) process.stderr.write(`${problemWords(error.problem)}\n`);
  else if (expected) process.stderr.write(`${error.message}\n`);
  else if ((error as Error | null)?.name === 'AbortError')
    process.stderr.write('The import was cancelled. Nothing was changed.\n');
  else process.stderr.write(`The import stopped: ${String(error)}. Nothing was changed.\n`);
  process.exitCode = 1;
});
