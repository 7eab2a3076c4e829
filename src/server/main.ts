// The server as a process: options in, one line with the address out, and an orderly end.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { DbUnavailable } from './db/db';
import { startDesk } from './desk';
import { readOptions, StartError } from './options';

/** Beside the built server lies the built renderer. */
const rendererDir = fileURLToPath(new URL('../renderer', import.meta.url));

/** Two folders up from the sources and from what is built alike. */
const packageFile = new URL('../../package.json', import.meta.url);

const versionOf = async (file: URL): Promise<string> => {
  try {
    return String(JSON.parse(await readFile(file, 'utf8')).version);
  } catch {
    return 'unknown';
  }
};

/** Longer than any request may reasonably take; then we go without it. */
const PATIENCE = 10_000;

const main = async (): Promise<void> => {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'warn' }, pino.destination({ dest: 2, sync: false }));
  const desk = await startDesk(readOptions(process.argv.slice(2), process.env, rendererDir), log, {
    version: await versionOf(packageFile),
    onDatabaseGone: ({ message }) => fail(message),
  });
  process.stdout.write(`Firstline is ready at ${desk.url}\n`);

  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    desk.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not end in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

/** One line for whoever started us. */
const fail = (message: string): void => {
  process.stderr.write(`${message}\n`);
  process.exit(1);
};

main().catch((error: unknown) => {
  const expected = error instanceof StartError || error instanceof DbUnavailable;
  fail(expected ? error.message : `Firstline could not start: ${String(error)}`);
});
