// `npm run seed -- --tickets 100000 --open 10000`: a desk of any size. Without a size: the demo desk.
import { parseArgs } from 'node:util';
import { DbUnavailable } from '../db/db';
import { openDb } from '../db/open';
import { databaseOf, readOptions, StartError } from '../options';
import { seedBulk } from './bulk';
import { DEMO_PASSWORD, seedDemo } from './demo';
import { signInNames } from './organisation/staff';

const USAGE = `Usage: npm run seed -- [--tickets N] [--open N] [--days N] [--seed N] [--data DIR]
  --tickets  generated tickets in all; left out: only the demo desk
  --open     of these, so many still open (default: a tenth)
  --days     how far back they go (default: 365)
  --seed     another number gives other tickets (default: 1)
  --data     the data folder (default: data); or set DATABASE_URL for PostgreSQL`;

const flags = {
  tickets: { type: 'string' },
  open: { type: 'string' },
  days: { type: 'string' },
  seed: { type: 'string' },
  data: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const readFlags = (args: string[]) => {
  try {
    return parseArgs({ args, options: flags, strict: true }).values;
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('\n')[0]}\n${USAGE}`);
  }
};

const countOf = (name: string, text: string | undefined, otherwise: number, most: number): number => {
  if (text === undefined) return otherwise;
  if (/^\d{1,8}$/.test(text) && Number(text) <= most) return Number(text);
  throw new StartError(`--${name} must be a number from 0 to ${most}, not "${text}".`);
};

const progressLine = (total: number): ((stored: number) => void) => {
  const startedAt = Date.now();
  let shownAt = 0;
  return (stored) => {
    const now = Date.now();
    if (stored < total && now - shownAt < 500) return;
    shownAt = now;
    const rate = Math.round(stored / Math.max(0.001, (now - startedAt) / 1000));
    const line = `${stored} of ${total} tickets, ${rate} a second`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}   ${stored === total ? '\n' : ''}`);
    else if (stored === total) process.stderr.write(`${line}\n`);
  };
};

const main = async (): Promise<void> => {
  const given = readFlags(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const tickets = countOf('tickets', given.tickets, 0, 5_000_000);
  const open = countOf('open', given.open, Math.floor(tickets / 10), tickets);
  const seed = countOf('seed', given.seed, 1, 2_000_000_000);
  const days = Math.max(1, countOf('days', given.days, 365, 3_650));
  const options = readOptions(given.data === undefined ? [] : ['--data-dir', given.data], process.env, '');
  const db = await openDb(databaseOf(options));
  try {
    const fresh = await seedDemo({ db, now: Date.now }, { seed });
    if (fresh)
      process.stdout.write(
        `The demo desk is set up. Sign in as ${signInNames.join(', ')}; the password is ${DEMO_PASSWORD}.\n`,
      );
    else if (tickets === 0) process.stdout.write('This database holds a desk already; it is left as it is.\n');
    if (tickets === 0) return;
    const stored = await seedBulk(db, {
      tickets,
      open,
      days,
      seed,
      now: Date.now(),
      onProgress: progressLine(tickets),
    });
    process.stdout.write(`${stored} tickets are stored, ${open} of them open.\n`);
  } finally {
    await db.close();
  }
};

main().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof DbUnavailable;
  process.stderr.write(`${expected ? error.message : `The desk could not be filled: ${String(error)}`}\n`);
  process.exitCode = 1;
});
