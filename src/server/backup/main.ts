// `npm run backup -- --to FILE`, while the server runs or not; `npm run restore -- --from FILE` puts it back.
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { DbUnavailable } from '../db/db';
import { StoreUnavailable } from '../files/file-store';
import { filesFolder, openStore } from '../files/open-store';
import { databaseOf, type Options, readOptions, StartError } from '../options';
import type { MissingFile } from './contents';
import { BackupFault } from './format';
import { type Contents, checkBackup } from './lines';
import { restore } from './restore';
import { backUpTo } from './to-file';

const USAGE = `Usage: npm run backup -- --to FILE [--without-files] [--data DIR]
       npm run backup -- --check FILE
       npm run restore -- --from FILE [--replace] [--data DIR]
  --to       where the backup goes; it gets this name when it is whole and was read once more
  --without-files  leaves the contents of attached files out: where the store of files has a backup of its own
  --check    reads a backup to its end, and says whether it is whole
  --from     the backup that is put back into an empty data folder or database; no server may run on it
  --replace  what is there is put aside, beside it
  --data     the data folder (default: data); or set DATABASE_URL for PostgreSQL, FILES_S3_URL for files`;

const flags = {
  to: { type: 'string' },
  from: { type: 'string' },
  check: { type: 'string' },
  replace: { type: 'boolean' },
  'without-files': { type: 'boolean' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const readArgs = () => {
  try {
    return parseArgs({ options: flags, strict: true }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const at = (time: number): string => new Date(time).toISOString().replace(/\..*/, 'Z');

const many = (count: number, one: string): string => `${count.toLocaleString('en-GB')} ${one}${count === 1 ? '' : 's'}`;

const tellContents = ({ count, bytes, missing }: Contents): void => {
  if (count > 0) print(`It holds ${many(count, 'content')} of attached files, ${(bytes / 1e6).toFixed(1)} MB.`);
  if (missing.length > 0) {
    print(
      `${many(missing.length, 'content')} could not be had from the store of files: ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}`,
    );
  }
};

const MOST_TOLD = 50;

const tellMissing = (missing: readonly MissingFile[]): void => {
  if (missing.length === 0) return;
  print(
    `${many(missing.length, 'attached file')} ${missing.length === 1 ? 'has' : 'have'} no content here. A device that still has it sends it again:`,
  );
  for (const { name, ticket } of missing.slice(0, MOST_TOLD)) print(`  ${ticket}  ${name}`);
  if (missing.length > MOST_TOLD) print(`  and ${many(missing.length - MOST_TOLD, 'more file')}`);
};

const backUp = async (options: Options, to: string, withFiles: boolean): Promise<void> => {
  const store = withFiles ? openStore(options) : null;
  const { path, rows, bytes, contents } = await backUpTo(databaseOf(options), store, to);
  print(
    `${basename(path)} holds the desk: ${rows.toLocaleString('en-GB')} rows, ${(bytes / 1e6).toFixed(1)} MB, read and whole.`,
  );
  if (withFiles) tellContents(contents);
  print('It holds password hashes and every ticket: keep it as you keep the server.');
};

const putBack = async (options: Options, from: string, replace: boolean): Promise<void> => {
  const { rows, takenAt, aside, contents, missing } = await restore(databaseOf(options), {
    from,
    replace,
    now: Date.now(),
    store: openStore(options),
    draft: join(filesFolder(options), 'restoring'),
  });
  print(`The desk of ${at(takenAt)} is back, ${many(rows, 'row')}, ${many(contents, 'content')} of files.`);
  tellMissing(missing);
  if (aside) print(`What was there before: ${aside}.`);
  print('Everybody signs in again. Devices then send what the backup does not have, and pull the rest anew.');
};

const main = async (): Promise<void> => {
  const { help, to, from, check, replace = false, data, 'without-files': bare = false } = readArgs();
  if (help) return print(USAGE);
  const options = readOptions(data === undefined ? [] : ['--data-dir', data], process.env, '');
  if (to !== undefined) return backUp(options, to, !bare);
  if (from !== undefined) return putBack(options, from, replace);
  if (check === undefined) throw new StartError(USAGE);
  const { head, rows, contents } = await checkBackup(check);
  print(`${basename(check)} is whole: ${rows.toLocaleString('en-GB')} rows of ${at(head.takenAt)}.`);
  tellContents(contents);
};

main().catch((error: unknown) => {
  const expected = [StartError, DbUnavailable, BackupFault, StoreUnavailable].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : `This did not work: ${String(error)}`}\n`);
  process.exitCode = 1;
});
