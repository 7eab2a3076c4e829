// Wrong tries as they are kept on this device, twice: localStorage answers at once, the second copy outlives a browser
// that is killed. One page at a time counts the wait down; the others read what it wrote.
import { valueStore } from '../value-store';
import { noTries, passed, readTries, stricter, type Tries, tried } from './back-off';

const STEP = 1_000;
const copies = valueStore('firstline-lock');
const keyOf = (personId: string): string => `firstline.tries.${personId}`;

const parsed = (raw: string | null): unknown => {
  try {
    return raw === null ? null : JSON.parse(raw);
  } catch {
    return {};
  }
};

export interface TriesBook {
  current(): Tries;
  /** Resolves when it is written down: before that nothing is tried. */
  tried(): Promise<void>;
  succeeded(): Promise<void>;
  /** Told each second while somebody waits. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** @param watch ms that only ever grow while the page lives */
const openTries = async (personId: string, watch: () => number = () => performance.now()): Promise<TriesBook> => {
  const key = keyOf(personId);
  const read = (): Tries => readTries(parsed(localStorage.getItem(key)));
  let tries = stricter(read(), readTries(await copies.read(personId).catch(() => null)));
  const listeners = new Set<() => void>();
  const ended = new AbortController();
  let looked = watch();

  const keep = (next: Tries): Promise<void> => {
    tries = next;
    localStorage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) listener();
    return copies.write(personId, next).catch(() => undefined);
  };
  const follow = (event: StorageEvent) => {
    if (event.key !== key) return;
    tries = read();
    for (const listener of listeners) listener();
  };
  window.addEventListener('storage', follow, { signal: ended.signal });

  /** Two pages that both count would make half of it. */
  void navigator.locks
    .request(`${key}.count`, { signal: ended.signal }, async () => {
      looked = watch();
      while (!ended.signal.aborted) {
        await new Promise((resolve) => setTimeout(resolve, STEP));
        const now = watch();
        const spent = now - looked;
        looked = now;
        if (tries.left > 0 && !ended.signal.aborted) void keep(passed(tries, spent));
      }
    })
    .catch(() => undefined);

  return {
    current: () => tries,
    tried: () => keep(tried(tries)),
    succeeded: () => keep(noTries),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => ended.abort(),
  };
};

let book: { readonly personId: string; readonly tries: Promise<TriesBook> } | null = null;

const closeBook = (): void => {
  void book?.tries.then((tries) => tries.close());
  book = null;
};

/** One for each page: two of them would both count a wait down. */
export const triesOf = (personId: string): Promise<TriesBook> => {
  if (book?.personId !== personId) {
    closeBook();
    book = { personId, tries: openTries(personId) };
  }
  return book.tries;
};

export const forgetTries = async (personId: string): Promise<void> => {
  if (book?.personId === personId) closeBook();
  localStorage.removeItem(keyOf(personId));
  await copies.drop(personId).catch(() => undefined);
};
