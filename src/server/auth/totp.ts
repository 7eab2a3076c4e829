// Codes of authenticator apps: RFC 4226 (HOTP) and RFC 6238 (TOTP) with what all apps take: SHA-1, six digits, 30 seconds.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const DIGITS = 6;
/** ms */
const STEP = 30_000;
/** Clocks are off by so many steps either way. */
const SLACK = 1;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, without padding: as apps have it typed. */
export const base32 = (bytes: Uint8Array): string => {
  let text = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET.charAt((held >>> (bits - 5)) & 31);
    held &= 0xff;
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (5 - bits)) & 31) : text;
};

/** The other way. @throws RangeError for a letter that it does not have */
export const fromBase32 = (text: string): Buffer => {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value === -1) throw new RangeError('not base32');
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 0xff);
    }
  }
  return Buffer.from(bytes);
};

export const newTotpSecret = (): string => base32(randomBytes(SECRET_BYTES));

/** RFC 4226, 5.3. */
export const hotp = (secret: Uint8Array, counter: number): string => {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** DIGITS).padStart(DIGITS, '0');
};

export const stepAt = (now: number): number => Math.floor(now / STEP);

const sameText = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The step whose code this is, of those around now and after `last`; null: none. Every candidate is compared. */
export const stepOf = (secret: string, code: string, now: number, last: number): number | null => {
  if (!/^\d{6}$/.test(code)) return null;
  const key = fromBase32(secret);
  let found: number | null = null;
  for (let step = stepAt(now) - SLACK; step <= stepAt(now) + SLACK; step++) {
    if (sameText(hotp(key, Math.max(0, step)), code) && step > last) found ??= step;
  }
  return found;
};

/** What the QR code says: the form that authenticator apps agree on. */
export const totpUri = (secret: string, account: string, desk: string): string => {
  // A colon parts the two names.
  const [issuer, name] = [desk, account].map((text) => encodeURIComponent(text.replaceAll(':', ' ').trim()));
  return `otpauth://totp/${issuer}:${name}?secret=${secret}&issuer=${issuer}&algorithm=SHA1&digits=${DIGITS}&period=${STEP / 1000}`;
};
