// From a file on disk to its text, plain or gzip, in pieces, within limits.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportFault } from './fault';
import type { ImportLimits } from './limits';
import { checkText } from './text-check';

export type Packing = 'plain' | 'gzip';

/** By its first bytes, never by its name. @throws ImportFault for what is known to be something else */
export const packingOf = async (path: string): Promise<Packing> => {
  const file = await open(path);
  try {
    const head = Buffer.alloc(4);
    const { bytesRead } = await file.read(head, 0, 4, 0);
    if (bytesRead === 0) throw new ImportFault('file.empty');
    if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
    if (head.toString('latin1', 0, 2) === 'PK' && (head[2] ?? 0) < 8) throw new ImportFault('file.zip');
    return 'plain';
  } finally {
    await file.close();
  }
};

const counting = (onBytes: (total: number) => void): Transform => {
  let total = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      try {
        onBytes(total);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
};

/** The stages to be piped together; the last one gives checked UTF-8. */
export const textStages = (
  path: string,
  packing: Packing,
  limits: ImportLimits,
  onBytesRead: (bytes: number) => void,
): (Readable | Transform)[] => {
  let packed = 0;
  const read = counting((total) => {
    packed = total;
    onBytesRead(total);
  });
  const bounded = counting((total) => {
    if (total > limits.text) throw new ImportFault('file.tooLarge', { most: limits.text });
    if (packing === 'gzip' && total > limits.suspectFrom && total > packed * limits.ratio) {
      throw new ImportFault('file.bomb', { ratio: Math.floor(total / Math.max(1, packed)) });
    }
  });
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  return packing === 'gzip'
    ? [file, read, createGunzip({ chunkSize: 256 * 1024 }), bounded, checkText()]
    : [file, read, bounded, checkText()];
};

/** What zlib says of damaged files, and what a disk says. Others are bugs and pass. */
export const asFault = (error: unknown): unknown => {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  if (code.startsWith('Z_') || code === 'ERR_TRAILING_JUNK_AFTER_STREAM_END')
    return new ImportFault('file.gzipDamaged');
  return ['ENOENT', 'EACCES', 'EISDIR', 'EIO'].includes(code) ? new ImportFault('file.unreadable', { code }) : error;
};
