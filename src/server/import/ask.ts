// Name and password of somebody who may import: from the environment, or typed in, the password unseen.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { StartError } from '../options';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

export const credentials = async (server: URL): Promise<Credentials> => {
  const name = process.env['FIRSTLINE_NAME'];
  const password = process.env['FIRSTLINE_PASSWORD'];
  if (name && password) return { name, password };
  if (!process.stdin.isTTY) {
    throw new StartError(
      `The data folder is in use by a running server. Set FIRSTLINE_NAME and FIRSTLINE_PASSWORD to import through ${server.origin}, or stop that server.`,
    );
  }
  let silent = false;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      if (!silent) process.stderr.write(chunk);
      done();
    },
  });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  try {
    process.stderr.write(`The data folder is in use, so the import goes through the server at ${server.origin}.\n`);
    const typedName = name ?? (await terminal.question('Administrator’s sign-in name: '));
    process.stderr.write('Password: ');
    silent = true;
    const typed = await terminal.question('');
    process.stderr.write('\n');
    return { name: typedName.trim(), password: typed };
  } finally {
    terminal.close();
  }
};

/** Of the authenticator app, or a recovery code, where the account has a second factor. */
export const askCode = async (): Promise<string> => {
  const given = process.env['FIRSTLINE_CODE'];
  if (given) return given;
  if (!process.stdin.isTTY)
    throw new StartError('This account has a second factor. Set FIRSTLINE_CODE to the code that its app shows now.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question('Code of the authenticator app: ')).trim();
  } finally {
    terminal.close();
  }
};
