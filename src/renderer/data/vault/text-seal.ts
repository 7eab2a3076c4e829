// Texts sealed in one go: what must be on the disk before a key press ends can't wait for Web Crypto, which answers later.
// The same cipher and the same shape as `sealer`; slower by far, so for small values alone.
import { gcm } from '@noble/ciphers/aes.js';
import { fromBase64, toBase64, utf8 } from './bytes';
import { NONCE_BYTES } from './sealer';

export interface TextSeal {
  seal(text: string, place: string): string;
  /** @throws Error when it is not what was sealed there under this key */
  open(sealed: string, place: string): string;
}

export const newTextSeal = (key: Uint8Array): TextSeal => ({
  seal: (text, place) => {
    const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
    const sealed = gcm(key, nonce, utf8(place)).encrypt(utf8(text));
    const whole = new Uint8Array(NONCE_BYTES + sealed.length);
    whole.set(nonce);
    whole.set(sealed, NONCE_BYTES);
    return toBase64(whole);
  },
  open: (sealed, place) => {
    const whole = fromBase64(sealed);
    const opened = gcm(key, whole.slice(0, NONCE_BYTES), utf8(place)).decrypt(whole.slice(NONCE_BYTES));
    return new TextDecoder().decode(opened);
  },
});
