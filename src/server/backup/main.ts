// `npm run backup -- --to FILE`, while the server runs or not; `npm run restore -- --from FILE` puts it back.
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DbUnavailable } from '../db/db';
import { databaseOf, type Options, readOptions, StartError } from '../options';
import { BackupFault } from './format';
import { checkBackup } from './lines';
import { restore } from './restore';
import { backUpTo } from './to-file';

const USAGE = `Usage: npm run backup -- --to FILE [--data DIR]
       npm run backup -- --check FILE
       npm run restore -- --from FILE [--replace] [--data DIR]
  --to       where the backup goes; it gets this name when it is whole and was read once more
  --check    reads a backup to its end, and says whether it is whole
  --from     the backup that is put back into an empty data folder or database; no server may run on it
  --replace  what is there is put aside, beside it
  --data     the data folder (default: data); or set DATABASE_URL for PostgreSQL`;

const flags = {
  to: { type: 'string' },
  from: { type: 'string' },
  check: { type: 'string' },
  replace: { type: 'boolean' },
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

const backUp = async (options: Options, to: string): Promise<void> => {
  const { path, rows, bytes } = await backUpTo(databaseOf(options), to);
  print(
    `${basename(path)} holds the desk: ${rows.toLocaleString('en-GB')} rows, ${(bytes / 1e6).toFixed(1)} MB, read and whole.`,
  );
  print('It holds password hashes and every ticket: keep it as you keep the server.');
};

const putBack = async (options: Options, from: string, replace: boolean): Promise<void> => {
  const { rows, takenAt, aside } = await restore(databaseOf(options), { from, replace, now: Date.now() });
  print(`The desk of ${at(takenAt)} is back, ${rows.toLocaleString('en-GB')} rows.`);
  if (aside) print(`What was there before: ${aside}.`);
  print('Everybody signs in again. Devices then send what the backup does not have, and pull the rest anew.');
};

const main = async (): Promise<void> => {
  const { help, to, from, check, replace = false, data } = readArgs();
  if (help) return print(USAGE);
  const options = readOptions(data === undefined ? [] : ['--data-dir', data], process.env, '');
  if (to !== undefined) return backUp(options, to);
  if (from !== undefined) return putBack(options, from, replace);
  if (check === undefined) throw new StartError(USAGE);
  const { head, rows } = await checkBackup(check);
  print(`${basename(check)} is whole: ${rows.toLocaleString('en-GB')} rows of ${at(head.takenAt)}.`);
};

main().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof DbUnavailable || error instanceof BackupFault;
  process.stderr.write(`${expected ? error.message : `This did not work: ${String(error)}`}\n`);
  process.exitCode = 1;
});
