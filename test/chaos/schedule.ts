// Time that only moves when nothing is left to do. Everything that waits, in clients, server and link, waits here; what is
// due in the same moment goes in an order that the seed chooses.
import type { Chance } from '../builders/chance';

/** Whose task it is: what belongs to the dead is never done. */
export interface Owner {
  alive: boolean;
}

export interface Task {
  readonly at: number;
  readonly tie: number;
  readonly owner: Owner;
  readonly run: () => void;
  cancelled: boolean;
}

const realImmediate = globalThis.setImmediate;

/** Everything that needs no time has happened: promises are kept in the turn in which they are resolved. */
export const settle = (): Promise<void> => new Promise((resolve) => realImmediate(resolve));

const isBefore = (a: Task, b: Task): boolean => a.at < b.at || (a.at === b.at && a.tie < b.tie);

/** So much happens in a history of minutes only if something goes round in circles. */
const MOST_TASKS = 400_000;

export class Schedule {
  now = 0;
  done = 0;
  readonly #chance: Chance;
  readonly #heap: Task[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** @param delay ms */
  later(owner: Owner, delay: number, run: () => void): Task {
    const at = this.now + Math.max(0, Number.isFinite(delay) ? delay : 0);
    const task: Task = { at, tie: this.#chance.next(), owner, run, cancelled: false };
    const heap = this.#heap;
    let place = heap.push(task) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      const other = heap[above];
      if (!other || !isBefore(task, other)) break;
      heap[place] = other;
      place = above;
    }
    heap[place] = task;
    return task;
  }

  /** When something comes that takes so long, and does not overtake what came before it. */
  after(before: number, delay: number): number {
    return Math.max(before + 0.001, this.now + delay);
  }

  wait(owner: Owner, delay: number): Promise<void> {
    return new Promise((resolve) => this.later(owner, delay, resolve));
  }

  #pop(): Task | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      let other = heap[below];
      const right = heap[below + 1];
      if (!other) break;
      if (right && isBefore(right, other)) {
        other = right;
        below += 1;
      }
      if (!isBefore(other, last)) break;
      heap[place] = other;
      place = below;
    }
    heap[place] = last;
    return first;
  }

  /** Until then, or until it is so. */
  async run(until: number, isSo: () => boolean = () => false): Promise<void> {
    await settle();
    for (;;) {
      if (isSo()) return;
      const [first] = this.#heap;
      if (!first || first.at > until) break;
      this.#pop();
      if (first.cancelled || !first.owner.alive) continue;
      this.now = first.at;
      this.done += 1;
      if (this.done > MOST_TASKS) throw new Error(`no end after ${MOST_TASKS} tasks, at ${Math.round(this.now)} ms`);
      first.run();
      await settle();
    }
    this.now = Math.max(this.now, until);
  }
}

export interface Timers {
  setTimeout(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): object;
  clearTimeout(timer: unknown): void;
  setInterval(run: (...args: unknown[]) => void, delay?: number, ...args: unknown[]): object;
  clearInterval(timer: unknown): void;
  setImmediate(run: (...args: unknown[]) => void, ...args: unknown[]): object;
  clearImmediate(timer: unknown): void;
}

interface Timer {
  task: Task | null;
  ref(): Timer;
  unref(): Timer;
  hasRef(): boolean;
}

/** What code that waits expects to find. `owner` is asked when a timer is set: the one who lives then. */
export const timersOf = (schedule: () => Schedule, owner: () => Owner): Timers => {
  const newTimer = (): Timer => {
    const timer: Timer = { task: null, ref: () => timer, unref: () => timer, hasRef: () => true };
    return timer;
  };
  const clear = (timer: unknown): void => {
    const { task = null } = (timer ?? {}) as Partial<Timer>;
    if (task) task.cancelled = true;
  };
  const once: Timers['setTimeout'] = (run, delay = 0, ...args) => {
    const timer = newTimer();
    timer.task = schedule().later(owner(), delay, () => run(...args));
    return timer;
  };
  return {
    setTimeout: once,
    clearTimeout: clear,
    setImmediate: (run, ...args) => once(run, 0, ...args),
    clearImmediate: clear,
    setInterval: (run, delay = 0, ...args) => {
      const timer = newTimer();
      const mine = owner();
      const again = () => {
        timer.task = schedule().later(mine, Math.max(1, delay), () => {
          again();
          run(...args);
        });
      };
      again();
      return timer;
    },
    clearInterval: clear,
  };
};
