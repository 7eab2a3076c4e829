// The content of files on this device, in a database of its own: in pieces of one part each, so that a file of 100 MB is
// never in memory at once when it is sent. The pieces are written before the file is named: what is named is whole.
import { PART_SIZE } from '@shared/contract/files';
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

export interface ShelfEntry {
  readonly hash: string;
  /** Bytes. */
  readonly size: number;
  /** The server has it: it may be dropped here when room is needed. */
  readonly sent: boolean;
  readonly usedAt: number;
}

interface ShelfData extends DBSchema {
  pieces: { key: [hash: string, n: number]; value: ArrayBuffer };
  entries: { key: string; value: ShelfEntry };
}

export interface Shelf {
  entries(): Promise<readonly ShelfEntry[]>;
  /** @throws DOMException when the device has no room for it; nothing of it is kept then */
  put(entry: ShelfEntry, content: Blob): Promise<void>;
  change(hash: string, change: Partial<Omit<ShelfEntry, 'hash'>>): Promise<void>;
  piece(hash: string, n: number): Promise<ArrayBuffer | null>;
  read(hash: string): Promise<Blob | null>;
  drop(hash: string): Promise<void>;
  close(): void;
}

const nameOf = (personId: string): string => `firstline-files-${personId}`;

export const forgetShelf = (personId: string): Promise<void> => deleteDB(nameOf(personId));

const piecesOf = (hash: string) => IDBKeyRange.bound([hash, 0], [hash, Number.MAX_SAFE_INTEGER]);

export const openShelf = async (personId: string): Promise<Shelf> => {
  const db: IDBPDatabase<ShelfData> = await openDB<ShelfData>(nameOf(personId), 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('pieces');
      fresh.createObjectStore('entries', { keyPath: 'hash' });
    },
  });
  // Another page forgets this person: it is not held up.
  db.addEventListener('versionchange', () => db.close());

  const drop = async (hash: string): Promise<void> => {
    const transaction = db.transaction(['entries', 'pieces'], 'readwrite');
    await Promise.all([
      transaction.objectStore('entries').delete(hash),
      transaction.objectStore('pieces').delete(piecesOf(hash)),
      transaction.done,
    ]);
  };

  return {
    entries: () => db.getAll('entries'),
    put: async (entry, content) => {
      try {
        for (let n = 0; n * PART_SIZE < content.size; n += 1) {
          const piece = await content.slice(n * PART_SIZE, (n + 1) * PART_SIZE).arrayBuffer();
          await db.put('pieces', piece, [entry.hash, n]);
        }
        await db.put('entries', entry);
      } catch (error) {
        await drop(entry.hash).catch(() => undefined);
        throw error;
      }
    },
    change: async (hash, change) => {
      const transaction = db.transaction('entries', 'readwrite');
      const known = await transaction.store.get(hash);
      if (known) await transaction.store.put({ ...known, ...change });
      await transaction.done;
    },
    piece: async (hash, n) => (await db.get('pieces', [hash, n])) ?? null,
    read: async (hash) => {
      if (!(await db.get('entries', hash))) return null;
      return new Blob(await db.getAll('pieces', piecesOf(hash)));
    },
    drop,
    close: () => db.close(),
  };
};
