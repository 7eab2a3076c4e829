// The page's key to what it keeps on this computer, under the system's keyring. The page keeps what comes of it; nothing is
// kept here.
import { safeStorage } from 'electron';
import { keyringHolds } from './tokens';

/** Null: the keyring does not hold, and what it gave would protect nothing. */
export const wrapKey = async (key: string): Promise<string | null> =>
  (await keyringHolds()) ? (await safeStorage.encryptStringAsync(key)).toString('base64') : null;

/** Null: another keyring, or another person of this computer, wrapped it. */
export const unwrapKey = async (wrapped: string): Promise<string | null> => {
  try {
    return (await safeStorage.decryptStringAsync(Buffer.from(wrapped, 'base64'))).result;
  } catch {
    return null;
  }
};
