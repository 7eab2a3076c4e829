// Work that is looked at again and again. A round never overlaps itself, and a stop waits for the one under way.

export interface Rounds {
  stop(): Promise<void>;
}

export interface RoundsOptions {
  /** Between the end of one round and the start of the next (ms). */
  readonly every: number;
  /** Before the first (ms). */
  readonly after?: number;
  readonly run: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export const startRounds = ({ every, after = every, run, onError }: RoundsOptions): Rounds => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const round = async (): Promise<void> => {
    try {
      await run();
    } catch (error) {
      if (!stopped) onError(error);
    }
    plan(every);
  };
  const plan = (wait: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      underWay = round();
    }, wait);
    timer.unref();
  };
  plan(after);
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
};
