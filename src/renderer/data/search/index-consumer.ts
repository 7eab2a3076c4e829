// The index as a consumer of texts: what is searched, how it is kept, and what pages may ask of it.
import type { Language } from '@shared/search/analysis/languages';
import { type PackedSegment, packSegment, unpackSegment } from '@shared/search/index/pack';
import type { KeptSegment } from '@shared/search/index/text-index';
import type { Choice } from '@shared/search/rank/choices';
import type { SearchKind, SearchRequest } from '@shared/search/request';
import { newSearcher, type Searcher } from '@shared/search/searcher';
import type { KeptPart, TextConsumer } from './consumer';
import { NOTE_CHOICE, type NotedChoice, SEARCH, type SearchAnswer } from './index-consumer-calls';

const kinds: readonly SearchKind[] = ['article', 'ticket'];
const CHOICES = 'choices';
const SYNONYMS = 'synonyms';
const DEAD = 'dead';

const count = (dead: Uint8Array): number => dead.reduce((sum, each) => sum + each, 0);

/** What else in this worker searches: what is learned ranks articles by it. */
export interface IndexConsumer extends TextConsumer {
  readonly search: Searcher['search'];
}

/** @param language of texts that do not tell theirs by their little words */
export const newIndexConsumer = (language: Language): IndexConsumer => {
  let lastKey = 0;
  const searcher = newSearcher(language, () => {
    lastKey += 1;
    return String(lastKey);
  });
  /** How many were gone from each segment when it was last written. */
  const written = new Map<string, number>();
  let choicesChanged = false;
  let synonyms: readonly (readonly string[])[] | null = null;
  let synonymsChanged = false;

  const saveKind = (kind: SearchKind, parts: KeptPart[], current: Set<string>): void => {
    for (const { key, segment, dead } of searcher.indexes[kind].segments()) {
      const name = `${kind}-${key}`;
      current.add(name);
      const gone = count(dead);
      if (!written.has(name)) parts.push([name, packSegment(segment)]);
      if (written.get(name) !== gone) parts.push([`${name}-${DEAD}`, dead]);
      written.set(name, gone);
    }
  };

  const keptSegments = (kind: SearchKind, parts: ReadonlyMap<string, unknown>): KeptSegment[] =>
    [...parts].flatMap(([name, value]) => {
      const [of, key, rest] = name.split('-');
      if (of !== kind || key === undefined || rest !== undefined) return [];
      const dead = parts.get(`${name}-${DEAD}`);
      if (!(dead instanceof Uint8Array)) throw new Error(`what is gone from segment ${name} was not kept`);
      written.set(name, count(dead));
      lastKey = Math.max(lastKey, Number(key));
      return [{ key, segment: unpackSegment(value as PackedSegment), dead }];
    });

  return {
    search: searcher.search,
    name: 'index',
    version: 1,
    take: searcher.take,
    synonyms: (groups) => {
      synonyms = groups;
      synonymsChanged = true;
      searcher.setSynonyms(groups);
    },
    clear: () => {
      searcher.clear();
      synonyms = null;
      synonymsChanged = true;
      choicesChanged = true;
    },
    caughtUp: () => {
      for (const kind of kinds) searcher.indexes[kind].learnSpelling();
    },
    save: () => {
      const parts: KeptPart[] = [];
      const current = new Set<string>();
      for (const kind of kinds) saveKind(kind, parts, current);
      for (const name of [...written.keys()]) {
        if (current.has(name)) continue;
        written.delete(name);
        parts.push([name, undefined], [`${name}-${DEAD}`, undefined]);
      }
      if (choicesChanged) parts.push([CHOICES, searcher.choices.all()]);
      if (synonymsChanged) parts.push([SYNONYMS, synonyms ?? []]);
      choicesChanged = false;
      synonymsChanged = false;
      return parts;
    },
    load: (parts) => {
      for (const kind of kinds) searcher.indexes[kind].load(keptSegments(kind, parts));
      searcher.choices.load((parts.get(CHOICES) as readonly Choice[] | undefined) ?? []);
      synonyms = (parts.get(SYNONYMS) as readonly (readonly string[])[] | undefined) ?? [];
      searcher.setSynonyms(synonyms);
    },
    calls: {
      [SEARCH]: (request: SearchRequest): SearchAnswer => {
        const started = performance.now();
        const hits = searcher.search(request, Date.now());
        return { hits, tookMs: performance.now() - started };
      },
      [NOTE_CHOICE]: ({ words, id, taken }: NotedChoice): void => {
        searcher.noteChoice(words, id, taken);
        choicesChanged = true;
      },
    },
  };
};
