// What was learned for one field, small enough to be kept: the features that matter, in whole numbers of two bytes.
import type { Features } from './features';
import { type Fitted, fit, score, toProbabilities } from './fit';
import { confidenceOf, type Outcome, type Reliability, reliabilityOf } from './reliability';
import { type Rows, rowOf } from './rows';
import { SLICE } from './vocabulary';

export interface FieldModel {
  readonly labels: readonly string[];
  /** Sorted. */
  readonly hashes: Uint32Array;
  readonly gains: Float32Array;
  /** feature × label, to be multiplied by `scale`. */
  readonly weights: Int16Array;
  readonly scale: number;
  readonly bias: Float32Array;
  readonly reliability: Reliability;
}

/** Features that are kept of a field. */
const MOST_KEPT = 30_000;
/** One example in so many is held back at first, to see how often the model is right. */
const HELD_BACK = 6;

const greatest = (values: Float32Array, from: number, to: number): number => {
  let most = 0;
  for (let n = from; n < to; n++) most = Math.max(most, Math.abs(values[n] as number));
  return most;
};

function* compact(rows: Rows, fitted: Fitted, reliability: Reliability): Generator<void, FieldModel> {
  const labels = rows.labels.length;
  const worth = new Float32Array(rows.hashes.length);
  for (let n = 0; n < worth.length; n++) {
    worth[n] = (rows.gains[n] as number) * greatest(fitted.weights, n * labels, (n + 1) * labels);
    if (n % 4_000 === 0) yield;
  }
  yield;
  const least = worth.length > MOST_KEPT ? (worth.toSorted()[worth.length - MOST_KEPT] ?? 0) : 0;
  yield;
  // Those that move nothing are not worth keeping, however few there are.
  const places = new Uint32Array(Math.min(worth.length, MOST_KEPT));
  let size = 0;
  for (let n = 0; n < worth.length && size < places.length; n++) {
    const own = worth[n] as number;
    if (own === 0 || own < least) continue;
    places[size] = n;
    size += 1;
  }
  const kept = places.subarray(0, size);
  yield;
  let most = 0;
  for (const [n, feature] of kept.entries()) {
    most = Math.max(most, greatest(fitted.weights, feature * labels, (feature + 1) * labels));
    if (n % 4_000 === 0) yield;
  }
  const scale = (most || 1) / 32_767;
  const weights = new Int16Array(kept.length * labels);
  for (const [place, feature] of kept.entries()) {
    for (let k = 0; k < labels; k++) {
      weights[place * labels + k] = Math.round((fitted.weights[feature * labels + k] as number) / scale);
    }
    if (place % 1_000 === 0) yield;
  }
  return {
    labels: rows.labels,
    hashes: Uint32Array.from(kept, (feature) => rows.hashes[feature] as number),
    gains: Float32Array.from(kept, (feature) => rows.gains[feature] as number),
    weights,
    scale,
    bias: fitted.bias,
    reliability,
  };
}

/** How often a model of all but every sixth example is right on those. */
function* measure(rows: Rows): Generator<void, Reliability> {
  const fitted = yield* fit(
    rows,
    rows.known.filter((_, n) => n % HELD_BACK !== 0),
  );
  const outcomes: Outcome[] = [];
  const scores = new Float64Array(rows.labels.length);
  for (const row of rows.known.filter((_, n) => n % HELD_BACK === 0)) {
    score(fitted, rows, row, scores);
    toProbabilities(scores);
    const best = scores.indexOf(Math.max(...scores));
    outcomes.push({ believed: scores[best] as number, right: best === rows.wanted[row] });
    if (outcomes.length % SLICE === 0) yield;
  }
  return reliabilityOf(outcomes);
}

export function* learnField(rows: Rows): Generator<void, FieldModel> {
  const reliability = yield* measure(rows);
  const fitted = yield* fit(rows, rows.known);
  return yield* compact(rows, fitted, reliability);
}

export interface Reading {
  /** By label's place; they add up to 1. */
  readonly believed: Float64Array;
  /** How much each known feature of the text moved each label: hash → by label's place. */
  readonly moved: ReadonlyMap<number, Float64Array>;
}

/** Null: not one word of the text is known. */
export const readField = (model: FieldModel, { counts }: Features): Reading | null => {
  const row = rowOf(counts, model.hashes, model.gains);
  if (row.features.length === 0) return null;
  const labels = model.labels.length;
  const believed = Float64Array.from(model.bias);
  const moved = new Map<number, Float64Array>();
  row.features.forEach((feature, n) => {
    const value = (row.values[n] as number) * model.scale;
    const own = Float64Array.from(
      { length: labels },
      (_, k) => value * (model.weights[feature * labels + k] as number),
    );
    for (let k = 0; k < labels; k++) believed[k] = (believed[k] as number) + (own[k] as number);
    moved.set(model.hashes[feature] as number, own);
  });
  toProbabilities(believed);
  return { believed, moved };
};

export const confidenceIn = (model: FieldModel, believed: number): number => confidenceOf(model.reliability, believed);
