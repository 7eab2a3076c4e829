// Examples as numbers in rows: which features there are for one field, how much each says, and each example's share.
import type { Example } from './examples';

/** Rows one behind the other: row n is [starts[n], starts[n + 1]) of `features` and `values`, of length 1 in sum of squares. */
export interface Rows {
  readonly labels: readonly string[];
  /** The label of each row, by its place in `labels`. */
  readonly wanted: Uint16Array;
  /** Sorted. */
  readonly hashes: Uint32Array;
  readonly gains: Float32Array;
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly values: Float32Array;
}

export const SLICE = 200;
/** Features, between two moments to give way. */
const STEP = 10_000;
/** What occurs once teaches nothing about another text, except where there are hardly any. */
const FEW = 2_000;
/** A label that fewer examples carry is not suggested: nothing could be said of how reliable that is. */
const FEWEST = 3;
/** Features of one field; more make the model larger and hardly better. */
const MOST_FEATURES = 60_000;
const SMOOTHING = 0.5;

/**
 * How far a feature moves the odds of the labels: the divergence of its labels from all labels, raised less than
 * proportionally. Words that are everywhere alike count for next to nothing, however rare they are.
 */
const gainOf = (counts: Float32Array, at: number, shares: Float64Array): number => {
  let total = SMOOTHING;
  for (let k = 0; k < shares.length; k++) total += counts[at + k] ?? 0;
  let divergence = 0;
  for (let k = 0; k < shares.length; k++) {
    const share = shares[k] ?? 0;
    const own = ((counts[at + k] ?? 0) + SMOOTHING * share) / total;
    divergence += own * Math.log(own / share);
  }
  return 0.05 + Math.max(0, divergence) ** 0.7;
};

/** Place of a hash in the sorted list; -1: it is not there. */
export const placeOf = (hashes: Uint32Array, hash: number): number => {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** Repetition counts, but each one less. */
const strengthOf = (count: number): number => 1 + Math.log(count);

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
    const value = strengthOf(count) * (gains[place] ?? 0);
    features.push(place);
    values.push(value);
    sum += value * value;
  }
  const length = Math.sqrt(sum) || 1;
  return { features, values: values.map((value) => value / length) };
};

function* entriesOf({ hashes, counts }: Example): Generator<readonly [number, number]> {
  for (let n = 0; n < hashes.length; n++) yield [hashes[n] ?? 0, counts[n] ?? 1];
}

const labelsOf = (examples: readonly Example[], field: string): { labels: string[]; known: Example[] } => {
  const times = new Map<string, number>();
  for (const { labels } of examples) {
    const label = labels[field];
    if (label) times.set(label, (times.get(label) ?? 0) + 1);
  }
  const labels = [...times].filter(([, count]) => count >= FEWEST).map(([label]) => label);
  const kept = new Set(labels);
  return { labels: labels.sort(), known: examples.filter((example) => kept.has(example.labels[field] ?? '')) };
};

/** Sorted. Those that fewer than `least` examples have are left out, and the rarest where there are too many. */
function* chosenOf(frequency: ReadonlyMap<number, number>, least: number): Generator<void, Uint32Array> {
  const having: number[] = [];
  let passed = 0;
  for (const count of frequency.values()) {
    having[count] = (having[count] ?? 0) + 1;
    passed += 1;
    if (passed % STEP === 0) yield;
  }
  let from = having.length;
  let chosen = 0;
  while (from > least && chosen + (having[from - 1] ?? 0) <= MOST_FEATURES) {
    from -= 1;
    chosen += having[from] ?? 0;
  }
  const hashes = new Uint32Array(chosen);
  let n = 0;
  for (const [hash, count] of frequency) {
    if (count >= from) {
      hashes[n] = hash;
      n += 1;
    }
    passed += 1;
    if (passed % STEP === 0) yield;
  }
  return hashes.sort();
}

/** Null: fewer than two labels to choose from. Gives way after every few hundred examples. */
export function* rowsOf(examples: readonly Example[], field: string): Generator<void, Rows | null> {
  const { labels, known } = labelsOf(examples, field);
  if (labels.length < 2) return null;
  const places = new Map(labels.map((label, n) => [label, n]));
  const wanted = Uint16Array.from(known, (example) => places.get(example.labels[field] ?? '') ?? 0);
  const frequency = new Map<number, number>();
  for (const [n, { hashes }] of known.entries()) {
    for (const hash of hashes) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    if (n % SLICE === 0) yield;
  }
  const hashes = yield* chosenOf(frequency, known.length < FEW ? 1 : 2);
  const counts = new Float32Array(hashes.length * labels.length);
  const shares = new Float64Array(labels.length);
  for (const [n, example] of known.entries()) {
    const label = wanted[n] ?? 0;
    shares[label] = (shares[label] ?? 0) + 1 / known.length;
    for (const hash of example.hashes) {
      const at = placeOf(hashes, hash) * labels.length + label;
      if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
    }
    if (n % SLICE === 0) yield;
  }
  const gains = new Float32Array(hashes.length);
  for (let n = 0; n < hashes.length; n++) {
    gains[n] = gainOf(counts, n * labels.length, shares);
    if (n % 2_000 === 0) yield;
  }
  const starts = new Uint32Array(known.length + 1);
  const size = known.reduce((sum, example) => sum + example.hashes.length, 0);
  const features = new Uint32Array(size);
  const values = new Float32Array(size);
  let end = 0;
  for (const [n, example] of known.entries()) {
    const row = rowOf(entriesOf(example), hashes, gains);
    features.set(row.features, end);
    values.set(row.values, end);
    end += row.features.length;
    starts[n + 1] = end;
    if (n % SLICE === 0) yield;
  }
  return { labels, wanted, hashes, gains, starts, features, values };
}
