// What was fetched, on its way into the store: pages in parts, in their order; live changes go before the parts that
// still wait, and what they bring is not overwritten by a page that was read before them. A checkpoint is kept only when
// everything up to it is stored.
import type { Checkpoint, SyncDocument } from '@shared/contract/sync';

/** Documents in one write of a page: what comes in between waits no longer than this takes (about 50 ms). */
const PART = 200;

export interface StoreLineHost {
  write(documents: readonly SyncDocument[]): Promise<void>;
  save(checkpoint: Checkpoint): Promise<void>;
  /** Nothing more is written after that. */
  onFailed(error: unknown): void;
}

interface Load {
  waiting: readonly SyncDocument[];
  readonly urgent: boolean;
  /** The server's counter as this was read. */
  readonly head: number;
  readonly checkpoint: Checkpoint | null;
  readonly stored: () => void;
}

export interface StoreLine {
  /** Resolves when it is stored, or never. */
  page(documents: readonly SyncDocument[], checkpoint: Checkpoint): Promise<void>;
  /** `checkpoint` null: a page is under way, and will say how far everything reaches. */
  change(documents: readonly SyncDocument[], next: number, checkpoint: Checkpoint | null): void;
  /** No page is under way any more. */
  pagesDone(): void;
  /** Resolves when nothing is being written any more; what waits is forgotten. */
  stop(): Promise<void>;
}

export const newStoreLine = (host: StoreLineHost): StoreLine => {
  let line: Load[] = [];
  const changedAt = new Map<string, number>();
  let pagesUnderWay = false;
  let running: Promise<void> | null = null;
  let saving: Promise<void> = Promise.resolve();
  let unsaved: Checkpoint | null = null;

  const fail = (error: unknown) => {
    line = [];
    unsaved = null;
    host.onFailed(error);
  };

  const saveNewest = async (): Promise<void> => {
    const checkpoint = unsaved;
    unsaved = null;
    if (checkpoint) await host.save(checkpoint);
  };

  /** What is wholly stored leaves, from the front: a change that went ahead waits for the pages before it. */
  const leave = () => {
    let reached: Checkpoint | null = null;
    for (let first = line[0]; first && first.waiting.length === 0; first = line[0]) {
      line.shift();
      reached = first.checkpoint ?? reached;
      first.stored();
    }
    if (!reached) return;
    unsaved = reached;
    saving = saving.then(saveNewest).catch(fail);
  };

  const take = ({ urgent, head, waiting }: Load): readonly SyncDocument[] =>
    urgent ? waiting : waiting.slice(0, PART).filter(({ id }) => (changedAt.get(id) ?? 0) <= head);

  const run = async (): Promise<void> => {
    for (;;) {
      const due = line.filter(({ waiting }) => waiting.length > 0);
      const load = due.find(({ urgent }) => urgent) ?? due[0];
      if (!load) break;
      const part = take(load);
      load.waiting = load.urgent ? [] : load.waiting.slice(PART);
      if (part.length > 0) await host.write(part);
      leave();
    }
    if (!pagesUnderWay) changedAt.clear();
  };

  const wake = () => {
    running ??= run()
      .catch(fail)
      .finally(() => {
        running = null;
        if (line.some(({ waiting }) => waiting.length > 0)) wake();
      });
  };

  const add = (load: Load) => {
    line.push(load);
    // An empty one has nothing to wait for but those before it.
    if (load.waiting.length === 0) leave();
    else wake();
  };

  return {
    page: (documents, checkpoint) => {
      pagesUnderWay = true;
      return new Promise((stored) => {
        add({ waiting: documents, urgent: false, head: checkpoint.head, checkpoint, stored });
      });
    },
    change: (documents, next, checkpoint) => {
      for (const { id } of documents) changedAt.set(id, next);
      add({ waiting: documents, urgent: true, head: next, checkpoint, stored: () => undefined });
    },
    pagesDone: () => {
      pagesUnderWay = false;
      if (!running) changedAt.clear();
    },
    stop: async () => {
      line = [];
      await running;
      await saving;
    },
  };
};
