// The index of one kind of text: segments, what is gone from them, and searching them all.
import { type Language, languages } from '../analysis/language';
import type { SearchText } from '../documents';
import { analyse } from './analyse';
import type { Filter } from './filters';
import { testFor } from './filters';
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
}

export const newTextIndex = (language: Language, newKey: () => string): TextIndex => {
  let kept: Kept[] = [];
  let places = new Map<string, { readonly source: Kept; readonly doc: number }>();
  const typos = newTypos();
  let spelling = false;

  const add = (segment: Segment): void => {
    const source: Kept = { key: newKey(), segment, dead: new Uint8Array(segment.ids.length) };
    segment.ids.forEach((id, doc) => {
      places.set(id, { source, doc });
    });
    kept.push(source);
    if (spelling) typos.add(segment.words);
  };

  const bury = (id: string): void => {
    const place = places.get(id);
    if (!place) return;
    place.source.dead[place.doc] = 1;
    places.delete(id);
  };

  const tidy = (): void => {
    for (let level = 0; ; level += 1) {
      const same = kept.filter(({ segment }) => levelOf(segment.ids.length) === level);
      if (same.length >= FAN) {
        kept = kept.filter((each) => !same.includes(each));
        add(mergeSegments(same));
      }
      if (!kept.some(({ segment }) => levelOf(segment.ids.length) > level)) return;
    }
  };

  const usedLanguages = (): Language[] => {
    const used = new Set<number>();
    for (const { segment } of kept) for (const each of new Set(segment.languages)) used.add(each);
    used.add(languages.indexOf(language));
    return languages.filter((_each, at) => used.has(at));
  };
  let inUse: Language[] = [language];

  const groups: TextIndex['groups'] = ({ words, typing, synonyms }) =>
    groupsOf(
      { segments: kept.map(({ segment }) => segment), languages: inUse, size: places.size, typos, synonyms },
      words,
      typing,
    );

  return {
    get size() {
      return places.size;
    },
    take: (texts, gone) => {
      for (const id of gone) bury(id);
      // The same text may come twice in one go: the last one counts.
      const latest = new Map(texts.map((text) => [text.id, text]));
      for (const id of latest.keys()) bury(id);
      if (latest.size > 0) add(buildSegment([...latest.values()].map((text) => analyse(text, language))));
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
        const times = source.segment.numberColumns.updatedAt;
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
      places = new Map();
      typos.clear();
      spelling = false;
    },
    load: (all) => {
      kept = all.map(({ key, segment, dead }) => ({ key, segment, dead }));
      places = new Map();
      for (const source of kept) {
        source.segment.ids.forEach((id, doc) => {
          if (source.dead[doc] === 0) places.set(id, { source, doc });
        });
      }
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
