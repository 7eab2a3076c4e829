import { expect, test } from 'vitest';
import { stepOf } from './step';

const ready = (version: number): string => stepOf({ kind: 'ready', version });

test('what was asked when nothing was here is asked again when the first texts are', () => {
  expect(ready(0)).not.toBe(ready(1));
  expect(ready(1)).not.toBe(ready(2));
  expect(stepOf({ kind: 'building', done: 200, total: 400 })).not.toBe(
    stepOf({ kind: 'building', done: 400, total: 400 }),
  );
});

test('a thousand changes ask a dozen times', () => {
  const steps = new Set(Array.from({ length: 1_000 }, (_, version) => ready(version)));
  expect(steps.size).toBeLessThanOrEqual(12);
});
