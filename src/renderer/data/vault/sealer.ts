// What a device keeps, sealed: AES-256-GCM under keys that are derived from a profile's data key. A sealed value is a
// fresh nonce (96 bits), the ciphertext and its tag (128 bits). Where it lies goes into the tag, so that a value that was
// moved to another place, or cut, does not open.
import { fromBase64, toBase64, utf8 } from './bytes';

/** A profile's data key: random, 32 bytes. It is never written down as it is. */
export type VaultKey = Uint8Array<ArrayBuffer>;
export const KEY_BYTES = 32;

export const newVaultKey = (): VaultKey => crypto.getRandomValues(new Uint8Array(KEY_BYTES));

export const NONCE_BYTES = 12;
/** How much longer a sealed value is than what is in it (bytes): nonce and tag. */
export const EXTRA_BYTES = NONCE_BYTES + 16;

export interface Sealer {
  /** @param place store and record: the same is needed to open it */
  seal(content: BufferSource, place: string): Promise<ArrayBuffer>;
  /** @throws DOMException (OperationError) when it is not what was sealed there under this key */
  open(sealed: ArrayBuffer, place: string): Promise<ArrayBuffer>;
  sealText(text: string, place: string): Promise<ArrayBuffer>;
  openText(sealed: ArrayBuffer, place: string): Promise<string>;
  /** Stands for a name that is a key in a store and that nobody is to read; the same name, the same mask. */
  mask(name: string, place: string): Promise<string>;
}

const derived = async (key: VaultKey, use: string): Promise<ArrayBuffer> => {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(`firstline ${use}`) };
  return crypto.subtle.deriveBits(how, base, KEY_BYTES * 8);
};

/** The bytes of the key that seals: for what has to be sealed in one go (`texts`). */
export const sealingBytes = async (key: VaultKey): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await derived(key, 'seal'));

const MASK_BYTES = 15;

export const newSealer = async (key: VaultKey): Promise<Sealer> => {
  const sealing = await crypto.subtle.importKey('raw', await sealingBytes(key), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  const masking = await crypto.subtle.importKey(
    'raw',
    await derived(key, 'mask'),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );

  const seal: Sealer['seal'] = async (content, place) => {
    const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const how = { name: 'AES-GCM', iv, additionalData: utf8(place) };
    const ciphertext = new Uint8Array(await crypto.subtle.encrypt(how, sealing, content));
    const sealed = new Uint8Array(NONCE_BYTES + ciphertext.length);
    sealed.set(iv);
    sealed.set(ciphertext, NONCE_BYTES);
    return sealed.buffer;
  };

  const open: Sealer['open'] = (sealed, place) =>
    crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(sealed, 0, NONCE_BYTES), additionalData: utf8(place) },
      sealing,
      new Uint8Array(sealed, NONCE_BYTES),
    );

  return {
    seal,
    open,
    sealText: (text, place) => seal(utf8(text), place),
    openText: async (sealed, place) => new TextDecoder().decode(await open(sealed, place)),
    // Sorts before every id of the house (they begin with a letter or a digit): positions of feeds compare them with it.
    mask: async (name, place) => {
      const sum = await crypto.subtle.sign('HMAC', masking, utf8(`${place}/${name}`));
      return `!${toBase64(new Uint8Array(sum, 0, MASK_BYTES))}`;
    },
  };
};

export const sealedBase64 = async (sealer: Sealer, text: string, place: string): Promise<string> =>
  toBase64(new Uint8Array(await sealer.sealText(text, place)));

export const openedBase64 = (sealer: Sealer, sealed: string, place: string): Promise<string> =>
  sealer.openText(fromBase64(sealed).buffer, place);
