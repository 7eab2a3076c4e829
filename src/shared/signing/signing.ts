// Signatures by the platform's own cryptography (Web Crypto: ECDSA on P-256 with SHA-256), the same in a browser's worker
// and on the server. Everything that leaves here is base64url, in its one way of being written.
import type { Signing } from '../domain/parcel';

const KIND = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const HOW = { name: 'ECDSA', hash: 'SHA-256' } as const;

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const toBase64 = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

/** @param extractable the desk's own key is kept in its database; a device's never leaves the device */
export const newKeys = (extractable: boolean): Promise<CryptoKeyPair> =>
  crypto.subtle.generateKey(KIND, extractable, ['sign', 'verify']);

export const publicText = async ({ publicKey }: Pick<CryptoKeyPair, 'publicKey'>): Promise<string> =>
  toBase64(await crypto.subtle.exportKey('spki', publicKey));

export const privateText = async ({ privateKey }: CryptoKeyPair): Promise<string> =>
  toBase64(await crypto.subtle.exportKey('pkcs8', privateKey));

export const privateKeyOf = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', fromBase64(text), KIND, false, ['sign']);

export const signText = async (privateKey: CryptoKey, text: string): Promise<string> =>
  toBase64(await crypto.subtle.sign(HOW, privateKey, bytesOf(text)));

/** Whether it is a key that a device may have: of the right kind, and written in the one way. */
export const isPublicKey = async (text: string): Promise<boolean> => {
  try {
    return (await publicText({ publicKey: await imported(text) })) === text;
  } catch {
    return false;
  }
};

export const publicKeyOf = (text: string): Promise<CryptoKey> => imported(text);

const imported = (key: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64(key), KIND, true, ['verify']);

export const signing: Signing = {
  verify: async (key, text, signature) => {
    try {
      const bytes = fromBase64(signature);
      if (toBase64(bytes.buffer) !== signature) return false;
      return await crypto.subtle.verify(HOW, await imported(key), bytes, bytesOf(text));
    } catch {
      return false;
    }
  },
  digest: async (text) => toBase64(await crypto.subtle.digest('SHA-256', bytesOf(text))),
};
