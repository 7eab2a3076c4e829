// The content of files on this device, in a database of its own, in pieces. The pieces are written before the file is named:
// what is named is whole.
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import { type PieceSeal, pieceOf, piecesIn, placeOf } from './pieces';

export interface ShelfEntry {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** The server has it: it may be dropped here when room is needed. */
  readonly sent: boolean;
  readonly usedAt: number;
  /**
   * Not sent for now: its ticket is not logged yet, somebody has stopped it, or it was taken off its ticket. `lost`: what is
   * on this device is no longer what was attached, and there is no other copy.
   */
  readonly held?: 'draft' | 'stopped' | 'removed' | 'lost';
}

interface ShelfData extends DBSchema {
  pieces: { key: [hash: string, n: number]; value: ArrayBuffer };
  entries: { key: string; value: ShelfEntry };
}

export interface Shelf {
  entries(): Promise<readonly ShelfEntry[]>;
  entry(hash: string): Promise<ShelfEntry | null>;
  /** @throws DOMException when the device has no room for it; nothing of it is kept then */
  put(entry: ShelfEntry, content: Blob): Promise<void>;
  /** What it says of a file; of one that is not there, nothing. */
  change(hash: string, change: (entry: ShelfEntry) => ShelfEntry): Promise<void>;
  piece(hash: string, n: number): Promise<ArrayBuffer | null>;
  drop(hash: string): Promise<void>;
  close(): void;
}

const nameOf = (place: string): string => `firstline-files-${place}`;

export const forgetShelf = (place: string): Promise<void> => deleteDB(nameOf(place));

const piecesKeys = (hash: string) => IDBKeyRange.bound([hash, 0], [hash, Number.MAX_SAFE_INTEGER]);

export const openShelf = (place: string, seal: PieceSeal): Shelf => {
  let opening: Promise<IDBPDatabase<ShelfData>> | null = null;
  const open = async (): Promise<IDBPDatabase<ShelfData>> => {
    const db = await openDB<ShelfData>(nameOf(place), 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore('pieces');
        fresh.createObjectStore('entries', { keyPath: 'hash' });
      },
      // The browser has closed it, as it does when it finds it damaged: the next one is new, and may be empty.
      terminated: () => {
        opening = null;
      },
    });
    // Another page forgets this person: it is not held up.
    db.addEventListener('versionchange', () => db.close());
    return db;
  };
  const opened = (): Promise<IDBPDatabase<ShelfData>> => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const drop = async (hash: string): Promise<void> => {
    const transaction = (await opened()).transaction(['entries', 'pieces'], 'readwrite');
    await Promise.all([
      transaction.objectStore('entries').delete(hash),
      transaction.objectStore('pieces').delete(piecesKeys(hash)),
      transaction.done,
    ]);
  };

  return {
    entries: async () => (await opened()).getAll('entries'),
    entry: async (hash) => (await (await opened()).get('entries', hash)) ?? null,
    put: async (entry, content) => {
      try {
        const db = await opened();
        for (let n = 0; n < piecesIn(content.size); n += 1) {
          const piece = await seal.seal(await pieceOf(content, n), placeOf(entry.hash, n));
          await db.put('pieces', piece, [entry.hash, n]);
        }
        await db.put('entries', entry);
      } catch (error) {
        await drop(entry.hash).catch(() => undefined);
        throw error;
      }
    },
    change: async (hash, change) => {
      const transaction = (await opened()).transaction('entries', 'readwrite');
      const known = await transaction.store.get(hash);
      if (known) await transaction.store.put(change(known));
      await transaction.done;
    },
    piece: async (hash, n) => {
      const kept = await (await opened()).get('pieces', [hash, n]);
      return kept ? seal.open(kept, placeOf(hash, n)) : null;
    },
    drop,
    close: () => void opening?.then((db) => db.close()).catch(() => undefined),
  };
};
