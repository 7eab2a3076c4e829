// Contents of files on this device: the shelf, which all work is done with, and second copies of what the server has not
// got. Each gives what the other lacks.
import { blobOf, hashOf, type PieceSeal } from './pieces';
import { toDrop } from './room';
import { forgetSecondCopies, openSecondCopies, type SecondCopies } from './second-copies';
import { forgetShelf, openShelf, type Shelf, type ShelfEntry } from './shelf';

export type Held = Exclude<ShelfEntry['held'], 'lost' | undefined>;

export interface Stock {
  entries(): Promise<readonly ShelfEntry[]>;
  /** Makes room by dropping what the server has. @throws DOMException when that is not enough */
  keep(entry: ShelfEntry, content: Blob): Promise<void>;
  /** Somebody has looked at it. */
  used(hash: string, at: number): Promise<void>;
  /** Null: it may be sent. */
  hold(hash: string, why: Held | null): Promise<void>;
  /** The server has it. */
  sent(hash: string): Promise<void>;
  /** The server had it, and has lost it. */
  unsent(hash: string): Promise<void>;
  /** Reads it by its digest, and takes the copy where that is the one which is right. @returns false: it is lost */
  prove(hash: string): Promise<boolean>;
  piece(hash: string, n: number): Promise<ArrayBuffer | null>;
  /** Null: it is not on this device, or not whole. */
  read(hash: string): Promise<Blob | null>;
  drop(hash: string): Promise<void>;
  /** Cheap where nothing is missing. @returns how many the shelf had lost and has again */
  mend(): Promise<number>;
  close(): void;
}

/** Taken off its ticket before it was sent, and nobody has brought it back (ms). */
const REMOVED_FOR = 14 * 86_400_000;

export const stockOf = (shelf: Shelf, copies: SecondCopies | null, now: () => number): Stock => {
  const piece = async (hash: string, n: number): Promise<ArrayBuffer | null> =>
    (await shelf.piece(hash, n).catch(() => null)) ?? (await copies?.piece(hash, n)) ?? null;
  const whole = (hash: string, size: number): Promise<Blob | null> => blobOf(size, (n) => piece(hash, n));
  const drop = async (hash: string): Promise<void> => {
    await copies?.remove(hash);
    await shelf.drop(hash);
  };
  /** With a copy elsewhere it is safer; without one it is kept all the same. */
  const copy = async (hash: string, content: Blob): Promise<void> => {
    await copies?.put(hash, content).catch(() => undefined);
  };

  const makeRoom = async (size: number, all: boolean): Promise<boolean> => {
    const entries = await shelf.entries();
    const going = all ? entries.filter(({ sent }) => sent).map(({ hash }) => hash) : toDrop(entries, size);
    for (const hash of going) await shelf.drop(hash);
    return going.length > 0;
  };

  /** Copies whose entries are gone: the database was thrown away, or the page died between the two. */
  const mend = async (): Promise<number> => {
    if (!copies) return 0;
    const entries = new Map((await shelf.entries()).map((entry) => [entry.hash, entry]));
    const kept = new Map((await copies.list()).map((each) => [each.hash, each]));
    let back = 0;
    for (const { hash, size } of kept.values()) {
      const entry = entries.get(hash);
      if (entry?.sent) await copies.remove(hash);
      if (entry) continue;
      const content = await blobOf(size, (n) => copies.piece(hash, n));
      // What is not what its name says was never whole.
      if (!content || (await hashOf(content)) !== hash) await copies.remove(hash);
      else {
        await shelf.put({ hash, size, sent: false, usedAt: now() }, content);
        back += 1;
      }
    }
    for (const { hash, size, sent, held, usedAt } of entries.values()) {
      if (held === 'removed' && now() - usedAt > REMOVED_FOR) await drop(hash);
      else if (!sent && held !== 'lost' && !kept.has(hash)) {
        const content = await whole(hash, size);
        if (content) await copy(hash, content);
      }
    }
    return back;
  };

  const prove = async (hash: string): Promise<boolean> => {
    const entry = await shelf.entry(hash);
    if (!entry || entry.held === 'lost') return false;
    const isRight = async (content: Blob | null): Promise<boolean> =>
      content !== null && (await hashOf(content)) === hash;
    if (await isRight(await whole(hash, entry.size))) return true;
    const other = await blobOf(entry.size, async (n) => (await copies?.piece(hash, n)) ?? null).catch(() => null);
    if (other && (await isRight(other))) {
      await shelf.put(entry, other);
      return true;
    }
    await drop(hash);
    // Said to whoever attached it, until it is attached again.
    await shelf.put({ hash, size: 0, sent: false, usedAt: now(), held: 'lost' }, new Blob([]));
    return false;
  };

  return {
    entries: shelf.entries,
    prove,
    keep: async (entry, content) => {
      await makeRoom(entry.size, false);
      try {
        await shelf.put(entry, content);
      } catch (error) {
        if (!(await makeRoom(entry.size, true))) throw error;
        await shelf.put(entry, content);
      }
      if (!entry.sent) await copy(entry.hash, content);
    },
    used: (hash, at) => shelf.change(hash, (entry) => ({ ...entry, usedAt: at })),
    hold: (hash, why) =>
      shelf.change(hash, ({ held: _held, ...entry }) => (why ? { ...entry, held: why, usedAt: now() } : entry)),
    sent: async (hash) => {
      await shelf.change(hash, ({ held: _held, ...entry }) => ({ ...entry, sent: true }));
      await copies?.remove(hash);
    },
    unsent: (hash) => shelf.change(hash, (entry) => ({ ...entry, sent: false })),
    piece,
    read: async (hash) => {
      const entry = await shelf.entry(hash);
      return entry && entry.held !== 'lost' ? whole(hash, entry.size) : null;
    },
    drop,
    mend,
    close: shelf.close,
  };
};

/** @param place a person's, by name */
export const openStock = async (place: string, seal: PieceSeal): Promise<Stock> =>
  stockOf(openShelf(place, seal), await openSecondCopies(place, seal), Date.now);

export const forgetStock = async (place: string): Promise<void> => {
  await Promise.all([forgetShelf(place), forgetSecondCopies(place)]);
};

/**
 * All that the server has not got, proved by its digest; what the server has comes again when it is opened.
 * @throws Error when one of them does not arrive as it was
 */
export const carryUnsent = async (from: Stock, to: Stock): Promise<void> => {
  await from.mend();
  for (const entry of await from.entries()) {
    if (entry.sent || entry.held === 'lost') continue;
    const content = await from.read(entry.hash);
    // Lost on this device before: there is nothing to carry.
    if (!content) continue;
    await to.keep(entry, content);
    const there = await to.read(entry.hash);
    if (!there || (await hashOf(there)) !== entry.hash)
      throw new Error(`the content ${entry.hash} was not carried over`);
  }
};
