// All that lies in a browser's profile, read as whoever finds the computer reads it: every byte of every file, and what a
// LevelDB table (Chromium's IndexedDB and localStorage) holds compressed, unfolded.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the number at `at`, and where the next begins (LevelDB and Snappy write numbers seven bits at a time) */
const varint = (bytes: Buffer, at: number): readonly [value: number, next: number] => {
  let value = 0;
  for (let n = 0; ; n += 1) {
    const byte = bytes[at + n] ?? 0;
    value += (byte & 127) * 2 ** (7 * n);
    if (byte < 128 || n > 8) return [value, at + n + 1];
  }
};

/** Snappy: literals, and copies of what came before. */
const unsnapped = (bytes: Buffer): Buffer => {
  const [size, start] = varint(bytes, 0);
  const out = Buffer.alloc(size);
  let [at, to] = [start, 0];
  const copy = (length: number, offset: number): void => {
    for (let n = 0; n < length; n += 1) out[to + n] = out[to + n - offset] ?? 0;
    to += length;
  };
  while (at < bytes.length && to < size) {
    const tag = bytes[at] ?? 0;
    at += 1;
    if ((tag & 3) === 0) {
      const short = tag >> 2;
      const more = Math.max(0, short - 59);
      const length = 1 + (more === 0 ? short : bytes.readUIntLE(at, more));
      at += more;
      to += bytes.copy(out, to, at, at + length);
      at += length;
    } else if ((tag & 3) === 1) {
      copy(4 + ((tag >> 2) & 7), ((tag >> 5) << 8) | (bytes[at] ?? 0));
      at += 1;
    } else {
      const width = (tag & 3) === 2 ? 2 : 4;
      copy(1 + (tag >> 2), bytes.readUIntLE(at, width));
      at += width;
    }
  }
  return out;
};

const FOOTER = 48;
const MAGIC = Buffer.from('57fb808b247547db', 'hex');

const blockAt = (table: Buffer, offset: number, size: number): Buffer => {
  const block = table.subarray(offset, offset + size);
  return table[offset + size] === 1 ? unsnapped(block) : block;
};

/** Where an index block says that the blocks of a table are. */
const handlesIn = (index: Buffer): readonly (readonly [offset: number, size: number])[] => {
  const handles: (readonly [number, number])[] = [];
  const end = index.length - 4 - index.readUInt32LE(index.length - 4) * 4;
  for (let at = 0; at < end; ) {
    const [, afterShared] = varint(index, at);
    const [unshared, afterUnshared] = varint(index, afterShared);
    const [length, afterLength] = varint(index, afterUnshared);
    const value = afterLength + unshared;
    const [offset, next] = varint(index, value);
    handles.push([offset, varint(index, next)[0]]);
    at = value + length;
  }
  return handles;
};

/** A table as it was before it was compressed; anything else as it is. */
const unfolded = (bytes: Buffer): readonly Buffer[] => {
  if (bytes.length < FOOTER || !bytes.subarray(-8).equals(MAGIC)) return [bytes];
  const footer = bytes.subarray(-FOOTER);
  const [, afterMetaOffset] = varint(footer, 0);
  const [, afterMeta] = varint(footer, afterMetaOffset);
  const [offset, next] = varint(footer, afterMeta);
  const index = blockAt(bytes, offset, varint(footer, next)[0]);
  return [bytes, ...handlesIn(index).map(([from, size]) => blockAt(bytes, from, size))];
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() ? [path] : [];
  });

/** Which of these words lie in the profile, in UTF-8 or UTF-16, and where. */
export const wordsIn = (profile: string, words: readonly string[]): readonly string[] =>
  filesIn(profile).flatMap((file) => {
    const parts = unfolded(readFileSync(file));
    const isIn = (word: string): boolean =>
      [Buffer.from(word), Buffer.from(word, 'utf16le')].some((sought) => parts.some((part) => part.includes(sought)));
    return words.filter(isIn).map((word) => `${word} in ${file.slice(profile.length)}`);
  });
