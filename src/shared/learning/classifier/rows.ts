// Examples as numbers in rows for one field: how much each feature says of its labels, and each example's share.
import type { Example } from './examples';
import { type Indexed, placeOf, SLICE } from './vocabulary';

/** Rows one behind the other: row n is [starts[n], starts[n + 1]) of `features` and `values`, of length 1 in sum of squares. */
export interface Rows {
  readonly labels: readonly string[];
  /** The rows that have a label; the others mean nothing. */
  readonly known: Uint32Array;
  /** The label of each row, by its place in `labels`. */
  readonly wanted: Uint16Array;
  /** Sorted. */
  readonly hashes: Uint32Array;
  readonly gains: Float32Array;
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

/** A label that fewer examples carry is not suggested: nothing could be said of how reliable that is. */
const FEWEST = 3;
const SMOOTHING = 1;

/**
 * How far a feature moves the odds of the labels: the divergence of its labels from all labels, raised less than
 * proportionally. Words that are everywhere alike count for next to nothing, however rare they are.
 */
const gainOf = (counts: Float32Array, at: number, shares: Float64Array): number => {
  let total = SMOOTHING;
  for (let k = 0; k < shares.length; k++) total += counts[at + k] as number;
  let divergence = 0;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k] as number;
    const own = ((counts[at + k] as number) + SMOOTHING * share) / total;
    divergence += own * Math.log(own / share);
  }
  return 0.05 + Math.max(0, divergence) ** 0.7;
};

/**
 * A word that is said again counts again, but a log that repeats a line says it no louder. Whole numbers do better here
 * than their logarithm: the lengths are made equal afterwards.
 */
const strengthOf = (count: number): number => Math.min(count, 16);

export interface Sparse {
  readonly features: readonly number[];
  readonly values: readonly number[];
}

/** One text by the features that a field knows. */
export const rowOf = (
  entries: Iterable<readonly [hash: number, count: number]>,
  hashes: Uint32Array,
  gains: Float32Array,
): Sparse => {
  const features: number[] = [];
  const values: number[] = [];
  let sum = 0;
  for (const [hash, count] of entries) {
    const place = placeOf(hashes, hash);
    if (place < 0) continue;
    const value = strengthOf(count) * (gains[place] as number);
    features.push(place);
    values.push(value);
    sum += value * value;
  }
  const length = Math.sqrt(sum) || 1;
  return { features, values: values.map((value) => value / length) };
};

/** Sorted; those of too few examples are missing. */
const labelsOf = (examples: readonly Example[], field: string): readonly string[] => {
  const times = new Map<string, number>();
  for (const { labels } of examples) {
    const label = labels[field];
    if (label) times.set(label, (times.get(label) ?? 0) + 1);
  }
  return [...times]
    .filter(([, count]) => count >= FEWEST)
    .map(([label]) => label)
    .sort();
};

function* gainsOf(
  { hashes, starts, features }: Indexed,
  known: Uint32Array,
  wanted: Uint16Array,
  labels: number,
): Generator<void, Float32Array> {
  const counts = new Float32Array(hashes.length * labels);
  const shares = new Float64Array(labels);
  for (const [n, row] of known.entries()) {
    const label = wanted[row] as number;
    shares[label] = (shares[label] as number) + 1 / known.length;
    const end = starts[row + 1] as number;
    for (let at = starts[row] as number; at < end; at++) {
      const place = (features[at] as number) * labels + label;
      counts[place] = (counts[place] as number) + 1;
    }
    if (n % (2 * SLICE) === 0) yield;
  }
  const gains = new Float32Array(hashes.length);
  const slice = Math.max(50, Math.floor(16_000 / labels));
  for (let n = 0; n < hashes.length; n++) {
    gains[n] = gainOf(counts, n * labels, shares);
    if (n % slice === 0) yield;
  }
  return gains;
}

/** Null: fewer than two labels to choose from. Gives way after every few hundred examples. */
export function* rowsOf(indexed: Indexed, field: string): Generator<void, Rows | null> {
  const { examples, hashes, starts, features, counts } = indexed;
  const labels = labelsOf(examples, field);
  if (labels.length < 2) return null;
  yield;
  const places = new Map(labels.map((label, n) => [label, n]));
  const wanted = new Uint16Array(examples.length);
  const known = new Uint32Array(examples.length);
  let size = 0;
  for (const [row, example] of examples.entries()) {
    const place = places.get(example.labels[field] ?? '');
    if (place === undefined) continue;
    wanted[row] = place;
    known[size] = row;
    size += 1;
  }
  yield;
  const own = known.slice(0, size);
  const gains = yield* gainsOf(indexed, own, wanted, labels.length);
  const values = new Float32Array(features.length);
  for (const [n, row] of own.entries()) {
    const begin = starts[row] as number;
    const end = starts[row + 1] as number;
    let sum = 0;
    for (let at = begin; at < end; at++) {
      const value = strengthOf(counts[at] as number) * (gains[features[at] as number] as number);
      values[at] = value;
      sum += value * value;
    }
    const length = Math.sqrt(sum) || 1;
    for (let at = begin; at < end; at++) values[at] = (values[at] as number) / length;
    if (n % (2 * SLICE) === 0) yield;
  }
  return { labels, known: own, wanted, hashes, gains, starts, features, values };
}
