// Multinomial logistic regression by stochastic gradient descent: one pass after the other over shuffled rows, with steps
// that become smaller. The same rows give the same weights on every device.
import type { Rows } from './rows';
import { SLICE } from './vocabulary';

export interface Fitted {
  /** feature × label */
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

const STEP = 1;
/** Frequent labels should win by their words, not by being frequent. */
const BIAS_STEP = 0.02;

/** mulberry32 */
const chance = (seed: number) => {
  let state = seed | 0;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffle = (order: Uint32Array, random: () => number): void => {
  for (let n = order.length - 1; n > 0; n--) {
    const other = Math.floor(random() * (n + 1));
    const kept = order[n] ?? 0;
    order[n] = order[other] ?? 0;
    order[other] = kept;
  }
};

/** In place: from scores to probabilities. */
export const toProbabilities = (scores: Float64Array): void => {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const power = Math.exp((scores[k] ?? 0) - most);
    scores[k] = power;
    sum += power;
  }
  for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) / sum;
};

/** Into `scores`: what the weights say about one row. */
export const score = (fitted: Fitted, rows: Rows, row: number, scores: Float64Array): void => {
  const labels = scores.length;
  const { weights, bias } = fitted;
  const { starts, features, values } = rows;
  for (let k = 0; k < labels; k++) scores[k] = bias[k] as number;
  const end = starts[row + 1] as number;
  for (let n = starts[row] as number; n < end; n++) {
    const at = (features[n] as number) * labels;
    const value = values[n] as number;
    for (let k = 0; k < labels; k++) scores[k] = (scores[k] as number) + value * (weights[at + k] as number);
  }
};

/** Few examples are gone through more often; with many, the time to train grows no further than it must. */
const passesFor = (rows: number): number => Math.min(60, Math.max(3, Math.round(50_000 / (rows + 1_000))));

/** A label that is believed so nearly right (0 to 1) is left as it is: most labels of most rows, where there are many. */
const CLOSE = 0.01;

/** @param which the rows to learn from; gives way after every few hundred */
export function* fit(rows: Rows, which: Uint32Array, seed = 1): Generator<void, Fitted> {
  const labels = rows.labels.length;
  const fitted = { weights: new Float32Array(rows.hashes.length * labels), bias: new Float32Array(labels) };
  const { weights, bias } = fitted;
  const { starts, features, values, wanted } = rows;
  const scores = new Float64Array(labels);
  const moved = new Uint32Array(labels);
  const random = chance(seed);
  const order = which.slice();
  const passes = passesFor(order.length);
  const slice = Math.max(20, Math.floor((SLICE * 8) / labels));
  let taken = 0;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const row of order) {
      const step = STEP * (1 - taken / (passes * order.length));
      taken += 1;
      score(fitted, rows, row, scores);
      toProbabilities(scores);
      const right = wanted[row] as number;
      let moving = 0;
      for (let k = 0; k < labels; k++) {
        const wrong = (scores[k] as number) - (k === right ? 1 : 0);
        if (Math.abs(wrong) < CLOSE) continue;
        scores[k] = step * wrong;
        bias[k] = (bias[k] as number) - BIAS_STEP * step * wrong;
        moved[moving] = k;
        moving += 1;
      }
      const end = moving === 0 ? 0 : (starts[row + 1] as number);
      for (let n = starts[row] as number; n < end; n++) {
        const at = (features[n] as number) * labels;
        const value = values[n] as number;
        for (let m = 0; m < moving; m++) {
          const k = moved[m] as number;
          weights[at + k] = (weights[at + k] as number) - value * (scores[k] as number);
        }
      }
      if (taken % slice === 0) yield;
    }
  }
  return fitted;
}
