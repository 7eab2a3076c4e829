// Trains in slices of a few milliseconds: a search that comes meanwhile waits for one slice at most.
import { emptyModel, learn, type Model } from '@shared/learning/classifier/classifier';
import type { Example } from '@shared/learning/classifier/examples';
import { type Together, togetherOf } from '@shared/learning/classifier/together';
import { learnedFields } from '@shared/learning/suggestions';

export interface Trained {
  readonly model: Model;
  readonly together: Together;
}

export const untrained: Trained = { model: emptyModel, together: new Map() };

function* trainedBy(examples: readonly Example[]): Generator<void, Trained> {
  const model = yield* learn(examples, learnedFields);
  return { model, together: yield* togetherOf(examples) };
}

export interface Trainer {
  readonly isRunning: boolean;
  /** In all, of the last training that came to its end (ms), and its longest step between two moments to answer. */
  readonly tookMs: number;
  readonly longestMs: number;
  /** Begins anew where one is running. */
  start(examples: readonly Example[], done: (trained: Trained) => void): void;
  cancel(): void;
}

/** Of working, before others get their turn (ms). */
const SLICE = 6;

/** A task of its own, after those that are waiting; timers are held back to one in four milliseconds. */
const newTurn = (): { next(run: () => void): void } => {
  const { port1, port2 } = new MessageChannel();
  let waiting: (() => void) | null = null;
  port1.onmessage = () => waiting?.();
  return {
    next: (run) => {
      waiting = run;
      port2.postMessage(null);
    },
  };
};

export const newTrainer = (turn = newTurn(), clock: () => number = () => performance.now()): Trainer => {
  let run = 0;
  let isRunning = false;
  let tookMs = 0;
  let longestMs = 0;
  return {
    get isRunning() {
      return isRunning;
    },
    get tookMs() {
      return tookMs;
    },
    get longestMs() {
      return longestMs;
    },
    start: (examples, done) => {
      run += 1;
      const own = run;
      isRunning = true;
      const training = trainedBy(examples);
      let spent = 0;
      let longest = 0;
      const step = (): void => {
        if (own !== run) return;
        const began = clock();
        for (;;) {
          const result = training.next();
          const now = clock();
          if (result.done) {
            // Begun anew, a turn of the training before may still come, and would find this one at its end.
            run += 1;
            isRunning = false;
            tookMs = spent + (clock() - began);
            longestMs = Math.max(longest, clock() - began);
            done(result.value);
            return;
          }
          if (now - began < SLICE) continue;
          spent += now - began;
          longest = Math.max(longest, now - began);
          turn.next(step);
          return;
        }
      };
      turn.next(step);
    },
    cancel: () => {
      run += 1;
      isRunning = false;
    },
  };
};
