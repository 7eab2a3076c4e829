// What was fetched, on its way into the store: pages in parts, in their order; live changes go before the parts that
// still wait, and what they bring is not overwritten by a page that was read before them. A checkpoint is kept only when
// everything up to it is stored.
import type { Checkpoint, SyncDocument } from '@shared/contract/sync';
import type { RightOfWay } from './right-of-way';

/** One write of a page takes about so long (ms), on any machine: what comes in between waits for no more than that. */
const PART_TIME = 100;
const PART = { first: 200, least: 100, most: 500 } as const;

export interface StoreLineHost {
  write(documents: readonly SyncDocument[]): Promise<void>;
  readonly way: RightOfWay;
  save(checkpoint: Checkpoint): Promise<void>;
  /** Nothing more is written after that. */
  onFailed(error: unknown): void;
}

interface Load {
  /** Of a page: what is not written yet. */
  waiting: readonly SyncDocument[];
  readonly urgent: boolean;
  stored: boolean;
  /** The server's counter as this was read. */
  readonly head: number;
  readonly checkpoint: Checkpoint | null;
  /** What it brought and was not written: a change was newer. */
  readonly overtaken: string[];
  readonly tell: () => void;
}

export interface StoreLine {
  /** Resolves when it is stored, or never: with the ids of what was not, because a change was newer. */
  page(documents: readonly SyncDocument[], checkpoint: Checkpoint): Promise<readonly string[]>;
  /** `checkpoint` null: a page is under way, and will say how far everything reaches. */
  change(documents: readonly SyncDocument[], next: number, checkpoint: Checkpoint | null): void;
  /** Before a page is asked for: what changes from here on may be newer than what it brings. */
  pagesBegin(): void;
  /** The last one has come. */
  pagesDone(): void;
  /** Resolves when nothing is being written any more; what waits is forgotten. */
  stop(): Promise<void>;
}

export const newStoreLine = (host: StoreLineHost): StoreLine => {
  let line: Load[] = [];
  const changedAt = new Map<string, number>();
  let stopped = false;
  let pagesUnderWay = false;
  let size: number = PART.first;
  let writing: Promise<unknown> = Promise.resolve();
  let filling = false;
  let saving: Promise<void> = Promise.resolve();
  let unsaved: Checkpoint | null = null;

  const fail = (error: unknown) => {
    if (stopped) return;
    stopped = true;
    line = [];
    unsaved = null;
    host.onFailed(error);
  };

  /** One write at a time, or one would not see what another has just stored. */
  const alone = (write: () => Promise<void>): Promise<void> => {
    const result = writing.then(() => (stopped ? undefined : write())).then(leave);
    writing = result.catch(fail);
    return result;
  };

  const saveNewest = async (): Promise<void> => {
    const checkpoint = unsaved;
    unsaved = null;
    if (checkpoint) await host.save(checkpoint);
  };

  /** What is wholly stored leaves, from the front: a change that went ahead waits for the pages before it. */
  const leave = () => {
    let reached: Checkpoint | null = null;
    for (let first = line[0]; first?.stored; first = line[0]) {
      line.shift();
      reached = first.checkpoint ?? reached;
      first.tell();
    }
    if (line.length === 0 && !pagesUnderWay) changedAt.clear();
    if (!reached) return;
    unsaved = reached;
    saving = saving.then(saveNewest).catch(fail);
  };

  const writePart = async (load: Load): Promise<void> => {
    const isOvertaken = ({ id }: SyncDocument) => (changedAt.get(id) ?? 0) > load.head;
    const next = load.waiting.slice(0, size);
    const part = next.filter((document) => !isOvertaken(document));
    load.overtaken.push(...next.filter(isOvertaken).map(({ id }) => id));
    load.waiting = load.waiting.slice(size);
    const began = performance.now();
    if (part.length > 0) await host.write(part);
    load.stored = load.waiting.length === 0;
    if (part.length < size) return;
    const wanted = (size * PART_TIME) / (performance.now() - began);
    size = Math.round(Math.min(PART.most, Math.max(PART.least, wanted)));
  };

  const fill = async (): Promise<void> => {
    if (filling) return;
    filling = true;
    const next = () => line.find(({ urgent, stored }) => !urgent && !stored);
    for (let load = next(); load; load = next()) {
      const page = load;
      await host.way.behind(() => alone(() => writePart(page)));
    }
    filling = false;
  };

  return {
    page: (documents, checkpoint) =>
      new Promise((tell) => {
        if (stopped) return;
        const overtaken: string[] = [];
        const { head } = checkpoint;
        const load = { waiting: documents, urgent: false, stored: false, head, checkpoint, overtaken };
        line.push({ ...load, tell: () => tell(overtaken) });
        void fill().catch(fail);
      }),
    change: (documents, next, checkpoint) => {
      if (stopped) return;
      for (const { id } of documents) changedAt.set(id, next);
      const load: Load = {
        waiting: [],
        urgent: true,
        stored: false,
        head: next,
        checkpoint,
        overtaken: [],
        tell: () => undefined,
      };
      line.push(load);
      const write = async () => {
        await host.write(documents);
        load.stored = true;
      };
      void host.way.first(() => alone(write)).catch(fail);
    },
    pagesBegin: () => {
      pagesUnderWay = true;
    },
    pagesDone: () => {
      pagesUnderWay = false;
      leave();
    },
    stop: async () => {
      stopped = true;
      line = [];
      await writing;
      await saving;
    },
  };
};
