// A device's copy of one collection, kept by the client's own rules of continuity, with the mishaps that a device has:
// answers that get lost, a death after documents were stored and before their checkpoint was.
import type { Checkpoint, Collection, StreamEvent, SyncDocument } from '@shared/contract/sync';
import {
  changeArrived,
  type Fed,
  newFeed,
  pageArrived,
  pullFailed,
  pullStarted,
  streamOpened,
} from '../../src/renderer/data/worker/feed';
import type { Core } from '../../src/server/commands/core';
import type { Chance } from '../builders/chance';

export interface CopyOptions {
  readonly personId: string;
  readonly collection: Collection;
  readonly history: boolean;
  /** Listens too, and takes what comes without a gap. */
  readonly live: boolean;
}

export interface Copy extends CopyOptions {
  readonly documents: ReadonlyMap<string, unknown>;
  /** One page. @returns whether it arrived, and nothing was missing at its moment */
  pull(): Promise<boolean>;
  /** Mishaps no more: the last pages are to be undisturbed. */
  calmDown(): void;
  /** What was wrong with pages and events themselves. */
  readonly faults: readonly string[];
  readonly taken: { pages: number; events: number };
  stop(): void;
}

const LIMITS = [1, 3, 7, 20, 50, 200];

export const keepCopy = (core: Core, options: CopyOptions, chance: Chance): Copy => {
  const { personId, collection, history, live } = options;
  const documents = new Map<string, unknown>();
  const faults: string[] = [];
  const taken = { pages: 0, events: 0 };
  let mishaps = 0.04;
  let stored: Checkpoint | null = null;
  let feed = newFeed(null);
  /** Where the last event led to, since the stream was last in order. */
  let told: number | null = null;

  /** When the stream last told of a document: a page that was read before that does not overwrite it. */
  const changedAt = new Map<string, number>();

  const take = (list: readonly SyncDocument[], readAt: number): void => {
    for (const document of list) {
      if ((changedAt.get(document.id) ?? 0) > readAt) continue;
      if (document.deleted) documents.delete(document.id);
      else documents.set(document.id, document.body);
    }
  };
  const follow = (fed: Fed): void => {
    feed = fed.feed;
    for (const step of fed.steps) {
      if (step.kind === 'pull') continue;
      const { documents: changed, next } = step.change;
      take(changed, next);
      for (const { id } of changed) changedAt.set(id, Math.max(next, changedAt.get(id) ?? 0));
      if (step.kind === 'take') stored = step.checkpoint;
    }
  };
  const hear = (event: StreamEvent): void => {
    if (event.kind === 'hello') follow(streamOpened(feed, event));
    if (event.kind === 'resync') told = null;
    if (event.kind !== 'change') return;
    taken.events += 1;
    if (told !== null && event.prev !== told) faults.push(`an event from ${event.prev} came after ${told}`);
    if (event.next <= event.prev) faults.push(`an event leads from ${event.prev} to ${event.next}`);
    told = event.next;
    follow(changeArrived(feed, { ...event, documents: event.documents[collection] ?? [] }));
  };

  return {
    ...options,
    documents,
    faults,
    taken,
    stop: live ? core.subscribe(personId, hear) : () => undefined,
    calmDown: () => {
      mishaps = 0;
    },
    pull: async () => {
      const limit = chance.pick(LIMITS);
      feed = pullStarted(feed);
      const page = await core.pull(personId, { collection, checkpoint: feed.checkpoint, limit, history });
      if (chance.of(mishaps)) {
        feed = pullFailed(feed);
        return false;
      }
      taken.pages += 1;
      if (page.documents.length > limit) faults.push(`a page of ${page.documents.length} for ${limit}`);
      if (!page.complete && page.documents.length < limit) faults.push('a short page, and more to come');
      if (page.reset) documents.clear();
      take(page.documents, page.checkpoint.head);
      if (chance.of(mishaps)) {
        feed = newFeed(stored);
        return false;
      }
      stored = page.checkpoint;
      follow(pageArrived(feed, page));
      return page.complete;
    },
  };
};
