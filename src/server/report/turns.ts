// Long work in short pieces: whoever else wants something of this process gets a turn between two of them.

/** ms; a single piece may take a little longer. */
const AT_MOST = 12;

export interface Turns {
  /** Gives others a turn when it has been long enough. */
  give(): Promise<void> | undefined;
  /** Others had their turn while something was waited for. */
  waited(): void;
  /** The longest stretch without a turn so far, ms. */
  readonly longest: number;
}

export const newTurns = (now: () => number = () => performance.now()): Turns => {
  let began = now();
  let longest = 0;
  return {
    give: () => {
      const took = now() - began;
      longest = Math.max(longest, took);
      if (took < AT_MOST) return undefined;
      return new Promise((resolve) => {
        setImmediate(() => {
          began = now();
          resolve();
        });
      });
    },
    waited: () => {
      began = now();
    },
    get longest() {
      return longest;
    },
  };
};

/** Runs work that yields, a piece at a time. */
export const runInTurns = async <T>(work: Generator<void, T>, turns: Turns): Promise<T> => {
  for (;;) {
    const step = work.next();
    await turns.give();
    if (step.done) return step.value;
  }
};
