// The session's token, encrypted by the system's keyring. Bound to the server that gave it, so that no other ever sees it.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TokenKept } from '@shared/contract/ipc';
import { app, safeStorage } from 'electron';

interface Kept {
  readonly server: string;
  readonly token: string;
}

let inMemory: Kept | null = null;

const file = (): string => join(app.getPath('userData'), 'session.bin');

/** On Linux without a keyring safeStorage falls back to a key that anyone knows ("basic_text"): that protects nothing. */
export const keyringHolds = async (): Promise<boolean> => {
  if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text') return false;
  return safeStorage.isAsyncEncryptionAvailable();
};

export const saveToken = async (server: string, token: string): Promise<TokenKept> => {
  inMemory = { server, token };
  if (!(await keyringHolds())) {
    await rm(file(), { force: true });
    return 'memory';
  }
  const temporary = `${file()}.tmp`;
  await writeFile(temporary, await safeStorage.encryptStringAsync(JSON.stringify(inMemory)), { mode: 0o600 });
  await rename(temporary, file());
  return 'safe';
};

const fromFile = async (): Promise<Kept | null> => {
  try {
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(await readFile(file()));
    const kept = JSON.parse(result) as Kept;
    if (shouldReEncrypt) await saveToken(kept.server, kept.token);
    return kept;
  } catch {
    return null; // No file, or another keyring than the one that encrypted it: signing in again is the way out.
  }
};

export const loadToken = async (server: string): Promise<string | null> => {
  inMemory ??= await fromFile();
  return inMemory?.server === server ? inMemory.token : null;
};

export const clearToken = async (): Promise<void> => {
  inMemory = null;
  await rm(file(), { force: true });
};
