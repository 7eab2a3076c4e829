// What all fields share: which features there are, and each example as places among them.
import type { Example } from './examples';

/** Examples one behind the other: number n is [starts[n], starts[n + 1]) of `features` and `counts`. */
export interface Indexed {
  readonly examples: readonly Example[];
  /** Sorted. */
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
  readonly counts: Uint8Array;
}

/** Examples, between two moments to give way. */
export const SLICE = 200;
/** Features, between two moments to give way. */
const STEP = 50_000;
/** What occurs once or twice teaches little about another text; where there are few texts, there is nothing else. */
const FEW = 2_000;
const SOME = 5_000;
/** More make the model larger and hardly better. */
const MOST_FEATURES = 60_000;
/** Hashes are sorted in so many parts (by their upper bits), so that no step is long. */
const PART_BITS = 7;

/** Place of a hash in the sorted list; -1: it is not there. */
export const placeOf = (hashes: Uint32Array, hash: number): number => {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = hashes[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** All hashes of all examples, those with the same upper bits together; part p is [ends[p - 1], ends[p]). */
function* inParts(examples: readonly Example[]): Generator<void, { all: Uint32Array; ends: Uint32Array }> {
  const shift = 32 - PART_BITS;
  const ends = new Uint32Array(1 << PART_BITS);
  let size = 0;
  for (const [n, { hashes }] of examples.entries()) {
    size += hashes.length;
    for (const hash of hashes) ends[hash >>> shift] = (ends[hash >>> shift] as number) + 1;
    if (n % SLICE === 0) yield;
  }
  let before = 0;
  for (const [part, count] of ends.entries()) {
    ends[part] = before;
    before += count;
  }
  const all = new Uint32Array(size);
  for (const [n, { hashes }] of examples.entries()) {
    for (const hash of hashes) {
      const part = hash >>> shift;
      const at = ends[part] as number;
      all[at] = hash;
      ends[part] = at + 1;
    }
    if (n % SLICE === 0) yield;
  }
  return { all, ends };
}

/** Sorted. Those that fewer than `least` examples have are left out, and the rarest where there are too many. */
function* chosenOf(examples: readonly Example[], least: number): Generator<void, Uint32Array> {
  const { all, ends } = yield* inParts(examples);
  // What is chosen is written over what was read: it is never ahead of it.
  const times = new Uint16Array(all.length);
  const having: number[] = [];
  let known = 0;
  let begin = 0;
  for (const end of ends) {
    const part = all.subarray(begin, end).sort();
    let from = 0;
    for (let n = 1; n <= part.length; n++) {
      if (n < part.length && part[n] === part[from]) continue;
      const count = Math.min(n - from, 0xffff);
      if (count >= least) {
        having[count] = (having[count] ?? 0) + 1;
        all[known] = part[from] as number;
        times[known] = count;
        known += 1;
      }
      from = n;
    }
    begin = end;
    yield;
  }
  let rarest = having.length;
  let chosen = 0;
  while (rarest > least && chosen + (having[rarest - 1] ?? 0) <= MOST_FEATURES) {
    rarest -= 1;
    chosen += having[rarest] ?? 0;
  }
  let kept = 0;
  for (let n = 0; n < known; n++) {
    if ((times[n] as number) >= rarest) {
      all[kept] = all[n] as number;
      kept += 1;
    }
    if (n % STEP === 0) yield;
  }
  return all.slice(0, kept);
}

const leastFor = (examples: number): number => (examples < FEW ? 1 : examples < SOME ? 2 : 3);

/** Gives way every few milliseconds. */
export function* indexed(examples: readonly Example[]): Generator<void, Indexed> {
  const hashes = yield* chosenOf(examples, leastFor(examples.length));
  const size = examples.reduce((sum, example) => sum + example.hashes.length, 0);
  const starts = new Uint32Array(examples.length + 1);
  const features = new Uint32Array(size);
  const counts = new Uint8Array(size);
  let end = 0;
  for (const [n, example] of examples.entries()) {
    for (let k = 0; k < example.hashes.length; k++) {
      const place = placeOf(hashes, example.hashes[k] as number);
      if (place < 0) continue;
      features[end] = place;
      counts[end] = example.counts[k] as number;
      end += 1;
    }
    starts[n + 1] = end;
    if (n % SLICE === 0) yield;
  }
  return { examples, hashes, starts, features: features.subarray(0, end), counts: counts.subarray(0, end) };
}
