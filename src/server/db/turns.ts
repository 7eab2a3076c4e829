// One after the other, in the order of asking.
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Turns {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Nobody has a turn or waits for one. */
  readonly idle: boolean;
}

interface Turn {
  readonly of: Turns;
  /** Of another line, within which this one was asked for. */
  readonly outer: Turn | undefined;
  over: boolean;
}

// One for all lines of the process: each such storage costs every promise there is, and none is ever given back.
const within = new AsyncLocalStorage<Turn>();

const current = (): Turn | undefined => {
  let turn = within.getStore();
  while (turn?.over) turn = turn.outer;
  return turn;
};

const isWithin = (line: Turns): boolean => {
  for (let turn = current(); turn; turn = turn.outer) if (turn.of === line && !turn.over) return true;
  return false;
};

/** Who asks for a turn within a turn would wait for itself: that is refused as the mistake that it is. */
export const makeTurns = (): Turns => {
  let tail: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const line: Turns = {
    get idle() {
      return waiting === 0;
    },
    run: <T>(work: () => Promise<T>): Promise<T> => {
      if (isWithin(line)) {
        throw new Error('a transaction asked for the database instead of using its own connection');
      }
      waiting += 1;
      const turn = tail.then(() => {
        const mine: Turn = { of: line, outer: current(), over: false };
        return within.run(mine, work).finally(() => {
          mine.over = true;
          waiting -= 1;
        });
      });
      tail = turn.catch(() => undefined);
      return turn;
    },
  };
  return line;
};
