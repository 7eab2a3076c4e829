// `node out/server/password.js NAME`: the new password is the first line of the standard input. With
// `--without-second-factor` that goes too: for whoever has lost the app and the recovery codes.
import { createInterface } from 'node:readline';
import { DbUnavailable } from '../db/db';
import { openDb } from '../db/open';
import { databaseOf, readOptions, StartError } from '../options';
import { changePassword, PasswordRefused } from './secrets';

const readLine = async (): Promise<string> => {
  if (process.stdin.isTTY) process.stderr.write('New password (it is shown as you type): ');
  for await (const line of createInterface({ input: process.stdin })) return line;
  return '';
};

const WITHOUT = '--without-second-factor';

const main = async (): Promise<void> => {
  const [login, ...flags] = process.argv.slice(2).filter((arg) => arg !== WITHOUT);
  if (!login || login.startsWith('-'))
    throw new StartError('Say whose password: password NAME, then the password on the next line.');
  const db = await openDb(databaseOf(readOptions(flags, process.env, '')));
  try {
    await changePassword(db, login, await readLine(), Date.now(), process.argv.includes(WITHOUT));
  } finally {
    await db.close();
  }
  process.stdout.write(`The password of ${login} is changed; every device of theirs has to sign in again.\n`);
};

main().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof DbUnavailable || error instanceof PasswordRefused;
  process.stderr.write(`${expected ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
