// Real encryption, worthless protection: the key lies beside the data.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { app } from './app';
import { state } from './state';

type Backend = ReturnType<Electron.SafeStorage['getSelectedStorageBackend']>;

/** STANDIN_KEYRING=basic_text plays a Linux without a keyring. */
const backend = (): Backend =>
  state.ready ? ((process.env['STANDIN_KEYRING'] as Backend) ?? 'gnome_libsecret') : 'unknown';

const key = (): Buffer => {
  const file = join(app.getPath('userData'), 'stand-in.key');
  mkdirSync(app.getPath('userData'), { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
};

const encrypt = (text: string): Buffer => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key(), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from('v11'), iv, cipher.getAuthTag(), body]);
};

const decrypt = (data: Buffer): string => {
  if (data.subarray(0, 3).toString() !== 'v11') throw new Error('Ciphertext does not appear to be encrypted.');
  const decipher = createDecipheriv('aes-256-gcm', key(), data.subarray(3, 15)).setAuthTag(data.subarray(15, 31));
  return Buffer.concat([decipher.update(data.subarray(31)), decipher.final()]).toString('utf8');
};

export const safeStorage = {
  isAsyncEncryptionAvailable: async () => state.ready && backend() !== 'basic_text',
  getSelectedStorageBackend: backend,
  encryptStringAsync: async (text: string) => encrypt(text),
  decryptStringAsync: async (data: Buffer) => ({ result: decrypt(data), shouldReEncrypt: false }),
} satisfies Partial<Electron.SafeStorage>;
