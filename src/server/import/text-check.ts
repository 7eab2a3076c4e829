// UTF-8 or nothing: a file in another encoding would arrive with mangled names, silently.
import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';
import { ImportFault } from './fault';

const NEWLINE = 0x0a;
const BOM = [0xef, 0xbb, 0xbf] as const;

/** How many bytes the sequence that begins with this byte has; 0 for a byte that begins none. */
const lengthOf = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
};

/** Where the last sequence begins if its end is not here yet, else the length. */
const endOfWhole = (bytes: Buffer): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const at = bytes.length - back;
    const byte = bytes[at] as number;
    if ((byte & 0xc0) === 0x80) continue;
    return lengthOf(byte) > back ? at : bytes.length;
  }
  return bytes.length;
};

/** The first byte at which `bytes` stops being UTF-8. */
const firstBad = (bytes: Buffer): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = lengthOf(bytes[at] as number);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length)) || at + length > bytes.length) return at;
    at += length;
  }
  return at;
};

const newlinesIn = (bytes: Buffer): number => {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
};

/** Lets UTF-8 through, without its byte order mark. Fails with the place of the first byte that is something else. */
export const checkText = (): Transform => {
  let offset = 0;
  let line = 1;
  let held: Buffer = Buffer.alloc(0);
  let atStart = true;

  const fail = (bytes: Buffer, at: number): ImportFault => {
    const place = { byte: offset + at + 1, line: line + newlinesIn(bytes.subarray(0, at)) };
    return new ImportFault('file.encoding', {
      ...place,
      found: `0x${(bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`,
    });
  };
  const startOf = (bytes: Buffer): Buffer => {
    atStart = false;
    const [a, b] = bytes;
    if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw new ImportFault('file.utf16');
    if (!BOM.every((byte, n) => bytes[n] === byte)) return bytes;
    offset = BOM.length;
    return bytes.subarray(BOM.length);
  };
  const check = (bytes: Buffer): Buffer => {
    if (bytes.includes(0)) {
      const at = bytes.indexOf(0);
      // Latin letters in UTF-16 have a zero in every second byte.
      const zeros = bytes.subarray(at, at + 8).filter((byte) => byte === 0).length;
      if (offset === 0 && at < 2 && zeros >= 3) throw new ImportFault('file.utf16');
      throw new ImportFault('file.notText', { byte: offset + at + 1, line: line + newlinesIn(bytes.subarray(0, at)) });
    }
    if (!isUtf8(bytes)) throw fail(bytes, firstBad(bytes));
    offset += bytes.length;
    line += newlinesIn(bytes);
    return bytes;
  };

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        let bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
        if (atStart && bytes.length < BOM.length) {
          held = bytes;
          done();
          return;
        }
        if (atStart) bytes = startOf(bytes);
        const end = endOfWhole(bytes);
        held = bytes.subarray(end);
        done(null, check(bytes.subarray(0, end)));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, check(atStart ? startOf(held) : held));
      } catch (error) {
        done(error as Error);
      }
    },
  });
};
