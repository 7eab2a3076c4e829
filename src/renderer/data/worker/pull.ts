// One pulled collection: RxDB's replication, fed by pages and by the live stream. Continuity is judged by `feed`; here is
// only what has effects. A write that the device refuses stops the replication before its checkpoint moves on: pulled
// again later, or said to the person, but never skipped.

import { routes } from '@shared/contract/http';
import {
  type Checkpoint,
  type Collection,
  type PullResponse,
  SCHEMA_VERSION,
  type StreamEvent,
} from '@shared/contract/sync';
import type { RxCollection, RxReplicationPullStreamItem } from 'rxdb';
import { type RxReplicationState, replicateRxCollection } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import { delayAfter } from './back-off';
import { changeArrived, type Fed, newFeed, pageArrived, pullFailed, pullStarted, streamOpened } from './feed';
import type { Reply } from './http';
import { makeLean } from './lean-instance';
import { toStored } from './stored';

/** Everything at work on one collection at a time; larger pages are no faster. */
const PAGE = 1_000;
/** History comes in smaller ones, with room between them for everything else. */
const HISTORY_PAGE = 500;
const HISTORY_PAUSE = 40;

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

const never = new Promise<never>(() => undefined);

/** Timelines of closed tickets are asked for one by one, when somebody looks. */
const hasHistory = (collection: Collection): boolean => collection === 'tickets';

export const startPull = (
  name: Collection,
  collection: RxCollection,
  host: PullHost,
  /** How it is found at start. */
  { isEmpty, inHistory: startInHistory }: { readonly isEmpty: boolean; readonly inHistory: boolean },
): Puller => {
  let feed = newFeed(null);
  let stopped = false;
  let received = 0;
  let total: number | null = null;
  let inHistory = startInHistory;
  let askedAt = 0;
  const stream = new Subject<RxReplicationPullStreamItem<unknown, Checkpoint>>();

  const follow = ({ feed: next, steps }: Fed) => {
    feed = next;
    for (const step of steps) {
      if (step.kind === 'take') stream.next({ documents: toStored(name, step.documents), checkpoint: step.checkpoint });
      else pullAgain();
    }
  };

  const pullAgain = () => {
    if (stopped) return;
    if (feed.openComplete && !feed.complete) setTimeout(() => stream.next('RESYNC'), HISTORY_PAUSE);
    else stream.next('RESYNC');
  };

  const ask = async (checkpoint: Checkpoint | null): Promise<PullResponse> => {
    for (let tries = 1; ; tries += 1) {
      await host.turn(name, inHistory);
      await host.online();
      if (stopped) return never;
      feed = pullStarted(feed);
      askedAt = Date.now();
      const reply = await host.ask(routes.pull, {
        schema: SCHEMA_VERSION,
        collection: name,
        checkpoint,
        limit: inHistory ? HISTORY_PAGE : PAGE,
        history: inHistory,
      });
      if (stopped) return never;
      if (reply.kind === 'ok') return reply.body;
      feed = pullFailed(feed);
      // Signed out or too old: the link ends with it, and this waits for the next one.
      const after = reply.kind === 'failed' ? reply.after : null;
      await new Promise((resolve) => setTimeout(resolve, after ?? delayAfter(tries, Math.random())));
    }
  };

  const handler = async (known: Checkpoint | undefined, batchSize: number) => {
    const page = await ask(known ?? null);
    if (page.reset) {
      stopped = true;
      host.onReset();
      return never;
    }
    const { documents, ...rest } = page;
    received += documents.length;
    total = page.total ?? total;
    const last = documents.length < batchSize;
    const openComplete = rest.openComplete || feed.openComplete;
    const turnsToHistory = hasHistory(name) && !inHistory && rest.openComplete && last;
    follow(pageArrived(feed, { ...rest, openComplete, complete: rest.complete && !turnsToHistory }, last));
    if (turnsToHistory) inHistory = true;
    if (feed.complete) fill.done();
    host.onProgress(name, { received, total, openComplete, complete: feed.complete, askedAt });
    return { documents: toStored(name, documents) as never[], checkpoint: page.checkpoint };
  };

  const fill = makeLean(collection, isEmpty);
  const replication: RxReplicationState<unknown, Checkpoint> = replicateRxCollection<unknown, Checkpoint>({
    replicationIdentifier: `firstline-${name}`,
    collection,
    live: true,
    waitForLeadership: false,
    retryTime: 1_000,
    toggleOnDocumentVisible: false,
    pull: { batchSize: PAGE, handler, stream$: stream.asObservable() },
  });
  replication.error$.subscribe((error) => {
    if (stopped) return;
    stopped = true;
    void replication.cancel();
    host.onStorageTrouble(error);
  });

  return {
    get complete() {
      return feed.complete;
    },
    opened: (hello) => {
      if (feed.checkpoint && feed.checkpoint.epoch !== hello.epoch) host.onReset();
      else follow(streamOpened(feed, hello));
    },
    changed: ({ prev, next, documents }) =>
      follow(changeArrived(feed, { prev, next, documents: documents[name] ?? [] })),
    pull: () => {
      if (feed.pulling) return;
      // Grants may have changed: until the page is here, changes wait, or they would move the head past that.
      feed = pullStarted(feed);
      stream.next('RESYNC');
    },
    stop: async () => {
      stopped = true;
      await replication.cancel();
    },
  };
};
