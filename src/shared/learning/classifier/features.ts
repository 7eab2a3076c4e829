// A text as numbers: hashes of its words, their stems, its pairs of words and, once more, of its first words, which name
// the matter.
// Hashes alone are kept, so that what a device has learned from holds no sentence that anybody wrote.
import type { Word } from '../words';
import { wordsOf } from '../words';

/** 32-bit hash → how often. */
export type Counts = ReadonlyMap<number, number>;

export interface Features {
  readonly counts: Counts;
  /** By hash: the places in `words` that made it. */
  readonly from: ReadonlyMap<number, readonly number[]>;
  readonly words: readonly Word[];
}

const HEAD = 4;
const SEED = 0x811c9dc5;
const inHead = (SEED ^ 0x5bd1e995) >>> 0;
const asStem = (SEED ^ 0x165667b1) >>> 0;
const inPair = (SEED ^ 0x27d4eb2f) >>> 0;

/** FNV-1a over UTF-16 units, mixed at the end (murmur3's finish): few collisions at 32 bits. */
const hashOf = (word: string, seed: number): number => {
  let hash = seed;
  for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

export const featuresOf = (title: string, description: string): Features => {
  const words = [...wordsOf(title), ...wordsOf(description)];
  const counts = new Map<number, number>();
  const from = new Map<number, number[]>();
  const put = (hash: number, ...places: readonly number[]): void => {
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
    const known = from.get(hash);
    if (known) known.push(...places);
    else from.set(hash, [...places]);
  };
  words.forEach(({ word, stem }, n) => {
    put(hashOf(word, SEED), n);
    put(hashOf(stem, asStem), n);
    if (n < HEAD) put(hashOf(word, inHead), n);
    const next = words[n + 1];
    if (next) put(hashOf(`${word} ${next.word}`, inPair), n, n + 1);
  });
  return { counts, from, words };
};
