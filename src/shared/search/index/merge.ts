// Several segments into one, without the documents that are gone.
import { type NumberFact, numberFacts, type TextFact, textFacts } from './facts';
import { byCodeUnits, concatBytes, newStringTable, type Segment } from './segment';

/** One to be merged; `dead` has a 1 for each document that is gone. */
export interface Source {
  readonly segment: Segment;
  readonly dead: Uint8Array;
}

interface Survivor {
  readonly source: number;
  readonly doc: number;
  readonly id: string;
}

const survivorsOf = (sources: readonly Source[]): Survivor[] =>
  sources
    .flatMap(({ segment, dead }, source) => segment.ids.flatMap((id, doc) => (dead[doc] ? [] : [{ source, doc, id }])))
    .sort((a, b) => byCodeUnits(a.id, b.id));

/** New number of each document, by source; -1: gone. */
const renumber = (sources: readonly Source[], survivors: readonly Survivor[]): Int32Array[] => {
  const maps = sources.map(({ segment }) => new Int32Array(segment.ids.length).fill(-1));
  survivors.forEach(({ source, doc }, number) => {
    (maps[source] as Int32Array)[doc] = number;
  });
  return maps;
};

const unite = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())].sort(byCodeUnits);

const mergePostings = (sources: readonly Source[], maps: readonly Int32Array[]) => {
  const stems: string[] = [];
  const starts: number[] = [0];
  const room = sources.reduce((sum, { segment }) => sum + segment.docs.length, 0);
  const docs = new Uint32Array(room);
  const weights = new Uint8Array(room);
  const at = sources.map(() => 0);
  const numbers = sources.map(({ segment }) => new Uint32Array(segment.stems.length));
  let next = 0;
  for (const stem of unite(sources.map(({ segment }) => segment.stems))) {
    const from = next;
    sources.forEach(({ segment }, source) => {
      const mine = at[source] ?? 0;
      if (segment.stems[mine] !== stem) return;
      at[source] = mine + 1;
      const map = maps[source] as Int32Array;
      const end = segment.starts[mine + 1] ?? 0;
      for (let posting = segment.starts[mine] ?? 0; posting < end; posting += 1) {
        const doc = map[segment.docs[posting] ?? 0] ?? -1;
        if (doc < 0) continue;
        docs[next] = doc;
        weights[next] = segment.weights[posting] ?? 0;
        next += 1;
      }
      // 0: all its documents are gone. Others count from one.
      (numbers[source] as Uint32Array)[mine] = stems.length + 1;
    });
    if (next === from) {
      sources.forEach(({ segment }, source) => {
        const mine = (at[source] ?? 0) - 1;
        if (segment.stems[mine] === stem) (numbers[source] as Uint32Array)[mine] = 0;
      });
      continue;
    }
    stems.push(stem);
    starts.push(next);
  }
  return {
    stems,
    starts: Uint32Array.from(starts),
    docs: docs.slice(0, next),
    weights: weights.slice(0, next),
    numbers,
  };
};

const mergeWords = (sources: readonly Source[], numbers: readonly Uint32Array[]) => {
  const pairs = new Map<string, Set<number>>();
  sources.forEach(({ segment }, source) => {
    segment.words.forEach((word, at) => {
      const number = numbers[source]?.[segment.wordStems[at] ?? 0] ?? 0;
      if (number === 0) return;
      const known = pairs.get(word);
      if (known) known.add(number - 1);
      else pairs.set(word, new Set([number - 1]));
    });
  });
  const words: string[] = [];
  const wordStems: number[] = [];
  for (const word of [...pairs.keys()].sort(byCodeUnits)) {
    for (const stem of pairs.get(word) ?? []) {
      words.push(word);
      wordStems.push(stem);
    }
  }
  return { words, wordStems: Uint32Array.from(wordStems) };
};

const bytesAt = ({ texts, textEnds }: Segment, doc: number): Uint8Array =>
  texts.subarray(doc === 0 ? 0 : (textEnds[doc - 1] ?? 0), textEnds[doc] ?? 0);

export const mergeSegments = (sources: readonly Source[]): Segment => {
  const survivors = survivorsOf(sources);
  const { numbers, ...postings } = mergePostings(sources, renumber(sources, survivors));
  const read = <T>(one: (segment: Segment, doc: number) => T): T[] =>
    survivors.map(({ source, doc }) => one((sources[source] as Source).segment, doc));
  const texts = concatBytes(read(bytesAt));
  const { strings, numberOf } = newStringTable();
  const columnOf = (name: TextFact): Uint32Array =>
    Uint32Array.from(read((segment, doc) => numberOf(segment.strings[segment.textColumns[name][doc] ?? 0] ?? '')));
  const numbersOf = (name: NumberFact): Uint16Array =>
    Uint16Array.from(read((segment, doc) => segment.numberColumns[name][doc] ?? 0));
  return {
    ids: survivors.map(({ id }) => id),
    ...postings,
    ...mergeWords(sources, numbers),
    texts: texts.all,
    textEnds: texts.ends,
    languages: Uint8Array.from(read((segment, doc) => segment.languages[doc] ?? 0)),
    textColumns: Object.fromEntries(textFacts.map((name) => [name, columnOf(name)])) as Segment['textColumns'],
    numberColumns: Object.fromEntries(numberFacts.map((name) => [name, numbersOf(name)])) as Segment['numberColumns'],
    updatedAt: Float64Array.from(read((segment, doc) => segment.updatedAt[doc] ?? 0)),
    // Last: the columns fill it.
    strings,
  };
};
