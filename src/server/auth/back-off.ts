// Wrong passwords cost time: after a few, each further one for the same name from the same address doubles the wait,
// and an address that fails under many names waits too. Held by each process for itself; it slows, it need not count.

const FREE_TRIES = 5;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 15 * 60_000;
/** An office behind one address mistypes a lot in a morning; a machine that guesses does more. */
const FREE_TRIES_PER_ADDRESS = 100;
const MOST_KEPT = 10_000;

interface Tries {
  readonly count: number;
  readonly until: number;
  readonly last: number;
}

export class BackOff {
  readonly #tries = new Map<string, Tries>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How long (ms) this name must wait at this address; 0: try. */
  waitFor(name: string, address: string): number {
    const keys = [`${address} ${name}`, address];
    return Math.max(0, ...keys.map((key) => (this.#tries.get(key)?.until ?? 0) - this.#now()));
  }

  /** Each try counts as a failure until it has succeeded. */
  tried(name: string, address: string): void {
    this.#count(`${address} ${name}`, FREE_TRIES);
    this.#count(address, FREE_TRIES_PER_ADDRESS);
    while (this.#tries.size > MOST_KEPT) {
      const [oldest = ''] = this.#tries.keys();
      this.#tries.delete(oldest);
    }
  }

  #count(key: string, free: number): void {
    const now = this.#now();
    const before = this.#tries.get(key);
    const count = (before && now - before.last < LONGEST_WAIT ? before.count : 0) + 1;
    const wait = count < free ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(count - free, 20));
    // The newest at the end, so that a full table loses what is oldest.
    this.#tries.delete(key);
    this.#tries.set(key, { count, until: now + wait, last: now });
  }

  succeeded(name: string, address: string): void {
    this.#tries.delete(`${address} ${name}`);
    const others = this.#tries.get(address);
    if (others) this.#tries.set(address, { ...others, count: others.count - 1, until: 0 });
  }
}
