// From typed words to the stems that are looked up: as written, inflected, begun, misspelt, or meant by another word.
import { stemOf } from '../analysis/language';
import type { Language } from '../analysis/languages';
import { stopWords } from '../analysis/stop-words';
import { type Token, tokensOf } from '../analysis/tokens';
import { lowerBound, placeOf } from './lookup';
import type { Segment } from './segment';
import type { Typos } from './typos';

export const rules = ['exact', 'stem', 'prefix', 'typo', 'synonym'] as const;
export type Rule = (typeof rules)[number];

export interface Member {
  readonly stem: string;
  /** Against a match as typed, 0 to 1. */
  readonly share: number;
  readonly rule: Rule;
}

/** One typed word and everything that counts as it. */
export interface Group {
  /** Folded. */
  readonly word: string;
  readonly times: number;
  readonly members: readonly Member[];
  /** How telling it is. */
  readonly idf: number;
}

/** Folded word or words, to others that mean the same. Edited by the desk. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

export interface TermSource {
  readonly segments: readonly Segment[];
  /** In which texts are. */
  readonly languages: readonly Language[];
  /** Living documents. */
  readonly size: number;
  readonly typos: Typos;
  readonly synonyms: Synonyms;
}

/** Continuations of what is being typed that are looked up, the most frequent ones. */
const MOST_CONTINUED = 24;
/** Words looked at for it: two letters begin thousands. */
const MOST_SCANNED = 2_000;
/** One or two letters say little: the few commonest words are enough until there are more. */
const SHORT = 2;
const MOST_CONTINUED_SHORT = 6;
/** They are looked for in the largest segments: what is common is common there. */
const SEGMENTS_SHORT = 2;
const PART = 0.6;
const SYNONYM = 0.85;
const SYNONYM_PHRASE = 0.5;
/** Codes and numbers say exactly what is meant. */
const CODE = 1.4;

const documentsOf = (segments: readonly Segment[], stem: string): number => {
  let count = 0;
  for (const { stems, starts } of segments) {
    const at = placeOf(stems, stem);
    if (at >= 0) count += (starts[at + 1] ?? 0) - (starts[at] ?? 0);
  }
  return count;
};

/** Stems under which this very word is indexed. */
const stemsAsWritten = (segments: readonly Segment[], word: string, into: Set<string>): void => {
  for (const { words, wordStems, stems } of segments) {
    for (let at = lowerBound(words, word); words[at] === word; at += 1) into.add(stems[wordStems[at] ?? 0] ?? '');
  }
};

const largest = (segments: readonly Segment[], count: number): readonly Segment[] =>
  segments.toSorted((a, b) => b.ids.length - a.ids.length).slice(0, count);

const continued = (all: readonly Segment[], start: string): Member[] => {
  const short = start.length <= SHORT;
  const segments = short ? largest(all, SEGMENTS_SHORT) : all;
  const best = new Map<string, { share: number; count: number }>();
  for (const { words, wordStems, stems, starts } of segments) {
    const first = lowerBound(words, start);
    for (let at = first; at < first + MOST_SCANNED; at += 1) {
      const word = words[at];
      if (!word?.startsWith(start)) break;
      const number = wordStems[at] ?? 0;
      const stem = stems[number] ?? '';
      const share = 0.4 + (0.6 * start.length) / word.length;
      const known = best.get(stem);
      const count = (starts[number + 1] ?? 0) - (starts[number] ?? 0);
      if (!known) best.set(stem, { share, count });
      else if (known.share < share) known.share = share;
    }
  }
  return [...best]
    .sort(([, a], [, b]) => b.count * b.share - a.count * a.share)
    .slice(0, short ? MOST_CONTINUED_SHORT : MOST_CONTINUED)
    .map(([stem, { share }]) => ({ stem, share, rule: 'prefix' }));
};

