import { pieceOf, piecesIn } from '../files/pieces';
import type { SecondCopies } from '../files/second-copies';
import type { Shelf, ShelfEntry } from '../files/shelf';

export interface MemoryDisk {
  readonly entries: Map<string, ShelfEntry>;
  readonly pieces: Map<string, ArrayBuffer>;
  readonly copies: Map<string, Blob>;
  /** Bytes that the shelf may hold, and a second copy may be large. */
  room: { shelf: number; copy: number };
}

export const memoryDisk = (): MemoryDisk => ({
  entries: new Map(),
  pieces: new Map(),
  copies: new Map(),
  room: { shelf: Number.POSITIVE_INFINITY, copy: Number.POSITIVE_INFINITY },
});

const full = (): DOMException => new DOMException('no room', 'QuotaExceededError');

export const memoryShelf = (disk: MemoryDisk): Shelf => {
  const { entries, pieces, room } = disk;
  const drop = async (hash: string): Promise<void> => {
    entries.delete(hash);
    for (const key of [...pieces.keys()]) if (key.startsWith(hash)) pieces.delete(key);
  };
  return {
    entries: async () => [...entries.values()],
    entry: async (hash) => entries.get(hash) ?? null,
    put: async (entry, content) => {
      for (let n = 0; n < piecesIn(content.size); n += 1) {
        const piece = await pieceOf(content, n);
        const used = [...pieces.values()].reduce((sum, { byteLength }) => sum + byteLength, piece.byteLength);
        if (used > room.shelf) {
          await drop(entry.hash);
          throw full();
        }
        pieces.set(`${entry.hash}/${n}`, piece);
      }
      entries.set(entry.hash, entry);
    },
    change: async (hash, change) => {
      const known = entries.get(hash);
      if (known) entries.set(hash, change(known));
    },
    piece: async (hash, n) => pieces.get(`${hash}/${n}`) ?? null,
    drop,
    close: () => undefined,
  };
};

export const memoryCopies = ({ copies, room }: MemoryDisk): SecondCopies => ({
  list: async () => [...copies].map(([hash, { size }]) => ({ hash, size })),
  put: async (hash, content) => {
    if (content.size > room.copy) throw full();
    copies.set(hash, content);
  },
  piece: async (hash, n) => {
    const content = copies.get(hash);
    return content && n < piecesIn(content.size) ? pieceOf(content, n) : null;
  },
  remove: async (hash) => void copies.delete(hash),
});
