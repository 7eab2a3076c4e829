// The search worker's inside: loads what was kept, asks the feed for what came since, hands texts to the consumers, keeps
// what they made of them, and answers pages.
import type { FeedCheckpoint, FeedPage } from '@shared/search/feed';
import type { KeptPart, TextConsumer } from './consumer';
import { FORGET, type FromSearch, READY, type SearchState, type ToSearch } from './protocol';
import type { Shelf } from './shelf';

export interface SearchHostOptions {
  readonly shelf: Shelf;
  readonly consumers: readonly TextConsumer[];
  /** Asks the feed for the page after this one; the answer comes to `pageArrived`, or not at all. */
  ask(after: FeedCheckpoint | null): void;
  tell(state: SearchState): void;
}

export interface SearchHost {
  readonly state: SearchState;
  start(): Promise<void>;
  pageArrived(page: FeedPage): Promise<void>;
  /** There is more in the feed. */
  more(): void;
  /** Somebody is there to answer; whoever was asked before may be gone with the question. */
  sourceOpened(): void;
  answer(message: ToSearch): Promise<FromSearch>;
  /** A consumer has something to keep that neither a text nor a call brought. */
  changed(): void;
  /** All that was taken has been written. */
  saved(): Promise<void>;
  /** Keeps what it has, and does nothing more. */
  end(): Promise<void>;
}

/** How long (ms) changes are gathered before they are written. */
const SAVE_AFTER = 2_000;

export const newSearchHost = ({ shelf, consumers, ask, tell }: SearchHostOptions): SearchHost => {
  const versions = Object.fromEntries(consumers.map(({ name, version }) => [name, version]));
  let state: SearchState = { kind: 'building', done: 0, total: 0 };
  let checkpoint: FeedCheckpoint | null = null;
  let taken = 0;
  let version = 0;
  let total = 0;
  let asking = false;
  let askAgain = false;
  let dirty = false;
  let saving: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let forgotten = false;
  let starting: Promise<void> | null = null;

  const become = (next: SearchState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    tell(state);
  };

  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.then(async () => {
      if (!dirty || !checkpoint || forgotten) return;
      dirty = false;
      const parts = new Map<string, readonly KeptPart[]>(consumers.map((each) => [each.name, each.save?.() ?? []]));
      await shelf.write({ versions, checkpoint }, parts);
    });
    // Full disk, private window: the index lives in memory and is built again next time.
    return saving.catch(() => undefined);
  };

  const changed = () => {
    dirty = true;
    timer ??= setTimeout(() => void save(), SAVE_AFTER);
  };

  const askNow = () => {
    if (forgotten) return;
    if (asking) askAgain = true;
    else {
      asking = true;
      askAgain = false;
      ask(checkpoint);
    }
  };

  const load = async (): Promise<void> => {
    const kept = await shelf.read();
    if (!kept || JSON.stringify(kept.mark.versions) !== JSON.stringify(versions)) return;
    try {
      for (const each of consumers) each.load?.(kept.parts.get(each.name) ?? new Map());
      checkpoint = kept.mark.checkpoint;
      become({ kind: 'ready', version });
    } catch {
      for (const each of consumers) each.clear();
      await shelf.clear();
    }
  };

  const call = async ({ name, args }: ToSearch): Promise<unknown> => {
    await starting;
    if (name === READY) return state;
    if (name === FORGET) {
      forgotten = true;
      for (const each of consumers) each.clear();
      await saving.catch(() => undefined);
      return shelf.clear();
    }
    const asked = consumers.find((each) => each.calls && Object.hasOwn(each.calls, name))?.calls?.[name];
    if (!asked) throw new Error(`the search worker knows no call "${name}"`);
    const value = await asked(args as never);
    // A call may teach (a choice, a verdict): that is kept with the next texts, or soon.
    changed();
    return value;
  };

  return {
    get state() {
      return state;
    },
    start: () => {
      starting ??= load().then(askNow);
      return starting;
    },
    more: () => void starting?.then(askNow),
    sourceOpened: () => {
      asking = false;
      void starting?.then(askNow);
    },
    pageArrived: async (page) => {
      if (forgotten) return;
      asking = false;
      if (page.afresh) {
        for (const each of consumers) each.clear();
        await shelf.clear().catch(() => undefined);
        taken = 0;
        total = page.total;
      }
      for (const each of consumers) {
        if (page.synonyms) each.synonyms?.(page.synonyms);
        each.take(page.texts, page.gone, page.facts, page.lives);
      }
      const came = page.texts.length + page.facts.length + page.lives.length;
      taken += came;
      checkpoint = page.checkpoint;
      if (page.afresh || page.synonyms || came + page.gone.length > 0) changed();
      if (page.more) {
        if (state.kind === 'building' || page.afresh) {
          become({ kind: 'building', done: taken, total: Math.max(total, taken) });
        }
        askNow();
        return;
      }
      for (const each of consumers) each.caughtUp?.();
      if (page.afresh || came + page.gone.length > 0) version += 1;
      become({ kind: 'ready', version });
      if (askAgain) askNow();
    },
    answer: async (message) => {
      try {
        return { kind: 'answer', id: message.id, ok: true, value: await call(message) };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        return { kind: 'answer', id: message.id, ok: false, message: text };
      }
    },
    changed,
    saved: save,
    end: async () => {
      await save();
      forgotten = true;
      clearTimeout(timer);
      for (const each of consumers) each.clear();
      shelf.close?.();
    },
  };
};
