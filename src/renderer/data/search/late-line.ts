// A line to a worker that is not started before somebody asks it something: most people never do.
import type { VaultKey } from '../vault/sealer';
import { openSearchLine, type SearchLine } from './line';
import { FORGET, nameOf, READY, type SearchState } from './protocol';

const starting: SearchState = { kind: 'building', done: 0, total: 0 };

interface Whose {
  readonly personId: string;
  readonly shared: boolean;
  readonly key: VaultKey | null;
}

export interface LateLine {
  /** Somebody sits here now. */
  begin(personId: string, shared: boolean, key: VaultKey | null): void;
  end(): void;
  /** Pages are drawn before the data is at hand: what they ask meanwhile waits. */
  call<T>(name: string, args: unknown): Promise<T>;
  /** Removes what the worker kept of this person. */
  forget(): Promise<void>;
  state(): SearchState;
  /** @returns what stops it */
  watch(watcher: () => void): () => void;
}

export const newLateLine = (consumer: Parameters<typeof nameOf>[1]): LateLine => {
  let whose: Whose | null = null;
  let line: SearchLine | null = null;
  let state: SearchState = starting;
  const watchers = new Set<() => void>();
  const waiting = new Set<(known: Whose) => void>();

  const onState = (next: SearchState): void => {
    state = next;
    for (const watch of watchers) watch();
  };
  const signedIn = (): Promise<Whose> => (whose ? Promise.resolve(whose) : new Promise((go) => waiting.add(go)));

  const end = (): void => {
    line?.close();
    line = null;
    whose = null;
    onState(starting);
  };

  const call = async <T>(name: string, args: unknown): Promise<T> => {
    const { personId, shared, key } = await signedIn();
    if (!line) {
      line = openSearchLine(nameOf(personId, consumer), shared, onState);
      void line.call<SearchState>(READY, key).then(onState);
    }
    return line.call<T>(name, args);
  };

  return {
    begin: (personId, shared, key) => {
      if (whose?.personId === personId) return;
      end();
      whose = { personId, shared, key };
      for (const go of waiting) go(whose);
      waiting.clear();
    },
    end,
    call,
    forget: async () => {
      if (whose) await call(FORGET, null);
    },
    state: () => state,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
  };
};
