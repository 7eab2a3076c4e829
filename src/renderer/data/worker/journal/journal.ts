// The outbox once more, apart from the store: an append-only journal.
//
// Why two lasting copies. The store (IndexedDB) is one for all that a browser keeps of us, and a browser that finds it
// damaged throws all of it away. What was pulled can be had again; what somebody did and nobody has sent, from nowhere. So
// each command is written to the journal, in the browser's file system, before it counts as saved, and what became of it
// after it. The store is what the outbox works with; the journal is read when the store lacks something, and when a
// restored server does: for that it remembers what was accepted for two weeks, longer than the outbox shows it.
// (The third copy, `write-ahead`, lives for milliseconds: it alone can be written before a key press has ended.)
//
// Each append is a file of its own, which the browser puts in place as a whole. Files are folded into one now and then.
import type { OutboxItem } from '../../model';
import { fateOf, follow, type JournalLine, linesOf, textOf } from './lines';

/** Where the journal lies. A file appears with all of its text or not at all. */
export interface JournalFiles {
  list(): Promise<readonly string[]>;
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  /** All of it: somebody leaves this device for good. */
  drop(): Promise<void>;
}

export interface Journal {
  /** What it knows, by id. */
  readonly items: ReadonlyMap<string, OutboxItem>;
  /** Lines and files that could not be read at the start. */
  readonly damaged: number;
  /** Resolves when they are written. @throws Error when the device refuses; it may be tried again */
  append(lines: readonly JournalLine[]): Promise<void>;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

const MOST_FILES = 64;
/** A backup that is older than this (ms) is not what a desk is restored from. */
export const REMEMBERED_FOR = 14 * 24 * 3_600_000;

const nameOf = (n: number): string => `${String(n).padStart(12, '0')}.log`;
const numberOf = (name: string): number | null => (/^\d{12}\.log$/.test(name) ? Number.parseInt(name, 10) : null);

const forgotten = (item: OutboxItem, now: number): boolean => {
  const ended = item.status === 'accepted' || item.choice !== null;
  return ended && now - (item.answeredAt ?? now) > REMEMBERED_FOR;
};

export const openJournal = async (files: JournalFiles, now: () => number): Promise<Journal> => {
  const items = new Map<string, OutboxItem>();
  const numbers = (await files.list())
    .map(numberOf)
    .filter((n) => n !== null)
    .sort((a, b) => a - b);
  let damaged = 0;
  for (const n of numbers) {
    const found = await files.read(nameOf(n)).then(linesOf, () => ({ lines: [], damaged: 1 }));
    damaged += found.damaged;
    for (const line of found.lines) follow(items, line);
  }

  let last = numbers.at(-1) ?? 0;
  let old = numbers;
  let waiting: { readonly lines: readonly JournalLine[]; done(): void; failed(error: unknown): void }[] = [];
  let running: Promise<void> | null = null;

  const write = async (lines: readonly JournalLine[]): Promise<void> => {
    last += 1;
    await files.write(nameOf(last), textOf(lines));
    old.push(last);
  };

  /** What the fold says is whole by itself, so that it does not matter which of the older files are still there. */
  const compact = async (): Promise<void> => {
    const replaced = old;
    for (const [id, item] of items) if (forgotten(item, now())) items.delete(id);
    old = [];
    try {
      await write([...items.values()].map((item) => ({ kind: 'given', item })));
    } catch (error) {
      old = [...replaced, ...old];
      throw error;
    }
    for (const n of replaced) await files.remove(nameOf(n));
  };

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const lines = batch.flatMap((each) => each.lines);
      try {
        await write(lines);
        for (const line of lines) follow(items, line);
        for (const each of batch) each.done();
      } catch (error) {
        for (const each of batch) each.failed(error);
      }
      // Without room for that it is longer than it need be, and nothing else.
      if (old.length > MOST_FILES) await compact().catch(() => undefined);
    }
    running = null;
  };

  if (old.length > MOST_FILES / 4 || damaged > 0) await compact().catch(() => undefined);

  return {
    items,
    damaged,
    append: (lines) => {
      if (lines.length === 0) return Promise.resolve();
      const written = new Promise<void>((done, failed) => waiting.push({ lines, done, failed }));
      running ??= run();
      return written;
    },
    idle: async () => {
      while (running) await running;
    },
  };
};

/** It waits still, or for its author's word. */
export const isOpen = (item: OutboxItem): boolean => {
  const { status, choice } = fateOf(item);
  return status === 'waiting' || (status === 'rejected' && choice === null);
};
