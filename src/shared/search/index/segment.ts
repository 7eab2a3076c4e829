// An immutable piece of the index in flat arrays: small in memory, and loaded from disk as it is. Changes make new
// segments; old ones are merged now and then.
import { type Language, languages } from '../analysis/languages';
import type { Analysed } from './analyse';
import { type NumberFact, numberFacts, type TextFact, textFacts } from './facts';
import type { Field } from './fields';

export interface Segment {
  /** Sorted, as stems and words are: by them documents are numbered. */
  readonly ids: readonly string[];
  /** Sorted by code units, as all that is searched by halving. */
  readonly stems: readonly string[];
  /** Where each stem's documents begin; one more than there are stems. */
  readonly starts: Uint32Array;
  readonly docs: Uint32Array;
  /** Weight of the stem in the document, beside `docs`. */
  readonly weights: Uint8Array;
  /** Words as written, sorted; beside each the stem that it is found under. */
  readonly words: readonly string[];
  readonly wordStems: Uint32Array;
  /** All that was indexed, for snippets: UTF-8, cut by `textEnds`. */
  readonly texts: Uint8Array;
  readonly textEnds: Uint32Array;
  /** In which of `languages` each document is. */
  readonly languages: Uint8Array;
  readonly strings: readonly string[];
  readonly textColumns: Readonly<Record<TextFact, Uint32Array>>;
  readonly numberColumns: Readonly<Record<NumberFact, Uint16Array>>;
  readonly updatedAt: Float64Array;
}

/** Between the fields of a document's text, and between a field's name and its words. */
const FIELD = '\u001e';
const NAME = '\u001f';

const TITLE = `${FIELD}title${NAME}`;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const packFields = (fields: readonly Field[]): Uint8Array =>
  encoder.encode(fields.map(({ name, text }) => name + NAME + text).join(FIELD));

const rawAt = ({ texts, textEnds }: Segment, doc: number): string =>
  decoder.decode(texts.subarray(doc === 0 ? 0 : (textEnds[doc - 1] ?? 0), textEnds[doc] ?? 0));

export const fieldsAt = (segment: Segment, doc: number): Field[] =>
  rawAt(segment, doc)
    .split(FIELD)
    .map((field) => {
      const at = field.indexOf(NAME);
      return { name: field.slice(0, at) as Field['name'], text: field.slice(at + 1) };
    });

/** Number and title stand first; a title has at most this many bytes, with the number before it. */
const HEAD = 600;

/** Without reading all of the text. */
export const titleAt = ({ texts, textEnds }: Segment, doc: number): string => {
  const from = doc === 0 ? 0 : (textEnds[doc - 1] ?? 0);
  const head = decoder.decode(texts.subarray(from, Math.min(from + HEAD, textEnds[doc] ?? from)));
  const at = head.indexOf(TITLE);
  if (at < 0) return '';
  const end = head.indexOf(FIELD, at + 1);
  return head.slice(at + TITLE.length, end < 0 ? head.length : end);
};

/** All of its words, in order, whatever field they are in. */
export const textAt = (segment: Segment, doc: number): string =>
  fieldsAt(segment, doc)
    .map(({ text }) => text)
    .join('\n');

export const languageAt = (segment: Segment, doc: number): Language => languages[segment.languages[doc] ?? 0] ?? 'en';

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const concatBytes = (chunks: readonly Uint8Array[]): { all: Uint8Array; ends: Uint32Array } => {
  const ends = new Uint32Array(chunks.length);
  let total = 0;
  chunks.forEach((chunk, at) => {
    total += chunk.length;
    ends[at] = total;
  });
  const all = new Uint8Array(total);
  chunks.forEach((chunk, at) => {
    all.set(chunk, (ends[at] ?? 0) - chunk.length);
  });
  return { all, ends };
};

/** Gives each string a number; the same string the same one. */
export const newStringTable = () => {
  const strings: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, strings.length);
    return strings.push(text) - 1;
  };
  return { strings, numberOf };
};

/** `stem` after `word` keeps a word apart that has different stems in two languages. */
export const wordKey = (word: string, stem: string): string => `${word}\n${stem}`;

export const smallNumber = (value: number): number => Math.min(65_535, Math.max(0, Math.round(value)));

export const buildSegment = (unsorted: readonly Analysed[]): Segment => {
  const documents = unsorted.toSorted((a, b) => byCodeUnits(a.id, b.id));
  const lists = new Map<string, number[]>();
  const pairs = new Set<string>();
  documents.forEach(({ weights, words }, doc) => {
    for (const [stem, weight] of weights) {
      const list = lists.get(stem);
      if (list) list.push(doc, weight);
      else lists.set(stem, [doc, weight]);
    }
    for (const [word, stem] of words) pairs.add(wordKey(word, stem));
  });
  const stems = [...lists.keys()].sort(byCodeUnits);
  const stemNumbers = new Map(stems.map((stem, at) => [stem, at]));
  const starts = new Uint32Array(stems.length + 1);
  stems.forEach((stem, at) => {
    starts[at + 1] = (starts[at] ?? 0) + (lists.get(stem)?.length ?? 0) / 2;
  });
  const size = starts[stems.length] ?? 0;
  const docs = new Uint32Array(size);
  const weights = new Uint8Array(size);
  let next = 0;
  for (const stem of stems) {
    const list = lists.get(stem) ?? [];
    for (let at = 0; at < list.length; at += 2) {
      docs[next] = list[at] ?? 0;
      weights[next] = list[at + 1] ?? 0;
      next += 1;
    }
  }
  const sortedPairs = [...pairs].sort(byCodeUnits).map((pair) => pair.split('\n'));
  const texts = concatBytes(documents.map(({ fields }) => packFields(fields)));
  const { strings, numberOf } = newStringTable();
  const textColumns = Object.fromEntries(
    textFacts.map((name) => [name, Uint32Array.from(documents, ({ facts }) => numberOf(facts[name]))]),
  ) as Segment['textColumns'];
  const numberColumns = Object.fromEntries(
    numberFacts.map((name) => [name, Uint16Array.from(documents, ({ facts }) => smallNumber(facts[name]))]),
  ) as Segment['numberColumns'];
  return {
    ids: documents.map(({ id }) => id),
    stems,
    starts,
    docs,
    weights,
    words: sortedPairs.map(([word]) => word ?? ''),
    wordStems: Uint32Array.from(sortedPairs, ([, stem]) => stemNumbers.get(stem ?? '') ?? 0),
    texts: texts.all,
    textEnds: texts.ends,
    languages: Uint8Array.from(documents, ({ language }) => languages.indexOf(language)),
    strings,
    textColumns,
    numberColumns,
    updatedAt: Float64Array.from(documents, ({ facts }) => facts.updatedAt),
  };
};
