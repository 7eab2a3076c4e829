// A segment as it lies on disk: arrays of strings as one string each, which is read many times faster.
import type { Segment } from './segment';

type Lists = 'ids' | 'stems' | 'words' | 'strings';
export type PackedSegment = Omit<Segment, Lists> & { readonly [K in Lists]: string };

/** In none of them: words have no control characters, and tags are joined by line ends. */
const JOINT = '\u0001';

const split = (text: string, empty: boolean): string[] => (empty ? [] : text.split(JOINT));

export const packSegment = (segment: Segment): PackedSegment => ({
  ...segment,
  ids: segment.ids.join(JOINT),
  stems: segment.stems.join(JOINT),
  words: segment.words.join(JOINT),
  strings: segment.strings.join(JOINT),
});

export const unpackSegment = (packed: PackedSegment): Segment => ({
  ...packed,
  ids: split(packed.ids, packed.textEnds.length === 0),
  stems: split(packed.stems, packed.starts.length < 2),
  words: split(packed.words, packed.wordStems.length === 0),
  strings: split(packed.strings, packed.textEnds.length === 0),
});
