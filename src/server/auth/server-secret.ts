// The server's own secret: 32 bytes beside the database, never in it. What is sealed with it is of no use to whoever has
// the database or a backup alone. Several servers on one database have to be given the same one.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../options';

const FILE = 'firstline.secret';
const LENGTH = 32;
const NONCE = 12;
const TAG = 16;

export interface ServerSecret {
  /** @param about what the text belongs to: it opens for nothing else */
  seal(text: string, about: string): string;
  /** Null: sealed by another secret, or for something else. */
  open(sealed: string, about: string): string | null;
  /** The same for the same text, and tells nothing of it: for names that somebody tried. */
  digest(text: string): string;
}

const secretOf = (bytes: Buffer): ServerSecret => {
  const derived = (use: string): Buffer => Buffer.from(hkdfSync('sha256', bytes, '', `firstline ${use}`, LENGTH));
  const key = derived('sealing');
  const naming = derived('names');
  return {
    seal: (text, about) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed, about) => {
      const all = Buffer.from(sealed, 'base64url');
      if (all.length < NONCE + TAG) return null;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, NONCE), { authTagLength: TAG })
          .setAAD(Buffer.from(about))
          .setAuthTag(all.subarray(all.length - TAG));
        const shown = [decipher.update(all.subarray(NONCE, all.length - TAG)), decipher.final()];
        return Buffer.concat(shown).toString('utf8');
      } catch {
        return null;
      }
    },
    digest: (text) => createHmac('sha256', naming).update(text).digest('hex').slice(0, 16),
  };
};

const readOrMake = (file: string): Buffer => {
  try {
    // Of two servers that start at once in one folder, one makes it.
    writeFileSync(file, randomBytes(LENGTH).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
};

/**
 * @param given from the environment; null: the file in the data folder, made if it is not there
 * @throws StartError when it is too short to be one
 */
export const openServerSecret = (dataDir: string, given: string | null): ServerSecret => {
  const file = join(dataDir, FILE);
  const bytes = given === null ? readOrMake(file) : Buffer.from(given, 'base64url');
  if (bytes.length >= LENGTH) return secretOf(bytes);
  throw new StartError(
    given === null
      ? `${file} is damaged. Put it back from where you keep it; if it is lost, remove the file, and reset everybody's second factor.`
      : 'SERVER_SECRET must have 32 bytes or more in base64url. Make one with: openssl rand -base64 32 | tr "+/" "-_"',
  );
};
