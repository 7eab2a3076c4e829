import type { Example } from '@shared/learning/classifier/examples';
import { expect, it } from 'vitest';
import { newTrainer, type Trained } from './learning-trainer';

it('ends once, although turns of a training that was begun anew still come', () => {
  const turns: (() => void)[] = [];
  let clock = 0;
  const trainer = newTrainer({ next: (run) => void turns.push(run) }, () => {
    clock += 1;
    return clock;
  });
  const examples: readonly Example[] = [];
  const done: Trained[] = [];
  trainer.start(examples, (trained) => done.push(trained));
  trainer.start(examples, (trained) => done.push(trained));
  let last: (() => void) | undefined;
  for (let run = turns.shift(); run; run = turns.shift()) {
    last = run;
    run();
  }
  // The browser's turns name no training: the one that waits is called again.
  last?.();
  expect(done.map(({ model }) => model?.learnedFrom)).toEqual([0]);
  expect(trainer.isRunning).toBe(false);
});
