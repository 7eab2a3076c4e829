// Bytes as text, for what keeps texts alone: localStorage, records, messages to the desktop's shell.

/** As many code units as one call may be given. */
const CHUNK = 0x2000;

/** A code unit for each byte. */
export const textOfBytes = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return text;
};

export const bytesOfText = (text: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
};

export const toBase64 = (bytes: Uint8Array): string => btoa(textOfBytes(bytes));

/** @throws DOMException when it is no base64 */
export const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => bytesOfText(atob(text));

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
