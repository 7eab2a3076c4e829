// The index of one kind of text: segments, what is gone from them, and searching them all.
import { type Language, languages } from '../analysis/languages';
import type { SearchText } from '../documents';
import { analyse } from './analyse';
import type { Filter } from './filters';
import { testFor } from './filters';
import { placeOf } from './lookup';
import { mergeSegments } from './merge';
import { bestOf, type Living, type Scored } from './score';
import { buildSegment, type Segment } from './segment';
import { type Group, groupsOf, type Synonyms } from './terms';
import { newTypos } from './typos';

/** As it is kept on disk: `key` names the segment for good, `dead` changes. */
export interface KeptSegment {
  readonly key: string;
  readonly segment: Segment;
  readonly dead: Uint8Array;
}

export interface TextQuery {
  readonly words: string;
  readonly typing: boolean;
  readonly filters: readonly Filter[];
  readonly synonyms: Synonyms;
  readonly most: number;
}

export interface TextIndex {
  /** Living documents. */
  readonly size: number;
  take(texts: readonly SearchText[], gone: readonly string[]): void;
  groups(query: Pick<TextQuery, 'words' | 'typing' | 'synonyms'>): Group[];
  search(query: TextQuery): { readonly found: readonly Scored[]; readonly groups: readonly Group[] };
  /** For a query of conditions alone: the newest. */
  newest(filters: readonly Filter[], most: number): Scored[];
  clear(): void;
  load(kept: readonly KeptSegment[]): void;
  segments(): readonly KeptSegment[];
  /** Ready for misspelt words; takes a moment, so it is done when nothing else is. */
  learnSpelling(): void;
}

/** So many segments of about one size become one. */
const FAN = 6;
const SMALLEST = 64;

const levelOf = (size: number): number => Math.max(0, Math.floor(Math.log(size / SMALLEST) / Math.log(FAN)));

interface Kept extends Living {
  readonly key: string;
  readonly dead: Uint8Array;
  /** How many of `dead` are. */
  gone: number;
}

const countOf = (dead: Uint8Array): number => dead.reduce((sum, each) => sum + each, 0);

export const newTextIndex = (language: Language, newKey: () => string): TextIndex => {
  let kept: Kept[] = [];
  let size = 0;
  const typos = newTypos();
  let spelling = false;

  const add = (segment: Segment): void => {
    kept.push({ key: newKey(), segment, dead: new Uint8Array(segment.ids.length), gone: 0 });
    if (spelling) typos.add(segment.words);
  };

  const bury = (id: string): void => {
    for (const source of kept) {
      const doc = placeOf(source.segment.ids, id);
      if (doc < 0 || source.dead[doc] === 1) continue;
      source.dead[doc] = 1;
      source.gone += 1;
      size -= 1;
      return;
    }
  };

  const merge = (some: readonly Kept[]): void => {
    kept = kept.filter((each) => !some.includes(each));
    if (some.some(({ segment, gone }) => gone < segment.ids.length)) add(mergeSegments(some));
  };

  const tidy = (): void => {
    for (let level = 0; ; level += 1) {
      const same = kept.filter(({ segment }) => levelOf(segment.ids.length) === level);
      if (same.length >= FAN) merge(same);
      if (!kept.some(({ segment }) => levelOf(segment.ids.length) > level)) break;
    }
    for (const each of kept) if (each.gone > each.segment.ids.length / 2) merge([each]);
  };

  const usedLanguages = (): Language[] => {
    const used = new Set<number>();
    for (const { segment } of kept)
      for (let at = 0; at < segment.languages.length; at += 1) used.add(segment.languages[at] ?? 0);
    used.add(languages.indexOf(language));
    return languages.filter((_each, at) => used.has(at));
  };
  let inUse: Language[] = [language];

  const groups: TextIndex['groups'] = ({ words, typing, synonyms }) =>
    groupsOf({ segments: kept.map(({ segment }) => segment), languages: inUse, size, typos, synonyms }, words, typing);

  return {
    get size() {
      return size;
    },
    take: (texts, gone) => {
      for (const id of gone) bury(id);
      // The same text may come twice in one go: the last one counts.
      const latest = new Map(texts.map((text) => [text.id, text]));
      for (const id of latest.keys()) bury(id);
      if (latest.size > 0) add(buildSegment([...latest.values()].map((text) => analyse(text, language))));
      size += latest.size;
      tidy();
      inUse = usedLanguages();
    },
    groups,
    search: (query) => {
      const found = groups(query);
      const tests = query.filters.length > 0 ? kept.map(({ segment }) => testFor(segment, query.filters)) : [];
      return { found: bestOf(kept, found, tests, query.most), groups: found };
    },
    newest: (filters, most) => {
      const all = kept.flatMap((source) => {
        const test = testFor(source.segment, filters);
        const times = source.segment.updatedAt;
        const here: Scored[] = [];
        for (let doc = 0; doc < times.length; doc += 1) {
          if (source.dead[doc] === 0 && test(doc)) here.push({ source, doc, score: times[doc] ?? 0 });
        }
        return here;
      });
      return all.sort((a, b) => b.score - a.score).slice(0, most);
    },
    clear: () => {
      kept = [];
      size = 0;
      typos.clear();
      spelling = false;
    },
    load: (all) => {
      kept = all.map(({ key, segment, dead }) => ({ key, segment, dead, gone: countOf(dead) }));
      size = kept.reduce((sum, { segment, gone }) => sum + segment.ids.length - gone, 0);
      inUse = usedLanguages();
    },
    segments: () => kept,
    learnSpelling: () => {
      if (spelling) return;
      spelling = true;
      for (const { segment } of kept) typos.add(segment.words);
    },
  };
};
