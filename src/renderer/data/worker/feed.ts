// What a collection may take over from the live stream, and when it must pull: continuity as a pure function. A change
// that is applied after a gap would hide the gap for ever, so each one says where it begins (`prev`) and ends (`next`).
import type { Checkpoint, PullResponse, StreamEvent, SyncDocument } from '@shared/contract/sync';

export interface Change {
  readonly prev: number;
  readonly next: number;
  readonly documents: readonly SyncDocument[];
}

interface Waiting extends Change {
  /** Its documents were handed on, and are not kept here. */
  readonly stored: boolean;
}

export interface Feed {
  /** As of the last page, moved on by each change since. */
  readonly checkpoint: Checkpoint | null;
  readonly pulling: boolean;
  /** Came while a page was under way: it says later whether they are in it. */
  readonly waiting: readonly Waiting[];
  /** The furthest number that the stream has told of when it opened. */
  readonly heard: number;
  readonly openComplete: boolean;
  readonly complete: boolean;
}

export type FeedStep =
  | { readonly kind: 'take'; readonly change: Change; readonly checkpoint: Checkpoint }
  /** To be stored at once, but it moves no checkpoint: the page under way has the word on that. */
  | { readonly kind: 'early'; readonly change: Change }
  | { readonly kind: 'pull' };

export interface Fed {
  readonly feed: Feed;
  readonly steps: readonly FeedStep[];
}

export const newFeed = (checkpoint: Checkpoint | null): Feed => ({
  checkpoint,
  pulling: false,
  waiting: [],
  heard: 0,
  openComplete: false,
  complete: false,
});

/** Beyond this, pulling is cheaper than keeping them. */
const MOST_WAITING = 500;

/** Scopes that are complete up to the head are complete up to `next`; what lags behind (history) goes on lagging. */
const movedTo = (checkpoint: Checkpoint, next: number): Checkpoint => ({
  ...checkpoint,
  head: next,
  positions: Object.fromEntries(
    Object.entries(checkpoint.positions).map(([scope, at]) => [scope, at >= checkpoint.head ? next : at]),
  ),
});

export const pullStarted = (feed: Feed): Feed => ({ ...feed, pulling: true });

/** The page never came: what waited for it can't be judged, the next page will hold it. */
export const pullFailed = (feed: Feed): Feed => ({ ...feed, pulling: false, waiting: [] });

/**
 * A change need not wait for the page under way if it follows on what is here. After a gap it must: among what is missing
 * may be a scope that was granted, and what is held without that being known would never be taken back.
 */
const whilePulling = (feed: Feed, change: Change): Fed => {
  const { checkpoint, waiting } = feed;
  const reach = Math.max(checkpoint?.head ?? -1, waiting.findLast(({ stored }) => stored)?.next ?? -1);
  const early = change.prev <= reach && change.documents.length > 0;
  const kept: Waiting = early
    ? { ...change, documents: [], stored: true }
    : { ...change, stored: change.prev <= reach };
  return {
    feed: { ...feed, waiting: [...waiting, kept].slice(-MOST_WAITING) },
    steps: early && change.next > reach ? [{ kind: 'early', change }] : [],
  };
};

export const changeArrived = (feed: Feed, change: Change): Fed => {
  if (feed.pulling) return whilePulling(feed, change);
  const { checkpoint } = feed;
  if (checkpoint && change.next <= checkpoint.head) return { feed, steps: [] };
  if (!checkpoint || change.prev > checkpoint.head) return { feed, steps: [{ kind: 'pull' }] };
  const moved = movedTo(checkpoint, change.next);
  const steps: FeedStep[] = change.documents.length > 0 ? [{ kind: 'take', change, checkpoint: moved }] : [];
  return { feed: { ...feed, checkpoint: moved }, steps };
};

/** What has waited is judged by it. Unless it was the last one, there is a step that asks for the next. */
export const pageArrived = (feed: Feed, page: Omit<PullResponse, 'documents'>): Fed => {
  const { checkpoint, openComplete, complete } = page;
  const steps: FeedStep[] = [];
  let next: Feed = { ...feed, checkpoint, openComplete, complete, pulling: false, waiting: [] };
  for (const change of feed.waiting) {
    const fed = changeArrived(next, change);
    next = fed.feed;
    steps.push(...fed.steps);
  }
  // It may have been read before the stream opened, further on.
  const behind = !complete || (next.checkpoint?.head ?? 0) < feed.heard;
  if (behind && !steps.some((step) => step.kind === 'pull')) steps.push({ kind: 'pull' });
  return { feed: next, steps };
};

/** The stream is (again) connected: what happened meanwhile must be pulled. */
export const streamOpened = (feed: Feed, { head }: Pick<Extract<StreamEvent, { kind: 'hello' }>, 'head'>): Fed => {
  const behind = !feed.checkpoint || feed.checkpoint.head < head || !feed.complete;
  return { feed: { ...feed, heard: head }, steps: behind && !feed.pulling ? [{ kind: 'pull' }] : [] };
};
