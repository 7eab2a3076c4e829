// Conditions on what is known of a document, beside its words.
import type { NumberFact, TextFact } from './facts';
import type { Segment } from './segment';

/** One of the values has to be there (or, with `not`, none of them). */
export type Filter =
  | { readonly fact: TextFact; readonly values: readonly string[]; readonly not: boolean }
  | { readonly number: NumberFact; readonly values: readonly number[]; readonly not: boolean };

type Test = (doc: number) => boolean;

/** Tags are one string in the column: each of its rows that holds one of them. */
const wantedNumbers = ({ strings }: Segment, fact: TextFact, values: readonly string[]): Set<number> => {
  const wanted = new Set<number>();
  strings.forEach((text, at) => {
    if (fact === 'tags' ? values.some((tag) => text.includes(`\n${tag}\n`)) : values.includes(text)) wanted.add(at);
  });
  return wanted;
};

const testOf = (segment: Segment, filter: Filter): Test => {
  if ('number' in filter) {
    const column = segment.numberColumns[filter.number];
    return (doc) => filter.values.includes(column[doc] ?? Number.NaN) !== filter.not;
  }
  const wanted = wantedNumbers(segment, filter.fact, filter.values);
  const column = segment.textColumns[filter.fact];
  return (doc) => wanted.has(column[doc] ?? -1) !== filter.not;
};

export const testFor = (segment: Segment, filters: readonly Filter[]): Test => {
  const tests = filters.map((filter) => testOf(segment, filter));
  return (doc) => tests.every((test) => test(doc));
};
