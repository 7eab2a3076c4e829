// The data key under a person's secret, and in the desktop's keyring. PBKDF2 makes a guess dear: README says what that is
// worth for a short PIN.
import { fromBase64, toBase64, utf8 } from './bytes';
import type { VaultRecord } from './record';
import { NONCE_BYTES, type VaultKey } from './sealer';

/** Half a second on a desk's computer, each time a secret is typed or guessed. */
export const ITERATIONS = 1_000_000;
const SALT_BYTES = 16;

/** What the desktop's shell does with bytes (base64); null: its keyring does not hold, or is another one by now. */
export interface Keyring {
  wrap(text: string): Promise<string | null>;
  unwrap(wrapped: string): Promise<string | null>;
}

type Derivation = NonNullable<VaultRecord['secret']>;
export type Wrapping = Pick<VaultRecord, 'secret' | 'keyring' | 'wrapped'>;

const keyOf = async (secret: string, { salt, iterations }: Derivation): Promise<CryptoKey> => {
  // The same word typed on two keyboards may come as different code points.
  const base = await crypto.subtle.importKey('raw', utf8(secret.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

const underSecret = async (key: VaultKey, secret: string, how: Derivation): Promise<string> => {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(secret, how), key));
  return toBase64(new Uint8Array([...iv, ...sealed]));
};

/** @param secret null: the keyring alone. @throws Error when that does not hold: the key would lie open */
export const wrapKey = async (
  key: VaultKey,
  secret: string | null,
  keyring: Keyring | null,
  iterations = ITERATIONS,
): Promise<Wrapping> => {
  const salt = toBase64(crypto.getRandomValues(new Uint8Array(SALT_BYTES)));
  const how = secret === null ? null : { salt, iterations };
  const inner = secret === null || how === null ? toBase64(key) : await underSecret(key, secret, how);
  const outer = (await keyring?.wrap(inner)) ?? null;
  if (outer === null && secret === null) throw new Error('neither a secret nor a keyring protects this key');
  return { secret: how, keyring: outer !== null, wrapped: outer ?? inner };
};

/** Null: the secret is another, or the keyring does not know its part. */
export const unwrapKey = async (
  { secret: how, keyring: isOuter, wrapped }: Wrapping,
  secret: string | null,
  keyring: Keyring | null,
): Promise<VaultKey | null> => {
  const inner = isOuter ? ((await keyring?.unwrap(wrapped)) ?? null) : wrapped;
  if (inner === null) return null;
  const bytes = fromBase64(inner);
  if (how === null) return bytes;
  if (secret === null) return null;
  try {
    const iv = bytes.slice(0, NONCE_BYTES);
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv },
      await keyOf(secret, how),
      bytes.slice(NONCE_BYTES),
    );
    return new Uint8Array(opened);
  } catch {
    return null;
  }
};
