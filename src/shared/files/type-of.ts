// What a file is, by its first bytes and never by its name: a name is what its sender says. Signatures: the registrations
// of the formats (PNG: RFC 2083; JPEG: ITU T.81; GIF89a; WebP: RFC 9649; PDF: ISO 32000; ZIP: APPNOTE 4.3).

export type FileKind = 'image' | 'pdf' | 'text' | 'archive' | 'program' | 'other';

export interface FileType {
  readonly kind: FileKind;
  /** As which it may be sent and shown. */
  readonly mime: string;
}

/** Bytes of a file's beginning that are looked at. */
export const LOOKED_AT = 4_096;

const signatures: readonly [at: number, bytes: string, type: FileType][] = [
  [0, '89504e470d0a1a0a', { kind: 'image', mime: 'image/png' }],
  [0, 'ffd8ff', { kind: 'image', mime: 'image/jpeg' }],
  [0, '474946383961', { kind: 'image', mime: 'image/gif' }],
  [0, '474946383761', { kind: 'image', mime: 'image/gif' }],
  [8, '57454250', { kind: 'image', mime: 'image/webp' }],
  [0, '255044462d', { kind: 'pdf', mime: 'application/pdf' }],
  [0, '504b0304', { kind: 'archive', mime: 'application/zip' }],
  [0, '1f8b', { kind: 'archive', mime: 'application/gzip' }],
  [0, '377abcaf271c', { kind: 'archive', mime: 'application/x-7z-compressed' }],
  [0, '4d5a', { kind: 'program', mime: 'application/octet-stream' }],
  [0, '7f454c46', { kind: 'program', mime: 'application/octet-stream' }],
  [0, 'cafebabe', { kind: 'program', mime: 'application/octet-stream' }],
  [0, 'cffaedfe', { kind: 'program', mime: 'application/octet-stream' }],
  [0, '2321', { kind: 'program', mime: 'application/octet-stream' }],
];

const unknown: FileType = { kind: 'other', mime: 'application/octet-stream' };
const text: FileType = { kind: 'text', mime: 'text/plain; charset=utf-8' };

const startsWith = (bytes: Uint8Array, at: number, hex: string): boolean =>
  bytes.length >= at + hex.length / 2 &&
  Array.from(
    { length: hex.length / 2 },
    (_, n) => bytes[at + n] === Number.parseInt(hex.slice(n * 2, n * 2 + 2), 16),
  ).every(Boolean);

/** UTF-8 without control characters other than those that lay out a text. A character cut at the end is no fault. */
const isText = (bytes: Uint8Array): boolean => {
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** @param start the first `LOOKED_AT` bytes, or all there are */
export const typeOf = (start: Uint8Array): FileType => {
  const bytes = start.subarray(0, LOOKED_AT);
  // RIFF is more than pictures.
  const found = signatures.find(
    ([at, hex]) => startsWith(bytes, at, hex) && (at === 0 || startsWith(bytes, 0, '52494646')),
  );
  return found ? found[2] : bytes.length > 0 && isText(bytes) ? text : unknown;
};