const membersOf = (source: TermSource, token: Token, growing: boolean, few: boolean): Member[] => {
  const { segments } = source;
  const found = new Map<string, Member>();
  const add = (member: Member) => {
    const known = found.get(member.stem);
    if (!known || known.share < member.share) found.set(member.stem, member);
  };
  const asWritten = new Set<string>();
  stemsAsWritten(segments, token.word, asWritten);
  for (const stem of asWritten) add({ stem, share: 1, rule: 'exact' });
  if (!token.exact) {
    for (const language of source.languages) {
      const stem = stemOf(token.lower, language);
      if (!found.has(stem) && documentsOf(segments, stem) > 0) add({ stem, share: 0.95, rule: 'stem' });
    }
  }
  if (growing || (found.size === 0 && token.word.length > 2)) {
    for (const member of continued(segments, token.word)) if (!found.has(member.stem)) add(member);
  }
  if (found.size === 0 && few) {
    for (const { word, share } of source.typos.near(token.word)) {
      const stems = new Set<string>();
      stemsAsWritten(segments, word, stems);
      for (const stem of stems) add({ stem, share: share * 0.7, rule: 'typo' });
    }
  }
  return [...found.values()];
};

/**
 * The words by which a synonym is found. Of a phrase, the rarest one alone, and for less: each of "remote access" by
 * itself would bring everything that has to do with access.
 */
const synonymMembers = (source: TermSource, word: string): Member[] =>
  (source.synonyms.get(word) ?? []).flatMap((other) => {
    const isStop = (token: Token) => source.languages.some((language) => stopWords[language].has(token.word));
    const words = tokensOf(other).filter((token) => !token.part && !isStop(token));
    const named = words.map((token) => {
      const stems = new Set<string>();
      stemsAsWritten(source.segments, token.word, stems);
      for (const language of source.languages) if (!token.exact) stems.add(stemOf(token.lower, language));
      return [...stems];
    });
    const count = (stems: readonly string[]) =>
      stems.reduce((sum, stem) => sum + documentsOf(source.segments, stem), 0);
    const [rarest] = named.filter((stems) => count(stems) > 0).sort((a, b) => count(a) - count(b));
    const share = words.length > 1 ? SYNONYM_PHRASE : SYNONYM;
    return (rarest ?? []).map((stem): Member => ({ stem, share, rule: 'synonym' }));
  });

/** With more words than this one that is misspelt is not missed. */
const MOST_SPELT = 12;

/** Stop words count only where nothing else was typed. */
const telling = (tokens: readonly Token[], growing: Token | undefined, languages: readonly Language[]): Token[] => {
  const isStop = ({ word }: Token) => languages.some((language) => stopWords[language].has(word));
  const left = tokens.filter((token) => token === growing || !isStop(token));
  return left.length > 0 ? left : [...tokens];
};

export const groupsOf = (source: TermSource, text: string, typing: boolean): Group[] => {
  const all = tokensOf(text);
  const last = typing ? all.findLast(({ part }) => !part) : undefined;
  const tokens = telling(all, last, source.languages);
  const times = new Map<string, number>();
  for (const { word, part } of tokens) times.set(word, (times.get(word) ?? 0) + (part ? PART : 1));
  const groups: Group[] = [];
  tokens.forEach((token, at) => {
    if (tokens.findIndex(({ word }) => word === token.word) !== at) return;
    const own = membersOf(source, token, token === last, tokens.length <= MOST_SPELT);
    const next = tokens[at + 1];
    const more = [
      ...synonymMembers(source, token.word),
      ...(next ? synonymMembers(source, `${token.word} ${next.word}`) : []),
    ].filter(({ stem }) => !own.some((member) => member.stem === stem));
    const members = [...own, ...more];
    const found = members.reduce((sum, { stem }) => sum + documentsOf(source.segments, stem), 0);
    const count = Math.min(found, source.size);
    const idf = Math.log(1 + (source.size - count + 0.5) / (count + 0.5));
    const code = token.exact && token.word.length >= 4 ? CODE : 1;
    groups.push({ word: token.word, times: (times.get(token.word) ?? 1) * code, members, idf });
  });
  return groups;
};
