// The link as people see it: the one line in the status bar.
import { type Collection, collections } from '@shared/contract/sync';
import type { LinkState } from '../model';
import { startingLink } from '../state/link';
import type { PullProgress } from './pull';

/** "synced 12 s ago" need not be told more often (ms). */
const HEARD_STEP = 5_000;

export interface LinkBook {
  readonly state: LinkState;
  kind(kind: LinkState['kind']): void;
  heard(): void;
  trouble(trouble: LinkState['trouble']): void;
  /** `firstDone`: the working set was complete in an earlier life, which ended its sync at `lastSyncAt`. */
  begin(firstDone: boolean, lastSyncAt: number | null): void;
  progress(collection: Collection, progress: PullProgress): void;
  /** Resolves while no first sync is under way: what can wait leaves it the machine. */
  filled(): Promise<void>;
}

export const newLinkBook = (now: () => number, tell: (link: LinkState) => void): LinkBook => {
  let state: LinkState = { ...startingLink, since: now() };
  let firstDone = false;
  const known = new Map<Collection, PullProgress>();
  let waiting: (() => void)[] = [];
  const isFilling = () => state.kind === 'online' && state.firstSync !== null;
  const set = (change: Partial<LinkState>) => {
    state = { ...state, ...change };
    tell(state);
    if (isFilling()) return;
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  const heard = () => {
    if (now() - (state.lastSyncAt ?? 0) >= HEARD_STEP) set({ lastSyncAt: now() });
  };
  return {
    get state() {
      return state;
    },
    kind: (kind) => {
      if (kind === state.kind) return;
      // A start without a network: offline since the last time that the server was heard of.
      const since = state.kind === 'connecting' && kind === 'offline' ? state.lastSyncAt : null;
      set({ kind, since: since ?? now() });
    },
    heard,
    filled: () => (isFilling() ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    trouble: (trouble) => {
      if (trouble !== state.trouble) set({ trouble });
    },
    begin: (done, lastSyncAt) => {
      firstDone = done;
      set({
        firstSync: done ? null : { done: 0, total: null },
        history: null,
        lastSyncAt: lastSyncAt ?? state.lastSyncAt,
      });
    },
    progress: (collection, progress) => {
      known.set(collection, progress);
      heard();
      const all = [...known.values()];
      if (!firstDone) {
        const done = all.reduce((sum, each) => sum + each.received, 0);
        const totals = all.map((each) => each.total);
        const total = totals.every((each) => each !== null) ? totals.reduce((sum, each) => sum + each, 0) : null;
        firstDone = known.size === collections.length && all.every((each) => each.openComplete);
        set({ firstSync: firstDone ? null : { done, total } });
      }
      const tickets = known.get('tickets');
      if (!firstDone || !tickets) return;
      const history = tickets.complete ? null : { done: tickets.received, total: null };
      if (history !== state.history) set({ history });
    },
  };
};
