// The best documents for some words: each word's list is walked once, weights are summed in flat arrays.
import { placeOf } from './lookup';
import type { Segment } from './segment';
import type { Group, Member } from './terms';

export interface Living {
  readonly segment: Segment;
  readonly dead: Uint8Array;
}

export interface Scored {
  readonly source: Living;
  readonly doc: number;
  readonly score: number;
}

/** With so many words or fewer a document should have all of them. */
const FEW_WORDS = 4;

let sums = new Float32Array(0);
let covered = new Float32Array(0);
let best = new Float32Array(0);
let touched = new Uint32Array(0);
let seen = new Uint32Array(0);

const makeRoom = (size: number): void => {
  if (sums.length >= size) return;
  sums = new Float32Array(size);
  covered = new Float32Array(size);
  best = new Float32Array(size);
  touched = new Uint32Array(size);
  seen = new Uint32Array(size);
};

interface Place {
  readonly member: Member;
  readonly at: number;
}

const placesIn = ({ stems }: Segment, members: readonly Member[]): Place[] =>
  members.map((member) => ({ member, at: placeOf(stems, member.stem) })).filter(({ at }) => at >= 0);

/** A word's several stems count as the best of them, not as their sum. */
const addBest = (segment: Segment, places: readonly Place[], factor: number, count: number): number => {
  const { starts, docs, weights } = segment;
  let seenCount = 0;
  for (const { member, at } of places) {
    const end = starts[at + 1] ?? 0;
    for (let posting = starts[at] ?? 0; posting < end; posting += 1) {
      const doc = docs[posting] as number;
      const value = (weights[posting] as number) * member.share;
      const known = best[doc] as number;
      if (known === 0) seen[seenCount++] = doc;
      if (value > known) best[doc] = value;
    }
  }
  for (let at = 0; at < seenCount; at += 1) {
    const doc = seen[at] as number;
    if (sums[doc] === 0) touched[count++] = doc;
    sums[doc] = (sums[doc] as number) + factor * (best[doc] as number);
    covered[doc] = (covered[doc] as number) + factor;
    best[doc] = 0;
  }
  return count;
};

const addOne = (segment: Segment, { member, at }: Place, factor: number, count: number): number => {
  const { starts, docs, weights } = segment;
  const end = starts[at + 1] ?? 0;
  const share = factor * member.share;
  for (let posting = starts[at] ?? 0; posting < end; posting += 1) {
    const doc = docs[posting] as number;
    const before = sums[doc] as number;
    if (before === 0) touched[count++] = doc;
    sums[doc] = before + share * (weights[posting] as number);
    covered[doc] = (covered[doc] as number) + factor;
  }
  return count;
};

/** The smallest of the best stands first. */
const pushDown = (heap: Scored[]): void => {
  const moving = heap[0] as Scored;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] as Scored).score < (heap[child] as Scored).score) child += 1;
    if ((heap[child] as Scored).score >= moving.score) break;
    heap[at] = heap[child] as Scored;
    at = child;
  }
  heap[at] = moving;
};

const pushUp = (heap: Scored[], added: Scored): void => {
  let at = heap.length;
  heap.push(added);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as Scored).score <= added.score) break;
    heap[at] = heap[parent] as Scored;
    at = parent;
  }
  heap[at] = added;
};

const keep = (heap: Scored[], most: number, found: Scored): void => {
  if (heap.length < most) pushUp(heap, found);
  else if ((heap[0] as Scored).score < found.score) {
    heap[0] = found;
    pushDown(heap);
  }
};

/**
 * @param tests by source; a document that fails is not found.
 * @returns at most `most`, best first.
 */
export const bestOf = (
  sources: readonly Living[],
  groups: readonly Group[],
  tests: readonly ((doc: number) => boolean)[],
  most: number,
): Scored[] => {
  const heap: Scored[] = [];
  const whole = groups.reduce((sum, { idf, times }) => sum + idf * times, 0) || 1;
  const strict = Math.min(1, FEW_WORDS / Math.max(1, groups.length));
  sources.forEach((source, number) => {
    const { segment, dead } = source;
    makeRoom(segment.ids.length);
    let count = 0;
    for (const { members, idf, times } of groups) {
      const places = placesIn(segment, members);
      const [only] = places;
      if (!only) continue;
      const factor = (idf * times) / whole;
      count = places.length === 1 ? addOne(segment, only, factor, count) : addBest(segment, places, factor, count);
    }
    const test = tests[number];
    for (let at = 0; at < count; at += 1) {
      const doc = touched[at] as number;
      const share = (covered[doc] as number) * strict + 1 - strict;
      const score = ((sums[doc] as number) / 255) * share;
      sums[doc] = 0;
      covered[doc] = 0;
      if (dead[doc] || (heap.length === most && score <= (heap[0] as Scored).score)) continue;
      if (!test || test(doc)) keep(heap, most, { source, doc, score });
    }
  });
  return heap.sort(
    (a, b) => b.score - a.score || (a.source.segment.ids[a.doc] ?? '').localeCompare(b.source.segment.ids[b.doc] ?? ''),
  );
};
