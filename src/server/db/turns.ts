// One after the other, in the order of asking.
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Turns {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Nobody has a turn or waits for one. */
  readonly idle: boolean;
}

/** Who asks for a turn within a turn would wait for itself: that is refused as the mistake that it is. */
export const makeTurns = (): Turns => {
  const within = new AsyncLocalStorage<{ over: boolean }>();
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    get idle() {
      return waiting === 0;
    },
    run: <T>(work: () => Promise<T>): Promise<T> => {
      if (within.getStore()?.over === false) {
        throw new Error('a transaction asked for the database instead of using its own connection');
      }
      waiting += 1;
      const turn = tail.then(() => {
        const mark = { over: false };
        return within.run(mark, work).finally(() => {
          mark.over = true;
          waiting -= 1;
        });
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
};
