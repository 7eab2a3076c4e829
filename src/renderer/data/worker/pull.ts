// One pulled collection, fed by pages and by the live stream. Continuity is judged by `feed`, order in the store is kept
// by `store-line`; here is only what has effects. A write that the device refuses stops all of it before the checkpoint
// moves on: pulled again later, or said to the person, but never skipped.

import { routes } from '@shared/contract/http';
import {
  type Checkpoint,
  type Collection,
  type PullResponse,
  SCHEMA_VERSION,
  type StreamEvent,
  type SyncDocument,
} from '@shared/contract/sync';
import type { RxCollection } from 'rxdb';
import { delayAfter } from './back-off';
import { changeArrived, type Fed, newFeed, pageArrived, pullFailed, pullStarted, streamOpened } from './feed';
import type { Reply } from './http';
import { openPageStore } from './page-store';
import type { RightOfWay } from './right-of-way';
import { newSignal } from './signal';
import { newStoreLine } from './store-line';

/** Everything at work on one collection at a time; larger pages are no faster. */
const PAGE = 1_000;
/** History comes in smaller ones, with room between them for everything else (ms). */
const HISTORY_PAGE = 500;
const HISTORY_PAUSE = 40;
/** Pages fetched and not stored yet: one, but at the first sync, when people wait to see what there is. */
const AHEAD = { first: 12, later: 1 } as const;

export interface PullProgress {
  readonly received: number;
  readonly total: number | null;
  readonly openComplete: boolean;
  readonly complete: boolean;
  /** When the last page was asked for, epoch ms. */
  readonly askedAt: number;
}

export interface PullHost {
  /** Resolves while there is a link. */
  online(): Promise<void>;
  ask(path: string, body: unknown): Promise<Reply<PullResponse>>;
  /** Resolves when this collection's turn has come. */
  turn(collection: Collection, wantsHistory: boolean): Promise<void>;
  onProgress(collection: Collection, progress: PullProgress): void;
  /**
   * Tickets of the first sync: shown already while they are being stored. Returns what is to be done when they are, with
   * the ids of those that were not, because a change was newer.
   */
  onArrived(documents: readonly SyncDocument[]): (overtaken: readonly string[]) => void;
  readonly way: RightOfWay;
  /** Kept for the next start. */
  save(collection: Collection, checkpoint: Checkpoint): Promise<void>;
  /** The server's data is another than ours was pulled from. */
  onReset(): void;
  onStorageTrouble(error: unknown): void;
}

export interface Puller {
  readonly complete: boolean;
  opened(hello: Extract<StreamEvent, { kind: 'hello' }>): void;
  changed(change: Extract<StreamEvent, { kind: 'change' }>): void;
  pull(): void;
  stop(): Promise<void>;
}

/** How it is found at start. */
export interface PullStart {
  readonly checkpoint: Checkpoint | null;
  readonly isEmpty: boolean;
  readonly inHistory: boolean;
}

const never = new Promise<never>(() => undefined);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Timelines of closed tickets are asked for one by one, when somebody looks. */
const hasHistory = (collection: Collection): boolean => collection === 'tickets';

export const startPull = (name: Collection, collection: RxCollection, host: PullHost, found: PullStart): Puller => {
  let feed = newFeed(found.checkpoint);
  let stopped = false;
  let received = 0;
  let total: number | null = null;
  let { inHistory } = found;
  let wanted = true;
  const work = newSignal();
  const store = openPageStore(name, collection, found.isEmpty);
  const line = newStoreLine({
    write: store.write,
    way: host.way,
    save: (checkpoint) => host.save(name, checkpoint),
    onFailed: (error) => {
      if (stopped) return;
      stopped = true;
      host.onStorageTrouble(error);
    },
  });

  const isFirst = () => found.isEmpty && !inHistory;

  const want = () => {
    wanted = true;
    work.give();
  };

  const follow = ({ feed: next, steps }: Fed) => {
    feed = next;
    for (const step of steps) {
      if (step.kind === 'pull') want();
      else line.change(step.change.documents, step.change.next, step.kind === 'take' ? step.checkpoint : null);
    }
  };

  const ask = async (): Promise<PullResponse & { readonly askedAt: number }> => {
    for (let tries = 1; ; tries += 1) {
      await host.turn(name, inHistory);
      await host.online();
      if (stopped) return never;
      // Whatever was asked for until now, this page answers.
      wanted = false;
      feed = pullStarted(feed);
      line.pagesBegin();
      const askedAt = Date.now();
      const reply = await host.ask(routes.pull, {
        schema: SCHEMA_VERSION,
        collection: name,
        checkpoint: feed.checkpoint,
        limit: inHistory ? HISTORY_PAGE : PAGE,
        history: inHistory,
      });
      if (stopped) return never;
      if (reply.kind === 'ok') return { ...reply.body, askedAt };
      feed = pullFailed(feed);
      // Signed out or too old: the link ends with it, and this waits for the next one.
      const after = reply.kind === 'failed' ? reply.after : null;
      await pause(after ?? delayAfter(tries, Math.random()));
    }
  };

  /** @returns when it is stored */
  const pull = async (): Promise<{ readonly stored: Promise<void> }> => {
    const { documents, askedAt, ...page } = await ask();
    if (page.reset) {
      stopped = true;
      host.onReset();
      return never;
    }
    total = page.total ?? total;
    const openComplete = page.openComplete || feed.openComplete;
    const turnsToHistory = hasHistory(name) && !inHistory && page.complete;
    const complete = page.complete && !turnsToHistory;
    const early = name === 'tickets' && isFirst() ? host.onArrived(documents) : null;
    if (turnsToHistory) inHistory = true;
    const stored = line.page(documents, page.checkpoint);
    follow(pageArrived(feed, { ...page, openComplete, complete }));
    if (complete) line.pagesDone();
    const told = stored.then((overtaken) => {
      received += documents.length;
      early?.(overtaken);
      if (complete) store.filled();
      host.onProgress(name, { received, total, openComplete, complete, askedAt });
    });
    return { stored: told };
  };

  /** The next pages are fetched while one is being stored. */
  const run = async (): Promise<void> => {
    const storing: Promise<void>[] = [];
    for (;;) {
      while (!wanted && !stopped) await work.wait();
      if (stopped) return;
      const { stored } = await pull();
      storing.push(stored);
      const most = isFirst() ? AHEAD.first : AHEAD.later;
      while (storing.length > most) await storing.shift();
      if (inHistory && !feed.complete) await pause(HISTORY_PAUSE);
    }
  };
  void run();

  return {
    get complete() {
      return feed.complete;
    },
    opened: (hello) => {
      if (feed.checkpoint && feed.checkpoint.epoch !== hello.epoch) host.onReset();
      else follow(streamOpened(feed, hello));
    },
    changed: ({ prev, next, documents }) => {
      if (!stopped) follow(changeArrived(feed, { prev, next, documents: documents[name] ?? [] }));
    },
    pull: () => {
      // Grants may have changed: until the page is here, changes wait, or they would move the head past that.
      feed = pullStarted(feed);
      want();
    },
    stop: async () => {
      stopped = true;
      work.give();
      await line.stop();
    },
  };
};
