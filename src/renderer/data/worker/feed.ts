// What a collection may take over from the live stream, and when it must pull: continuity as a pure function. A change
// that is applied after a gap would hide the gap for ever, so each one says where it begins (`prev`) and ends (`next`).
import type { Checkpoint, PullResponse, StreamEvent, SyncDocument } from '@shared/contract/sync';

export interface Change {
  readonly prev: number;
  readonly next: number;
  readonly documents: readonly SyncDocument[];
}

export interface Feed {
  /** As of the last page, moved on by each change since. */
  readonly checkpoint: Checkpoint | null;
  readonly pulling: boolean;
  /** Came while a page was under way: it says later whether they are in it. */
  readonly waiting: readonly Change[];
  readonly openComplete: boolean;
  readonly complete: boolean;
}

export type FeedStep =
  | { readonly kind: 'take'; readonly documents: readonly SyncDocument[]; readonly checkpoint: Checkpoint }
  | { readonly kind: 'pull' };

export interface Fed {
  readonly feed: Feed;
  readonly steps: readonly FeedStep[];
}

export const newFeed = (checkpoint: Checkpoint | null): Feed => ({
  checkpoint,
  pulling: false,
  waiting: [],
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

export const changeArrived = (feed: Feed, change: Change): Fed => {
  if (feed.pulling) {
    const waiting = [...feed.waiting, change].slice(-MOST_WAITING);
    return { feed: { ...feed, waiting }, steps: [] };
  }
  const { checkpoint } = feed;
  if (checkpoint && change.next <= checkpoint.head) return { feed, steps: [] };
  if (!checkpoint || change.prev > checkpoint.head) return { feed, steps: [{ kind: 'pull' }] };
  const moved = movedTo(checkpoint, change.next);
  const steps: FeedStep[] =
    change.documents.length > 0 ? [{ kind: 'take', documents: change.documents, checkpoint: moved }] : [];
  return { feed: { ...feed, checkpoint: moved }, steps };
};

/** `last`: no further page follows by itself. */
export const pageArrived = (feed: Feed, page: Omit<PullResponse, 'documents'>, last: boolean): Fed => {
  const { checkpoint, openComplete, complete } = page;
  let next: Feed = { checkpoint, openComplete, complete, pulling: !last, waiting: feed.waiting };
  if (!last) return { feed: next, steps: [] };
  const steps: FeedStep[] = [];
  next = { ...next, waiting: [] };
  for (const change of feed.waiting) {
    const fed = changeArrived(next, change);
    next = fed.feed;
    steps.push(...fed.steps);
  }
  if (!complete && !steps.some((step) => step.kind === 'pull')) steps.push({ kind: 'pull' });
  return { feed: next, steps };
};

/** The stream is (again) connected: what happened meanwhile must be pulled. */
export const streamOpened = (feed: Feed, { head }: Pick<Extract<StreamEvent, { kind: 'hello' }>, 'head'>): Fed => {
  const behind = !feed.checkpoint || feed.checkpoint.head < head || !feed.complete;
  return { feed, steps: behind && !feed.pulling ? [{ kind: 'pull' }] : [] };
};
