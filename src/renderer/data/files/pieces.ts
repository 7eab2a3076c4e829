// Content of files on its way to this device's disk and back, in pieces of one part each: 100 MB are never in memory twice.
// Whatever is done to bytes before they are written is done here, and to each piece by itself.
import { PART_SIZE } from '@shared/contract/files';

export interface PieceSeal {
  /** Bytes that a sealed piece is longer than what is in it. */
  readonly extra: number;
  /** @param place which piece of what: sealed, it opens nowhere else */
  seal(bytes: ArrayBuffer, place: string): Promise<ArrayBuffer>;
  /** @throws Error when it is not what was sealed there */
  open(bytes: ArrayBuffer, place: string): Promise<ArrayBuffer>;
}

export const plainPieces: PieceSeal = { extra: 0, seal: async (bytes) => bytes, open: async (bytes) => bytes };

export const placeOf = (hash: string, n: number): string => `${hash}/${n}`;

export const piecesIn = (size: number): number => Math.ceil(size / PART_SIZE);

/** Bytes of content in what was written with `extra` bytes a piece. */
export const sizeWithin = (written: number, extra: number): number =>
  written - Math.ceil(written / (PART_SIZE + extra)) * extra;

export const pieceOf = (content: Blob, n: number): Promise<ArrayBuffer> =>
  content.slice(n * PART_SIZE, (n + 1) * PART_SIZE).arrayBuffer();

/** One piece of memory at a time: what is a blob already may lie on the disk. */
export const blobOf = async (size: number, piece: (n: number) => Promise<ArrayBuffer | null>): Promise<Blob | null> => {
  const parts: Blob[] = [];
  for (let n = 0; n < piecesIn(size); n += 1) {
    const bytes = await piece(n);
    if (!bytes) return null;
    parts.push(new Blob([bytes]));
  }
  return new Blob(parts);
};

const hexOf = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const hashOf = async (content: Blob): Promise<string> =>
  hexOf(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
