// Who may use the store first. The browser writes for all collections one after another: a live change, or a command that
// somebody gave, would wait for every page that was handed over before it.

/** After something urgent more of it follows (the answer, the entry, the row): work in bulk waits so long (ms)… */
const GRACE = 60;
/** …and never longer than this, or under a steady stream it would never come to its turn. */
const PATIENCE = 400;

export interface RightOfWay {
  /** Somebody waits for this. */
  first<T>(task: () => Promise<T>): Promise<T>;
  /** In bulk: one after another, and only while nothing goes first. */
  behind<T>(task: () => Promise<T>): Promise<T>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const newRightOfWay = (now: () => number = () => performance.now()): RightOfWay => {
  let urgent = 0;
  let freeAt = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const free = async (): Promise<void> => {
    const end = now() + PATIENCE;
    for (let at = now(); at < end && (urgent > 0 || at < freeAt); at = now()) {
      await pause(urgent > 0 ? 10 : Math.min(freeAt, end) - at);
    }
  };

  return {
    first: async (task) => {
      urgent += 1;
      try {
        return await task();
      } finally {
        urgent -= 1;
        freeAt = now() + GRACE;
      }
    },
    behind: (task) => {
      const result = queue.then(free).then(task);
      queue = result.catch(() => undefined);
      return result;
    },
  };
};
